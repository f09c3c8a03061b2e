package dev.costwright.app.uikit;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.ReportTable.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;

/// What the figures of a part of the window rest on. The window says it once for all of its
/// screens, a page adds what it asked, and whatever is saved from the page carries both.
public final class Origins {
  /// Said by the window.
  @FunctionalInterface
  private interface Whole extends Supplier<Provenance> {}

  /// Added by a page.
  @FunctionalInterface
  private interface More extends UnaryOperator<Provenance> {}

  /// The command of each row of a table.
  @FunctionalInterface
  private interface Commands {
    List<Link> links();
  }

  private Origins() {}

  /// Says what everything below a node rests on.
  public static void provide(Node root, Supplier<Provenance> whole) {
    root.getProperties().put(Whole.class, (Whole) whole::get);
  }

  /// Adds to what is said of everything below a node.
  public static void refine(Node page, UnaryOperator<Provenance> more) {
    page.getProperties().put(More.class, (More) more::apply);
  }

  /// Gives a table the command that opens the figures of each row, where there is one.
  public static <R> void link(DataTable<R> table, Function<R, Optional<String>> command) {
    table.getProperties().put(Commands.class, (Commands) () -> links(table.getItems(), command));
  }

  private static <R> List<Link> links(List<R> rows, Function<R, Optional<String>> command) {
    List<Link> links = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      String of = "row " + (row + 2);
      command.apply(rows.get(row)).ifPresent(line -> links.add(new Link(of, line)));
    }
    return links;
  }

  /// What the figures of a node rest on; empty where no window says it.
  public static Optional<Provenance> of(Node owner) {
    List<More> more = new ArrayList<>();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.getProperties().get(More.class) instanceof More one) {
        more.addFirst(one);
      }
      if (node.getProperties().get(Whole.class) instanceof Whole whole) {
        Provenance known = whole.get();
        for (More one : more) {
          known = one.apply(known);
        }
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /// The commands of a table's rows as they stand now, its total last; none where it has none.
  static List<Link> links(DataTable<?> table) {
    return table.getProperties().get(Commands.class) instanceof Commands commands
        ? commands.links()
        : List.of();
  }
}
