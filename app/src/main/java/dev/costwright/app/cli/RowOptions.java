package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The options that say which rows of the ledger count.
final class RowOptions {
  private static final int SHOWN_VALUES = 10;

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
      names = "--where",
      paramLabel = "DIM=VALUE",
      description =
          "Keeps rows with this value, (untagged) for none; given again for one dimension it adds"
              + " a value.")
  private List<String> where = List.of();

  RowQuery query(Workbench workbench) {
    return new RowQuery(period(workbench), layer(), filters());
  }

  LayerChoice layer() {
    return Choices.of(LayerChoice.class, "--layer", layer);
  }

  /// Says that a filter keeps no row, and which values there are: a misspelt name must not look
  /// like no spend.
  Optional<String> nothingMatches(Workbench workbench) {
    if (where.isEmpty()) {
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

  Optional<Period> period(Workbench workbench) {
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

  Map<Dimension, Set<String>> filters() {
    return Filters.of(where);
  }
}
