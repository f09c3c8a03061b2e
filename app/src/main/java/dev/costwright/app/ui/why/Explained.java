package dev.costwright.app.ui.why;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

/// "Why this number" for tables whose rows say all that their figures are made from: each figure
/// to its last decimal, by its name, and how the row is computed. What the window rests on comes
/// with it.
public final class Explained {
  private static final String EXEMPT = "costwright.why.exempt";

  private Explained() {}

  /// Enter or a double click on a row, or on the total, says why its figures are what they are.
  ///
  /// @param rule how the figures of a row are computed
  public static <R> void rows(DataTable<R> table, String rule) {
    rows(table, rule, _ -> List.of());
  }

  /// The same with rows of the ledger.
  ///
  /// @param facts the dearest ones behind a row of the table
  public static <R> void rows(DataTable<R> table, String rule, Function<R, List<Evidence>> facts) {
    table.whenOpened(row -> show(table, table, row, rule, facts.apply(row)));
    table.whenTotalOpened(_ -> show(table, table, table.getItems().getLast(), rule, List.of()));
  }

  /// For a table whose rows open something else: a button that asks about the selected row, the
  /// first when none is.
  ///
  /// @param id of the button, after `why-`
  public static <R> Node button(DataTable<R> table, String id, String rule) {
    asked(table);
    return WhyButton.of(
        id,
        table.getAccessibleText(),
        near ->
            table.selected().stream()
                .findFirst()
                .or(() -> table.getItems().stream().findFirst())
                .ifPresent(row -> show(near, table, row, rule, List.of())));
  }

  /// For a table with a way of its own to a why, such as a button in its card.
  public static void asked(DataTable<?> table) {
    exempt(table, "asked by a button");
  }

  /// For figures that rest on nothing of the ledger.
  ///
  /// @param reason why there is nothing to ask
  public static void exempt(DataTable<?> table, String reason) {
    table.getProperties().put(EXEMPT, reason);
  }

  /// Why a table's rows open no why themselves; empty when they have to.
  public static Optional<String> exemption(DataTable<?> table) {
    return Optional.ofNullable(table.getProperties().get(EXEMPT)).map(Object::toString);
  }

  private static <R> void show(
      Node near, DataTable<R> table, R row, String rule, List<Evidence> facts) {
    new WhyPopOver(of(table, row, rule, facts)).show(near);
  }

  static <R> Why of(DataTable<R> table, R row, String rule, List<Evidence> facts) {
    List<Why.Line> lines = new ArrayList<>();
    for (TableColumn<R, ?> column : table.getColumns()) {
      if (column.getCellData(row) instanceof CellValue value && isFigure(value)) {
        lines.add(new Why.Line(column.getText(), exact(value)));
      }
    }
    lines.add(Why.Line.of("why.rule", rule));
    return new Why(title(table, row), lines, facts);
  }

  /// What the row is called: its words.
  private static <R> String title(DataTable<R> table, R row) {
    String words =
        table.getColumns().stream()
            .map(column -> column.getCellData(row))
            .filter(value -> value instanceof CellValue.Text || value instanceof CellValue.Day)
            .map(value -> ((CellValue) Objects.requireNonNull(value)).shown())
            .filter(text -> !text.isBlank())
            .limit(3)
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? table.getAccessibleText() : words;
  }

  private static boolean isFigure(CellValue value) {
    return value.isNumber();
  }

  private static String exact(CellValue value) {
    return switch (value) {
      case CellValue.Amount(Money money, int _) -> money.toString();
      case CellValue.Change(Money money) -> money.toString();
      case CellValue.Count _,
          CellValue.Decimal _,
          CellValue.Text _,
          CellValue.Day _,
          CellValue.Absent _ ->
          value.shown();
    };
  }
}
