package dev.costwright.model.check;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Calls that succeeded without a single token, of models whose other calls have tokens: a broken
/// log, such as streams whose last line is lost. Refused calls and answers from a cache have none
/// for good reason. The money is unknown: what was not counted cannot be priced.
final class ZeroUsage implements Check {
  /// Of a model that usually has tokens, at least this share of rows has some.
  private static final int USUAL_PERCENT = 80;

  private static final int LINES = 10;

  private record Model(LayerChoice layer, String seller, String name) implements Comparable<Model> {
    @Override
    public int compareTo(Model other) {
      return path().compareTo(other.path());
    }

    String path() {
      return "%s/%s/%s".formatted(layer, seller, name);
    }
  }

  private static final class Tally {
    private final List<String> lines = new ArrayList<>();
    private long empty;
    private long full;

    void add(CubeRow row) {
      if (hasTokens(row)) {
        full++;
        return;
      }
      empty++;
      if (lines.size() < LINES) {
        lines.add("Import %d, line %d, %s".formatted(row.importId(), row.line(), row.day()));
      }
    }

    boolean isSuspicious(int least) {
      return empty >= least && full * 100 >= (full + empty) * USUAL_PERCENT;
    }
  }

  @Override
  public List<Finding> run(Look look) {
    Map<Model, Tally> tallies = new TreeMap<>();
    for (LayerChoice layer : List.of(LayerChoice.METERED, LayerChoice.OBSERVED)) {
      look.cube().forEachRow(RowQuery.all(layer), row -> add(tallies, layer, row));
    }
    return tallies.entrySet().stream()
        .filter(entry -> entry.getValue().isSuspicious(look.thresholds().zeroCalls()))
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static void add(Map<Model, Tally> tallies, LayerChoice layer, CubeRow row) {
    Optional<String> model = row.dimension(Dimension.MODEL);
    if (model.isPresent() && isCall(row)) {
      tallies
          .computeIfAbsent(
              new Model(layer, row.dimension(Dimension.SELLER).orElse(""), model.get()),
              _ -> new Tally())
          .add(row);
    }
  }

  private static boolean isCall(CubeRow row) {
    return !row.isRemainder()
        && row.measure(Measure.REQUESTS) > 0
        && row.measure(Measure.ERRORS) <= 0
        && row.dimension(Dimension.OUTCOME).map("ok"::equals).orElse(true)
        && Measure.priced().stream()
            .filter(measure -> measure.kind() == Measure.Kind.UNIT)
            .noneMatch(measure -> row.measure(measure) > 0);
  }

  private static boolean hasTokens(CubeRow row) {
    return Measure.tokenClasses().stream().anyMatch(measure -> row.measure(measure) > 0);
  }

  private static Finding finding(Model model, Tally tally) {
    List<String> details = new ArrayList<>();
    details.add(
        "%s rows of the model have tokens; what these would cost is unknown."
            .formatted(Look.text(tally.full)));
    details.addAll(tally.lines);
    return new Finding(
        CheckType.ZERO_USAGE,
        model.path(),
        Severity.MEDIUM,
        Optional.empty(),
        "%s rows of %s at %s have calls but no tokens."
            .formatted(Look.text(tally.empty), model.name(), model.seller()),
        details,
        Optional.empty(),
        new Fix.Open("importing", "Export these days again with usage, and import them."));
  }
}
