package dev.costwright.app.workbench;

import dev.costwright.app.workbench.OpenItem.Kind;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.signoff.Review;
import dev.costwright.model.signoff.ReviewedLine;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what to look at before a month is closed.
final class OpenItems {
  private OpenItems() {}

  /// @param review under the limits that the ledger keeps
  static List<OpenItem> of(Cube cube, Review review, YearMonth month) {
    Coverage coverage = pivot(cube, month, TimeGrain.TOTAL).coverage();
    long days =
        pivot(cube, month, TimeGrain.DAY).rows().stream().map(Pivot.Row::step).distinct().count();
    return Stream.of(
            new OpenItem(Kind.UNPRICED, coverage.unpricedFacts(), Optional.empty()),
            new OpenItem(Kind.UNCONVERTED, coverage.unconverted().size(), Optional.empty()),
            new OpenItem(
                Kind.UNTAGGED,
                coverage.untagged().signum() == 0 ? 0 : 1,
                Optional.of(coverage.untagged())),
            new OpenItem(Kind.MISSING_DAYS, month.lengthOfMonth() - days, Optional.empty()),
            new OpenItem(Kind.UNEXPLAINED, unexplained(review, month), Optional.empty()))
        .filter(item -> item.count() > 0)
        .toList();
  }

  /// Lines that the limits let pass, and those that are signed as they are, are not open.
  private static long unexplained(Review review, YearMonth month) {
    return review.lines(month, Optional.empty()).stream()
        .filter(ReviewedLine::asksForAttention)
        .filter(line -> line.line().state() == LineState.OPEN)
        .count();
  }

  private static Pivot pivot(Cube cube, YearMonth month, TimeGrain grain) {
    List<Dimension> by =
        grain == TimeGrain.TOTAL ? List.of(Dimension.TEAM, Dimension.FEATURE) : List.of();
    return cube.pivot(
        new PivotQuery(
            by, grain, Optional.of(Period.of(month, ZoneOffset.UTC)), LayerChoice.BEST, Map.of()));
  }
}
