package dev.costwright.model.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  @Test
  void nineteenInTwentyIntervalsHoldTheTrueMean() {
    SplittableRandom random = new SplittableRandom(1);
    long held =
        IntStream.range(0, 200)
            .mapToObj(_ -> random.doubles(60).map(u -> -Math.log(1 - u)).toArray())
            .map(sample -> Bootstrap.mean(sample).orElseThrow())
            .filter(interval -> interval.low() <= 1 && interval.high() >= 1)
            .count();

    assertThat(held).isBetween(178L, 199L);
  }

  @Test
  void isNarrowerThanAPointOnlyForEqualTasks() {
    assertThat(Bootstrap.mean(new double[] {4, 4, 4})).contains(new Interval(4, 4));
  }

  @Test
  void givesTheSameIntervalForTheSameTasks() {
    double[] sample = {1, 2, 3, 4, 50};

    assertThat(Bootstrap.mean(sample)).isEqualTo(Bootstrap.mean(sample.clone()));
  }

  @Test
  void saysNothingAboutTheSpreadOfOneTask() {
    assertThat(Bootstrap.mean(new double[] {4})).isEmpty();
  }

  @Test
  void ratioIsWiderWhenBothSidesAreDrawn() {
    double[] tasks = {8, 9, 10, 11, 12, 30};
    double[] calls = {1, 2, 3, 1, 2, 3};
    Interval fixed = Bootstrap.ratio(tasks, new double[] {2}).orElseThrow();
    Interval drawn = Bootstrap.ratio(tasks, calls).orElseThrow();

    assertThat(drawn.high() - drawn.low()).isGreaterThan(fixed.high() - fixed.low());
  }
}
