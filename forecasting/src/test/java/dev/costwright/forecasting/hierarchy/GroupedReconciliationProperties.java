package dev.costwright.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.forecasting.hierarchy.Grouping.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GroupedReconciliationProperties {
  @Property(tries = 200)
  void bothSplitsAddUpToOneTotalAndNothingIsBelowNothing(
      @ForAll @IntRange(min = 1, max = 6) int firsts,
      @ForAll @IntRange(min = 1, max = 6) int seconds,
      @ForAll @IntRange(max = 40) int errors,
      @ForAll long seed) {
    Random random = new Random(seed);
    Grouping grouping = grouping(firsts, seconds, random);
    double[] base =
        IntStream.range(0, grouping.size())
            .mapToDouble(_ -> random.nextInt(4) == 0 ? 0 : random.nextDouble() * 1000)
            .toArray();
    double[] found =
        GroupedReconciliation.of(grouping, errors(errors, grouping.size(), random))
            .reconciled(base);

    double total = found[0];
    assertThat(IntStream.rangeClosed(1, firsts).mapToDouble(i -> found[i]).sum())
        .isCloseTo(total, within(1e-9 * Math.max(1, total)));
    assertThat(IntStream.range(1 + firsts, grouping.sums()).mapToDouble(i -> found[i]).sum())
        .isCloseTo(total, within(1e-9 * Math.max(1, total)));
    assertThat(found).containsExactly(grouping.summed(found), within(1e-9));
    assertThat(IntStream.range(0, found.length).mapToDouble(i -> found[i]))
        .allMatch(value -> value >= 0 && Double.isFinite(value));
  }

  @Property(tries = 100)
  void whatAddsUpStaysAsItIs(@ForAll @IntRange(max = 40) int errors, @ForAll long seed) {
    Random random = new Random(seed);
    Grouping grouping = grouping(3, 4, random);
    double[] base =
        grouping.summed(
            IntStream.range(0, grouping.size())
                .mapToDouble(_ -> 1 + random.nextDouble() * 1000)
                .toArray());
    assertThat(
            GroupedReconciliation.of(grouping, errors(errors, grouping.size(), random))
                .reconciled(base))
        .containsExactly(base, within(1e-6));
  }

  /// With one part on each side it is the same as one constraint: total 100, parts told 60 and
  /// 60 of equal size in both splits.
  @Example
  void sharesAGapBySizeWhereNothingWasLearnt() {
    Grouping grouping = new Grouping(2, 1, List.of(new Cell(0, 0), new Cell(1, 0)));
    double[] found =
        GroupedReconciliation.of(grouping, List.of())
            .reconciled(new double[] {100, 50, 50, 100, 60, 60});
    assertThat(found[1]).isEqualTo(found[2]).isBetween(50.0, 60.0);
    assertThat(found[0]).isCloseTo(found[1] + found[2], within(1e-9));
  }

  /// A split whose past forecasts never erred is believed.
  @Example
  void believesTheSplitThatWasRight() {
    Grouping grouping =
        new Grouping(2, 2, List.of(new Cell(0, 0), new Cell(0, 1), new Cell(1, 0), new Cell(1, 1)));
    Random random = new Random(5);
    List<double[]> errors = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double[] one = new double[grouping.size()];
      for (int node = 0; node < one.length; node++) {
        one[node] = (node == 1 || node == 2 ? 0.001 : 1) * random.nextGaussian();
      }
      errors.add(one);
    }
    double[] found =
        GroupedReconciliation.of(grouping, errors)
            .reconciled(new double[] {130, 70, 30, 40, 40, 25, 25, 25, 25});
    assertThat(found[1]).isCloseTo(70, within(0.1));
    assertThat(found[2]).isCloseTo(30, within(0.1));
    assertThat(found[0]).isCloseTo(100, within(0.2));
  }

  @Example
  void refusesAPartWithoutACell() {
    assertThatThrownBy(() -> new Grouping(2, 1, List.of(new Cell(0, 0))))
        .hasMessageContaining("Expected cells of 2 and 1 parts");
  }

  private static Grouping grouping(int firsts, int seconds, Random random) {
    List<Cell> cells = new ArrayList<>();
    for (int first = 0; first < firsts; first++) {
      for (int second = 0; second < seconds; second++) {
        if (first % seconds == second || second % firsts == first || random.nextBoolean()) {
          cells.add(new Cell(first, second));
        }
      }
    }
    return new Grouping(firsts, seconds, cells);
  }

  private static List<double[]> errors(int count, int size, Random random) {
    return IntStream.range(0, count)
        .mapToObj(_ -> random.doubles(size, -0.3, 0.3).toArray())
        .toList();
  }
}
