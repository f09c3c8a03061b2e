package dev.costwright.app.cli;

import dev.costwright.app.report.Figure;
import dev.costwright.app.report.PivotTable;
import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of a pivot, the same for every command that shows or writes one.
final class PivotOptions {
  /// A pivot with its table, and what it leaves open.
  record Answer(Pivot pivot, ReportTable table, Gaps gaps) {
    /// What the figures rest on, closed months as they were booked.
    Provenance of(Provenance known, Workbench workbench) {
      PivotQuery asked = pivot.query();
      return known.asking(
          new RowQuery(asked.period(), asked.layer(), asked.where()),
          pivot.coverage(),
          workbench.closes().basis(asked.period()));
    }
  }

  @Mixin private RowOptions rows = new RowOptions();

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
      names = "--grain",
      paramLabel = "GRAIN",
      description = "Time steps: ${COMPLETION-CANDIDATES}. Default: total; month without --by.",
      completionCandidates = Choices.Grains.class)
  private Optional<String> grain = Optional.empty();

  @Mixin private TrueUpOption trueUp = new TrueUpOption();

  Answer ask(Workbench workbench, String title) {
    return answer(workbench.pivot(query(workbench)), workbench.cube(), title);
  }

  /// As {@link #ask}, closed months as they are now.
  Answer askRestated(Workbench workbench, String title) {
    return answer(workbench.restatedPivot(query(workbench)), workbench.restatedCube(), title);
  }

  private Answer answer(Pivot pivot, Cube cube, String title) {
    return new Answer(
        pivot,
        PivotTable.of(title, pivot, measures.stream().map(Figure::parse).toList()),
        cube.gaps(pivot));
  }

  /// Says that nothing matches when a filter keeps no row.
  Optional<String> nothingMatches(Workbench workbench, Answer answer) {
    return answer.pivot().rows().isEmpty() ? rows.nothingMatches(workbench) : Optional.empty();
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
        rows.period(workbench),
        rows.layer(),
        rows.filters(),
        trueUp.chosen());
  }
}
