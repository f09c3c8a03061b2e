package dev.costwright.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/// Totals of 1 to 12 parts with past errors that go together or do not.
class ReconciliationProperties {
  @Property(tries = 500)
  void partsAddUpToTheTotalAndNoneFallsBelowZero(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int parts) {
    Random random = new Random(seed);
    double[] base = base(random, parts);
    double[] found = rule(random, parts, random.nextInt(40)).reconciled(base);
    double sum = Arrays.stream(found, 1, found.length).sum();
    assertThat(found[0]).isCloseTo(sum, within(1e-9 * Math.max(1, sum)));
    assertThat(Arrays.stream(found).boxed())
        .allMatch(value -> value >= 0 && Double.isFinite(value));
  }

  @Property(tries = 200)
  void whatAddsUpAlreadyStays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int parts) {
    Random random = new Random(seed);
    double[] base = base(random, parts);
    base[0] = Arrays.stream(base, 1, base.length).sum();
    assertThat(rule(random, parts, 30).reconciled(base)).containsExactly(base, within(1e-9));
  }

  /// The textbook's form S (S′ W⁻¹ S)⁻¹ S′ W⁻¹ y, where it leaves every part above 0.
  @Property(tries = 200)
  void agreesWithTheTextbook(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int parts) {
    Random random = new Random(seed);
    double[] base = base(random, parts);
    List<double[]> errors = errors(random, parts, 30);
    double[] textbook = textbook(base, MatrixUtils.createRealMatrix(ErrorCovariance.of(errors)));
    if (Arrays.stream(textbook).allMatch(value -> value > 0)) {
      assertThat(Reconciliation.of(errors).reconciled(base))
          .containsExactly(textbook, within(1e-7));
    }
  }

  private static double[] textbook(double[] base, RealMatrix weights) {
    int parts = base.length - 1;
    RealMatrix sums = MatrixUtils.createRealMatrix(base.length, parts);
    for (int part = 0; part < parts; part++) {
      sums.setEntry(0, part, 1);
      sums.setEntry(part + 1, part, 1);
    }
    RealMatrix inverse = new LUDecomposition(weights).getSolver().getInverse();
    RealMatrix left = sums.transpose().multiply(inverse);
    RealMatrix bottom =
        new LUDecomposition(left.multiply(sums))
            .getSolver()
            .solve(left.multiply(MatrixUtils.createColumnRealMatrix(base)));
    return sums.multiply(bottom).getColumn(0);
  }

  private static Reconciliation rule(Random random, int parts, int errors) {
    return Reconciliation.of(errors(random, parts, errors));
  }

  private static double[] base(Random random, int parts) {
    return IntStream.rangeClosed(0, parts)
        .mapToDouble(i -> i == 0 ? 50 * parts * random.nextDouble() : 100 * random.nextDouble())
        .toArray();
  }

  /// Parts share a swing of their own; the total's error is near their sum.
  private static List<double[]> errors(Random random, int parts, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            _ -> {
              double swing = random.nextGaussian();
              double[] one = new double[parts + 1];
              for (int part = 1; part <= parts; part++) {
                one[part] = part * (swing + random.nextGaussian());
                one[0] += one[part];
              }
              one[0] += random.nextGaussian();
              return one;
            })
        .toList();
  }
}
