package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsKey;
import dev.costwright.model.economics.EconomicsQuery;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Metric;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of `economics`, the same for the command and its export.
final class EconomicsOptions {
  @Option(
      names = "--by",
      paramLabel = "KEY",
      description = "feature, tier (the users' plan) or tenant. Default: feature.")
  private String by = "feature";

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description =
          "mau, or a unit of value as the metrics file names it, such as resolved_tickets."
              + " Default: mau.")
  private String unit = Metric.MAU;

  @Option(
      names = "--from",
      paramLabel = "M",
      description = "First month, YYYY-MM. Default: the first with spend.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "M", description = "Last month, itself included.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--month", paramLabel = "M", description = "One month only.")
  private Optional<String> month = Optional.empty();

  /// Says so when there is no spend, or nothing to hold it against.
  Optional<Economics> ask(Session session) {
    try (Workbench workbench = session.openLedger()) {
      List<Metric> metrics = workbench.ledger().metrics();
      Optional<Economics> answer = query(workbench, metrics).flatMap(workbench::economics);
      if (answer.map(found -> found.months().isEmpty()).orElse(true)) {
        session.message("No spend in these months: " + Holdings.of(workbench).text());
      } else if (metrics.isEmpty()) {
        session.message(
            "No users or revenue in this ledger. Import a metrics file with the columns month,"
                + " feature, plan, tenant, mau, revenue, currency and one for each unit of value.");
      }
      return answer;
    }
  }

  private Optional<EconomicsQuery> query(Workbench workbench, List<Metric> metrics) {
    EconomicsKey key = Choices.of(EconomicsKey.class, "--by", by);
    String counted = unit(metrics);
    Optional<YearMonth> first =
        month
            .or(() -> from)
            .map(text -> month(text))
            .or(() -> workbench.cube().firstDay().map(YearMonth::from));
    Optional<YearMonth> last =
        month
            .or(() -> to)
            .map(text -> month(text))
            .or(() -> workbench.cube().lastDay().map(YearMonth::from));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.orElseThrow().isBefore(first.orElseThrow())) {
      throw new UsageException(
          "Expected months in order, found %s to %s."
              .formatted(first.orElseThrow(), last.orElseThrow()));
    }
    return Optional.of(new EconomicsQuery(key, counted, first.orElseThrow(), last.orElseThrow()));
  }

  private static YearMonth month(String text) {
    LocalDate day = Choices.day("--month, --from or --to", text);
    return YearMonth.from(day);
  }

  private String unit(List<Metric> metrics) {
    String wanted = unit.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    List<String> known = Economics.units(metrics);
    return known.stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).replace('_', ' ').equals(wanted))
        .findFirst()
        .or(() -> Optional.of(wanted).filter(Metric.MAU::equals))
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a unit that the ledger's metrics count after --unit, found \"%s\". Known are: %s."
                        .formatted(unit, known.isEmpty() ? "none" : String.join(", ", known))));
  }
}
