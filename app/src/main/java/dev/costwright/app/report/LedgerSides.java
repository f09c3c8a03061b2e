package dev.costwright.app.report;

import dev.costwright.model.ledger.Comparison;
import dev.costwright.model.ledger.Operation;
import dev.costwright.model.ledger.backup.Glance;
import dev.costwright.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// A ledger and a backup that may take its place, side by side in words.
public final class LedgerSides {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String ABSENT = "-";
  private static final int HEAD = 12;

  /// One line of the comparison.
  ///
  /// @param now as the ledger has it; `-` when it cannot be read
  /// @param then as the backup has it
  public record Line(String name, String now, String then) {
    public boolean differs() {
      return !now.equals(then);
    }
  }

  private LedgerSides() {}

  public static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /// Such as `3 imports, 1,200 facts, 2026-01-01 to 2026-03-31`.
  public static String inWords(Glance glance) {
    return "%s imports, %s facts, %s"
        .formatted(
            TableText.grouped(glance.liveImports()),
            TableText.grouped(glance.facts()),
            days(glance));
  }

  /// Such as `2026-01-05 10:30 UTC  undo 3`.
  public static String inWords(Operation operation) {
    return "%s  %s%s"
        .formatted(
            minute(operation.at()),
            operation.name(),
            operation.subject() == 0 ? "" : " " + operation.subject());
  }

  public static List<Line> lines(Comparison comparison) {
    List<Line> lines = new ArrayList<>();
    add(lines, comparison, "Days", side -> days(side.glance()));
    add(lines, comparison, "Imports", side -> imports(side.glance()));
    add(lines, comparison, "Facts", side -> TableText.grouped(side.glance().facts()));
    add(lines, comparison, "Metrics", side -> TableText.grouped(side.glance().metrics()));
    add(
        lines,
        comparison,
        "Invoice lines",
        side -> TableText.grouped(side.glance().invoiceLines()));
    add(lines, comparison, "Edits", side -> TableText.grouped(side.glance().edits()));
    for (String layer : layers(comparison)) {
      add(lines, comparison, layer, side -> sum(side.glance(), layer));
    }
    add(lines, comparison, "Operations", side -> TableText.grouped(side.operations()));
    add(lines, comparison, "Chain head", side -> side.head().substring(0, HEAD));
    return lines;
  }

  private static void add(
      List<Line> lines,
      Comparison comparison,
      String name,
      Function<Comparison.Side, String> cell) {
    lines.add(
        new Line(name, comparison.now().map(cell).orElse(ABSENT), cell.apply(comparison.then())));
  }

  private static Set<String> layers(Comparison comparison) {
    Set<String> layers = new LinkedHashSet<>();
    comparison.now().ifPresent(side -> side.glance().sums().forEach(sum -> layers.add(key(sum))));
    comparison.then().glance().sums().forEach(sum -> layers.add(key(sum)));
    return layers;
  }

  private static String key(Glance.Sum sum) {
    return capitalized(sum.layer()) + ", " + sum.currency();
  }

  private static String capitalized(String layer) {
    return layer.substring(0, 1).toUpperCase(Locale.ROOT) + layer.substring(1);
  }

  private static String sum(Glance glance, String layer) {
    return glance.sums().stream()
        .filter(sum -> key(sum).equals(layer))
        .map(LedgerSides::inWords)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(ABSENT);
  }

  /// What the files say it costs, and how many tokens.
  private static String inWords(Glance.Sum sum) {
    List<String> parts = new ArrayList<>();
    Currency currency = Currency.getInstance(sum.currency());
    sum.charged()
        .map(amount -> Money.of(amount, currency))
        .map(TableText::rounded)
        .ifPresent(parts::add);
    if (sum.tokens().signum() != 0) {
      parts.add("%,d tokens".formatted(sum.tokens()));
    }
    return String.join(" · ", parts);
  }

  private static String imports(Glance glance) {
    String undone =
        glance.undoneImports() == 0
            ? ""
            : ", %s undone".formatted(TableText.grouped(glance.undoneImports()));
    return TableText.grouped(glance.liveImports()) + undone;
  }

  private static String days(Glance glance) {
    return glance.from().map(LocalDate::toString).orElse(ABSENT)
        + glance.to().map(day -> " to " + day).orElse("");
  }
}
