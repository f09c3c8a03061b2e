package dev.costwright.app.ui.economics;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsMonth;
import dev.costwright.model.economics.EconomicsQuery;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.Finding;
import dev.costwright.model.economics.UnitCost;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Metric;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Asks the ledger for everything that a question shows.
record EconomicsFigures(EconomicsSource source) {
  private static final int FACTS_SHOWN = 8;

  boolean hasMetrics() {
    return !source.metrics().isEmpty();
  }

  /// Empty for a ledger without facts or without metrics: there is nothing to divide by.
  Optional<UnitEconomics> load(Question question) {
    List<String> units = Economics.units(source.metrics());
    return source.metrics().isEmpty()
        ? Optional.empty()
        : source
            .firstDay()
            .flatMap(first -> source.lastDay().flatMap(last -> load(question, units, first, last)));
  }

  private Optional<UnitEconomics> load(
      Question question, List<String> units, LocalDate first, LocalDate last) {
    EconomicsQuery query =
        new EconomicsQuery(
            question.by(), question.unit(), YearMonth.from(first), YearMonth.from(last));
    return source
        .economics(query)
        .flatMap(
            economics ->
                month(question, economics)
                    .map(
                        month ->
                            new UnitEconomics(
                                question,
                                economics,
                                users(economics),
                                month,
                                units,
                                keys(economics))));
  }

  private static Optional<EconomicsMonth> month(Question question, Economics economics) {
    return question.month().flatMap(economics::month).or(economics::lastStated);
  }

  private Economics users(Economics economics) {
    EconomicsQuery asked = economics.query();
    return asked.unit().equals(Metric.MAU)
        ? economics
        : source
            .economics(new EconomicsQuery(asked.by(), Metric.MAU, asked.first(), asked.last()))
            .orElse(economics);
  }

  private static List<String> keys(Economics economics) {
    return economics.costs().rows().stream()
        .map(row -> row.key().getFirst())
        .filter(key -> !key.equals(Pivot.UNTAGGED) && !key.equals(Pivot.NOT_IN_DETAIL))
        .distinct()
        .toList();
  }

  /// What the figures of a row rest on.
  Why why(UnitEconomics shown, EconomicsRow row) {
    Period month = Period.of(row.month(), ZoneOffset.UTC);
    List<Why.Line> lines = new ArrayList<>();
    lines.addAll(
        row.cost()
            .value()
            .map(Why::money)
            .orElseGet(() -> List.of(line("economics.cost", row.cost(), Amounts::exact))));
    lines.add(Why.Line.of("why.evidence", Messages.text("evidence.best")));
    lines.addAll(Why.chosen(chosen(shown, row)));
    lines.add(Why.Line.of("why.rows", Amounts.count(row.facts())));
    lines.add(Why.Line.of("why.unpriced", Amounts.count(row.unpricedFacts())));
    coverage(shown, row).ifPresent(words -> lines.add(Why.Line.of("why.coverage", words)));
    lines.addAll(Why.aside(aside(shown, row)));
    lines.add(line("economics.why.units", row.units(), units -> units.toPlainString()));
    lines.add(line("economics.why.perUnit", row.unitCost(), EconomicsFigures::perUnit));
    lines.add(line("economics.revenue", row.revenue(), revenue -> revenue.toString()));
    lines.add(line("economics.margin", row.margin(), margin -> margin.amount().toString()));
    lines.addAll(source.grounds(Optional.of(month)).lines());
    String title = row.key() + ", " + Days.monthOfYear(row.month());
    return new Why(title, lines, facts(shown, row));
  }

  /// How much of the month's spend stands behind the row, and how much of it has a revenue.
  private static Optional<String> coverage(UnitEconomics shown, EconomicsRow row) {
    return shown
        .economics()
        .month(row.month())
        .flatMap(
            month ->
                month
                    .total()
                    .cost()
                    .value()
                    .map(
                        whole ->
                            Messages.text(
                                "economics.why.covers",
                                Amounts.share(spent(row, whole.currency()), whole),
                                Amounts.share(month.costWithUnits(), whole),
                                Amounts.share(month.costWithRevenue(), whole))));
  }

  private static Money spent(EconomicsRow row, Currency currency) {
    return row.cost().value().orElseGet(() -> Money.zero(currency));
  }

  /// Billed money of the row's month that the costs leave out.
  private static List<Coverage.Aside> aside(UnitEconomics shown, EconomicsRow row) {
    return shown.economics().costs().coverage().aside().stream()
        .filter(aside -> !YearMonth.from(aside.from()).isAfter(row.month()))
        .filter(aside -> !YearMonth.from(aside.to()).isBefore(row.month()))
        .toList();
  }

  /// Layers that the user chose in the row's month.
  private static List<LayerOverride> chosen(UnitEconomics shown, EconomicsRow row) {
    return shown.economics().costs().coverage().overrides().stream()
        .filter(override -> override.month().equals(row.month()))
        .toList();
  }

  private List<Evidence> facts(UnitEconomics shown, EconomicsRow row) {
    return row.facts() == 0 || row.key().equals(EconomicsRow.TOTAL)
        ? List.of()
        : source.facts(
            shown.economics().query().costs(),
            List.of(row.key()),
            row.month().atDay(1),
            FACTS_SHOWN);
  }

  /// The division behind a cost per unit.
  static String perUnit(UnitCost cost) {
    return Messages.text(
        "economics.why.division",
        cost.cost().toString(),
        cost.units().toPlainString(),
        cost.perUnit().toPlainString());
  }

  private static <T> Why.Line line(String key, Finding<T> finding, Function<T, String> words) {
    return Why.Line.of(
        key,
        switch (finding) {
          case Finding.Known<T>(T figure) -> words.apply(figure);
          case Finding.Unknown<T>(var reason) -> Amounts.DASH + " " + reason.text();
        });
  }
}
