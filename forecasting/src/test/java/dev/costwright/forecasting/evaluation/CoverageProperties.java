package dev.costwright.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.evaluation.ErrorPaths.Path;
import dev.costwright.forecasting.evaluation.ErrorPaths.Run;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CoverageProperties {
  private static final int STEPS = 6;

  @Property(tries = 60)
  void aWiderBandNeverHoldsLess(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int forecasts,
      @ForAll @IntRange(min = 1, max = 5) int spacing) {
    Random random = new Random(seed);
    ErrorPaths paths =
        new ErrorPaths(
            IntStream.range(0, forecasts).mapToObj(i -> path(i * spacing, random)).toList());
    List<Run> runs = List.of(new Run(0, 1), new Run(1, 4), new Run(4, STEPS));

    Coverage coverage = paths.coverage(runs, List.of(0.5, 0.80, 0.95), 4, 5);

    double before = 0;
    for (double level : List.of(0.5, 0.80, 0.95)) {
      OptionalDouble share = coverage.share(level);
      assertThat(share.orElse(1)).isBetween(before, 1.0);
      before = share.orElse(1);
    }
    assertThat(coverage.forecasts()).isLessThanOrEqualTo(forecasts);
  }

  /// The longer, the wilder: early bands are then too narrow for late errors.
  private static Path path(int origin, Random random) {
    return new Path(
        origin,
        1 + random.nextInt(6),
        IntStream.range(0, STEPS)
            .mapToObj(
                _ ->
                    random.nextInt(9) == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(random.nextGaussian() * (1 + origin)))
            .toList());
  }
}
