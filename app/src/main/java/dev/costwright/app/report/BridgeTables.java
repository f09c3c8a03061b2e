package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.bridge.Basis;
import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.Drill;
import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why spend changed, as tables: the steps from one amount to the other, and each value's part.
public final class BridgeTables {
  private static final int MODELS_NAMED = 2;

  private BridgeTables() {}

  /// The steps; with a split a second table of its values.
  public static List<ReportTable> of(Bridge bridge) {
    List<ReportTable> tables = new ArrayList<>(List.of(steps(bridge)));
    if (bridge.query().by().isPresent()) {
      tables.add(split(bridge));
    }
    return tables;
  }

  /// The first amount, every effect, and as the total the second amount.
  public static ReportTable steps(Bridge bridge) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(new Text(start(bridge)), cell(bridge.knownStart()), Cell.ABSENT, new Text("")));
    for (Effect effect : bridge.effects()) {
      rows.add(
          List.of(
              new Text(name(effect.kind())),
              new Amount(effect.amount()),
              Decimal.percent(effect.amount(), bridge.start()),
              new Text(models(effect))));
    }
    for (Basis basis : List.of(bridge.before(), bridge.after())) {
      unpriced(basis)
          .ifPresent(
              words ->
                  rows.add(
                      List.of(
                          new Text("(unpriced) in " + period(basis.period())),
                          Cell.ABSENT,
                          Cell.ABSENT,
                          new Text(words))));
    }
    return new ReportTable(
        "Bridge",
        List.of(
            new Column("step", "step", Kind.TEXT),
            new Column("amount", money("amount", bridge), Kind.MONEY),
            new Column("percent", "% of start", Kind.NUMBER),
            new Column("models", "most of it", Kind.TEXT)),
        rows,
        Optional.of(
            List.of(
                new Text(period(bridge.query().to())),
                cell(bridge.knownEnd()),
                Cell.ABSENT,
                new Text(""))));
  }

  /// What each value of the split adds to each effect.
  private static ReportTable split(Bridge bridge) {
    List<EffectKind> kinds =
        bridge.effects().stream()
            .map(Effect::kind)
            .filter(kind -> kind != EffectKind.BUDGET)
            .toList();
    String by = bridge.query().by().orElseThrow().id();
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column(by, by, Kind.TEXT),
                new Column("from", money(period(bridge.query().from()), bridge), Kind.MONEY)));
    kinds.forEach(kind -> columns.add(new Column(kind.id(), name(kind), Kind.MONEY)));
    columns.add(new Column("to", money(period(bridge.query().to()), bridge), Kind.MONEY));
    return new ReportTable(
        "By " + by,
        columns,
        bridge.drills().stream()
            .map(drill -> cells(drill, kinds, bridge.end().currency()))
            .toList(),
        Optional.of(total(bridge, kinds)));
  }

  private static List<Cell> cells(Drill drill, List<EffectKind> kinds, Currency currency) {
    Money none = Money.zero(currency);
    return Stream.of(
            Stream.<Cell>of(new Text(drill.key()), cell(drill.from())),
            kinds.stream().map(kind -> (Cell) new Amount(drill.effect(kind).orElse(none))),
            Stream.<Cell>of(cell(drill.to())))
        .flatMap(cells -> cells)
        .toList();
  }

  private static List<Cell> total(Bridge bridge, List<EffectKind> kinds) {
    return Stream.of(
            Stream.<Cell>of(new Text("total"), cell(bridge.before().cost())),
            bridge.effects().stream()
                .filter(effect -> kinds.contains(effect.kind()))
                .map(effect -> (Cell) new Amount(effect.amount())),
            Stream.<Cell>of(cell(bridge.knownEnd())))
        .flatMap(cells -> cells)
        .toList();
  }

  /// Usage that is in no amount, in words; empty when every row of the period has a price.
  public static Optional<String> unpriced(Basis basis) {
    long rows = basis.cell().unpricedFacts();
    return rows == 0
        ? Optional.empty()
        : Optional.of(
            "%s %s without a price, in no amount"
                .formatted(TableText.grouped(rows), rows == 1 ? "row" : "rows"));
  }

  private static Cell cell(Optional<Money> amount) {
    return amount.<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  /// What the amounts rest on and what is in none of them, a line each.
  public static List<String> notes(Bridge bridge) {
    List<String> notes = new ArrayList<>();
    notes.add("residual: " + bridge.residual());
    for (Basis basis : List.of(bridge.before(), bridge.after())) {
      String period = period(basis.period());
      CoverageText.lines(basis.coverage()).forEach(line -> notes.add(period + ", " + line));
      if (!basis.missingDays().isEmpty()) {
        notes.add("%s, no row on: %s".formatted(period, days(basis.missingDays())));
      }
    }
    return notes;
  }

  private static String days(List<LocalDate> days) {
    return String.join(
        ", ",
        DayRuns.of(days).stream()
            .map(
                run ->
                    run.first().equals(run.last())
                        ? run.first().toString()
                        : run.first() + " to " + run.last())
            .toList());
  }

  /// Names of the models that an effect is mostly about, with their parts of it.
  private static String models(Effect effect) {
    return String.join(
        ", ",
        effect.models().stream()
            .limit(MODELS_NAMED)
            .map(
                model ->
                    "%s %s"
                        .formatted(
                            model.model().isEmpty() ? model.seller() : model.model(),
                            TableText.rounded(model.amount())))
            .toList());
  }

  /// What a bridge begins with, in words.
  public static String start(Bridge bridge) {
    String from = period(bridge.query().from());
    return bridge.query().budget().isPresent() ? "budget of " + period(bridge.query().to()) : from;
  }

  /// Such as `2026-05`, `2026-05-03`, `2026-05-03..2026-05-09`.
  public static String period(Period period) {
    LocalDate from = period.from();
    LocalDate last = period.until().minusDays(1);
    boolean isMonth = from.getDayOfMonth() == 1 && from.plusMonths(1).equals(period.until());
    return isMonth
        ? from.toString().substring(0, "yyyy-mm".length())
        : from.equals(last) ? from.toString() : from + ".." + last;
  }

  private static String money(String name, Bridge bridge) {
    return "%s (%s)".formatted(name, bridge.end().currency().getCurrencyCode());
  }

  /// The effect in a word or two.
  public static String name(EffectKind kind) {
    return switch (kind) {
      case BUDGET -> "budget missed before";
      case VOLUME -> "volume";
      case MIX -> "mix";
      case INTENSITY -> "intensity";
      case CACHE -> "cache";
      case TOKENS -> "tokens";
      case PRICE -> "price";
      case TIER -> "tier";
      case FX -> "fx";
      case NEW_MODELS -> "new models";
      case RETIRED_MODELS -> "retired models";
      case UNPRICED -> "(unpriced)";
      case CHARGES -> "charges";
      case NOT_IN_DETAIL -> "(not in detail)";
    };
  }
}
