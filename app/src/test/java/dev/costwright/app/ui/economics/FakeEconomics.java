package dev.costwright.app.ui.economics;

import dev.costwright.app.ui.Figures;
import dev.costwright.app.ui.why.Grounds;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsQuery;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two months of two features: chat earns, sales-assist loses.
final class FakeEconomics implements EconomicsSource {
  private final Figures figures = new Figures();
  private final List<Metric> metrics = new ArrayList<>();
  private boolean hasSpend = true;

  static FakeEconomics company() {
    FakeEconomics company = new FakeEconomics();
    company
        .figures
        .spend("2026-09-03", "30", Map.of(Dimension.FEATURE, "chat"))
        .spend("2026-10-03", "40", Map.of(Dimension.FEATURE, "chat"))
        .spend("2026-10-03", "90", Map.of(Dimension.FEATURE, "sales-assist"))
        .spend("2026-10-04", "5", Map.of())
        .spend("2026-11-03", "7", Map.of(Dimension.FEATURE, "chat"));
    company.state("2026-09", "", Metric.MAU, "20");
    company.state("2026-10", "", Metric.MAU, "50");
    company.state("2026-10", "chat", Metric.MAU, "32");
    company.state("2026-10", "chat", Metric.REVENUE, "100");
    company.state("2026-10", "sales-assist", Metric.REVENUE, "60");
    company.state("2026-10", "chat", "answers", "80");
    return company;
  }

  private void state(String month, String feature, String name, String value) {
    String currency = name.equals(Metric.REVENUE) ? "USD" : "";
    metrics.add(
        new Metric(
            YearMonth.parse(month), feature, "", "", name, new BigDecimal(value), currency, 1));
  }

  void forgetSpend() {
    hasSpend = false;
  }

  void forgetMetrics() {
    metrics.clear();
  }

  @Override
  public Optional<Economics> economics(EconomicsQuery query) {
    return lastDay()
        .map(day -> Economics.of(query, figures.answer(query.costs()), metrics, day, FxRates.NONE));
  }

  @Override
  public List<Metric> metrics() {
    return metrics;
  }

  @Override
  public List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit) {
    return List.of();
  }

  @Override
  public Optional<LocalDate> firstDay() {
    return Optional.of(LocalDate.parse("2026-09-03")).filter(_ -> hasSpend);
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return Optional.of(LocalDate.parse("2026-11-03")).filter(_ -> hasSpend);
  }

  @Override
  public Currency currency() {
    return Reporting.USUAL;
  }

  @Override
  public Grounds grounds(Optional<Period> period) {
    return new Grounds("prices 7", "r1", "x1");
  }
}
