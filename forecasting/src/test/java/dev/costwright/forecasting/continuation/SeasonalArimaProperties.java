package dev.costwright.forecasting.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Values as ledgers have them and as no library likes them: lines, steps, mostly nothing,
/// huge.
class SeasonalArimaProperties {
  @Property(tries = 60)
  void anyValuesAreContinuedByFiniteOnes(
      @ForAll @IntRange(max = 7) int kind,
      @ForAll @IntRange(max = 2) int place,
      @ForAll @IntRange(max = 40) int more,
      @ForAll long seed) {
    int season = new int[] {1, 7, 12}[place];
    int count = Math.max(16, 3 * season) + more;
    double[] values =
        IntStream.range(0, count)
            .mapToDouble(value(kind, season, count, new Random(seed)))
            .toArray();
    double[] ahead = SeasonalArima.unsettled().forecast(values, season, 5);
    assertThat(ahead).hasSize(5);
    assertThat(Arrays.stream(ahead)).allMatch(Double::isFinite);
  }

  private static IntToDoubleFunction value(int kind, int season, int count, Random random) {
    return switch (kind) {
      case 0 -> t -> 100 + 3 * t;
      case 1 -> t -> t % Math.max(season, 2) + 5;
      case 2 -> t -> 100 + 2 * t + t % Math.max(season, 2);
      case 3 -> _ -> random.nextInt(10) == 0 ? random.nextInt(50) : 0;
      case 4 -> _ -> Math.exp(random.nextGaussian());
      case 5 -> t -> 1e12 * (2 + Math.sin(t)) + random.nextGaussian();
      case 6 -> t -> t < count / 2 ? 0 : 100;
      default -> t -> t == count - 1 ? 1 : 0;
    };
  }
}
