package dev.costwright.app.cli;

import dev.costwright.app.report.Figure;
import dev.costwright.app.report.PivotTable;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The options of a pivot, the same for every command that shows or writes one.
final class PivotOptions {
  /// A pivot with its table.
  record Answer(Pivot pivot, ReportTable table) {}

  private static final int SHOWN_VALUES = 10;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "DIM",
      description = "Dimensions, at most three, such as seller,team,feature,model.")
  private List<String> by = List.of();

  @Option(
      names = "--measure",
      split = ",",
      paramLabel = "MEASURE",
      description =
          "Figures, such as cost,tokens,requests,cacheRead. Default: cost,tokens,requests.")
  private List<String> measures = List.of("cost", "tokens", "requests");

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "First day, YYYY-MM-DD, or first month, YYYY-MM.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "D", description = "Last day or month, itself included.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      description = "Evidence: ${COMPLETION-CANDIDATES}. Default: best, each dollar once.",
      completionCandidates = Choices.Layers.class)
  private String layer = "best";

  @Option(
      names = "--grain",
      paramLabel = "GRAIN",
      description = "Time steps: ${COMPLETION-CANDIDATES}. Default: total; month without --by.",
      completionCandidates = Choices.Grains.class)
  private Optional<String> grain = Optional.empty();

  @Option(
      names = "--where",
      paramLabel = "DIM=VALUE",
      description =
          "Keeps rows with this value, (untagged) for none; given again for one dimension it adds"
              + " a value.")
  private List<String> where = List.of();

  Answer ask(Workbench workbench, String title) {
    Pivot pivot = workbench.pivot(query(workbench));
    return new Answer(
        pivot, PivotTable.of(title, pivot, measures.stream().map(Figure::parse).toList()));
  }

  /// Says that nothing matches, and which values there are, when a filter keeps no row: a misspelt
  /// name must not look like no spend.
  Optional<String> nothingMatches(Workbench workbench, Answer answer) {
    if (!answer.pivot().rows().isEmpty() || where.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "No row matches %s. Known are: %s."
            .formatted(
                String.join(", ", where),
                filters().keySet().stream()
                    .map(dimension -> known(workbench, dimension))
                    .collect(Collectors.joining("; "))));
  }

  private static String known(Workbench workbench, Dimension dimension) {
    List<Pivot.Row> rows = workbench.pivot(everything(dimension)).rows();
    String first =
        rows.stream()
            .limit(SHOWN_VALUES)
            .map(row -> row.key().getFirst())
            .collect(Collectors.joining(", "));
    return "%s %s%s".formatted(dimension.id(), first, rows.size() > SHOWN_VALUES ? " …" : "");
  }

  private static PivotQuery everything(Dimension dimension) {
    return new PivotQuery(
        List.of(dimension), TimeGrain.TOTAL, Optional.empty(), LayerChoice.BEST, Map.of());
  }

  private PivotQuery query(Workbench workbench) {
    List<Dimension> dimensions = by.stream().map(Choices::dimension).distinct().toList();
    if (dimensions.size() > PivotQuery.MAX_DIMENSIONS) {
      throw new UsageException(
          "Expected at most %d dimensions after --by, found %d."
              .formatted(PivotQuery.MAX_DIMENSIONS, dimensions.size()));
    }
    TimeGrain byDefault = by.isEmpty() ? TimeGrain.MONTH : TimeGrain.TOTAL;
    return new PivotQuery(
        dimensions,
        grain.map(text -> Choices.of(TimeGrain.class, "--grain", text)).orElse(byDefault),
        period(workbench),
        Choices.of(LayerChoice.class, "--layer", layer),
        filters());
  }

  private Optional<Period> period(Workbench workbench) {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first =
        from.map(text -> Choices.day("--from", text))
            .orElseGet(() -> workbench.cube().firstDay().orElse(LocalDate.EPOCH));
    LocalDate until =
        to.map(text -> Choices.dayAfter("--to", text))
            .orElseGet(() -> workbench.cube().lastDay().orElse(first).plusDays(1));
    if (until.isBefore(first)) {
      if (to.isPresent() && from.isPresent()) {
        throw new UsageException(
            "Expected --to on or after --from, found %s to %s."
                .formatted(from.orElseThrow(), to.orElseThrow()));
      }
      return Optional.of(Period.utc(first, first));
    }
    return Optional.of(Period.utc(first, until));
  }

  private Map<Dimension, Set<String>> filters() {
    Map<Dimension, Set<String>> kept = new EnumMap<>(Dimension.class);
    for (String filter : where) {
      int equals = filter.indexOf('=');
      if (equals < 0) {
        throw new UsageException(
            "Expected DIM=VALUE after --where, such as team=support, found \"%s\"."
                .formatted(filter));
      }
      kept.computeIfAbsent(
              Choices.dimension(filter.substring(0, equals)), dimension -> new HashSet<>())
          .add(filter.substring(equals + 1));
    }
    return kept;
  }
}
