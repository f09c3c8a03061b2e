package dev.costwright.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AllocationTest {
  @Test
  void givesTheOddCentToTheEarlierOfEqualWeights() {
    assertThat(split(10_000, 1, 1, 1)).isEqualTo(numbers(3_334, 3_333, 3_333));
  }

  @Test
  void givesOddCentsToTheLargestRemainders() {
    assertThat(split(123_457, 50, 30, 20)).isEqualTo(numbers(61_729, 37_037, 24_691));
  }

  @Test
  void splitsFewerCentsThanParts() {
    assertThat(split(5, 1, 1, 1, 1, 1, 1, 1)).isEqualTo(numbers(1, 1, 1, 1, 1, 0, 0));
  }

  @Test
  void refusesWeightsWithoutAPositiveSum() {
    assertThatThrownBy(() -> split(5, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> split(5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> split(5, 3, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<BigInteger> split(long total, long... weights) {
    return Allocation.byLargestRemainder(BigInteger.valueOf(total), numbers(weights));
  }

  private static List<BigInteger> numbers(long... values) {
    return LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
  }
}
