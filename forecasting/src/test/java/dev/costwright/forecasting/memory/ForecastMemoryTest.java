package dev.costwright.forecasting.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.continuation.Contenders;
import dev.costwright.forecasting.continuation.Continuation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastMemoryTest {
  private static final int WEEK = 7;

  /// Every method, fresh, found in the same memory and found in one that was written and read.
  @Test
  void whatIsFoundIsWhatWouldBeWorkedOutBitForBit() {
    double[] values = uses(120);
    Map<String, double[]> fresh = new LinkedHashMap<>();
    Contenders.of(values, WEEK)
        .forEach((name, method) -> fresh.put(name, method.forecast(values, WEEK, 30)));
    ForecastMemory memory = new ForecastMemory();
    assertThat(remembered(memory, values)).usingRecursiveComparison().isEqualTo(fresh);
    long worked = memory.asked() - memory.found();
    assertThat(remembered(memory, values)).usingRecursiveComparison().isEqualTo(fresh);
    assertThat(memory.asked() - memory.found()).isEqualTo(worked);
    ForecastMemory read = MemoryFile.read(MemoryFile.write(memory));
    assertThat(remembered(read, values)).usingRecursiveComparison().isEqualTo(fresh);
    assertThat(read.asked()).isEqualTo(read.found());
  }

  /// What comes first does not depend on how much follows.
  @Test
  void fewerStepsAreTheFirstOfMore() {
    double[] values = uses(90);
    Contenders.of(values, WEEK)
        .forEach(
            (name, method) ->
                assertThat(method.forecast(values, WEEK, 9))
                    .as(name)
                    .containsExactly(Arrays.copyOf(method.forecast(values, WEEK, 64), 9)));
  }

  @Test
  void oneOtherBitOfOneValueIsNotFound() {
    double[] values = uses(60);
    ForecastMemory memory = new ForecastMemory();
    remembered(memory, values);
    long found = memory.found();
    double[] other = values.clone();
    other[10] = Math.nextUp(other[10]);
    remembered(memory, other);
    assertThat(memory.found()).isEqualTo(found);
  }

  @Test
  void anotherSeasonIsNotFound() {
    double[] values = uses(60);
    assertThat(Key.of("Drift[]", 7, values)).isNotEqualTo(Key.of("Drift[]", 12, values));
    assertThat(Key.of("Drift[]", 7, values)).isNotEqualTo(Key.of("Naive[]", 7, values));
    assertThat(Key.of("Drift[]", 7, values)).isEqualTo(Key.of("Drift[]", 7, values.clone()));
  }

  @Test
  void aFileThatIsCutOrChangedIsNoMemory() {
    ForecastMemory memory = new ForecastMemory();
    remembered(memory, uses(60));
    byte[] bytes = MemoryFile.write(memory);
    byte[] changed = bytes.clone();
    changed[bytes.length / 2] ^= 1;
    assertThat(MemoryFile.read(bytes).entries()).isNotEmpty();
    assertThat(MemoryFile.read(changed).entries()).isEmpty();
    assertThat(MemoryFile.read(Arrays.copyOf(bytes, bytes.length - 1)).entries()).isEmpty();
    assertThat(MemoryFile.read(new byte[0]).entries()).isEmpty();
  }

  @Test
  void knowsWhetherThereIsSomethingToWrite() {
    ForecastMemory memory = new ForecastMemory();
    assertThat(memory.isChanged()).isFalse();
    remembered(memory, uses(60));
    assertThat(memory.isChanged()).isTrue();
    byte[] bytes = MemoryFile.write(memory);
    assertThat(memory.isChanged()).isFalse();
    assertThat(MemoryFile.read(bytes).isChanged()).isFalse();
  }

  /// Pinned for these rules: when these figures change, forecasts that were kept no longer
  /// hold, and {@link Key#RULES} has to be raised.
  @Test
  void theRulesAreThoseOfTheKey() {
    double[] values = uses(120);
    StringBuilder told = new StringBuilder();
    Contenders.of(values, WEEK)
        .forEach(
            (name, method) ->
                told.append("%s %.6f\n".formatted(name, method.forecast(values, WEEK, 10)[9])));
    assertThat(Key.RULES + "\n" + told)
        .isEqualTo(
            """
            2
            Naive 364.443073
            Seasonal naive 344.000000
            STL + ETS 364.111914
            Robust STL + ETS 363.925899
            Drift 375.344538
            Theta 379.341569
            Optimised Theta 377.804940
            ETS 365.070296
            SARIMA 365.923690
            """);
  }

  private static Map<String, double[]> remembered(ForecastMemory memory, double[] values) {
    Map<String, double[]> told = new LinkedHashMap<>();
    Contenders.all(WEEK)
        .forEach(
            (name, method) -> {
              Continuation asked = memory.remembering(method).settled(values, WEEK);
              if (asked.fits(values, WEEK)) {
                told.put(name, asked.forecast(values, WEEK, 30));
              }
            });
    return told;
  }

  private static double[] uses(int days) {
    return IntStream.range(0, days)
        .mapToDouble(t -> 200 + t + (t % WEEK < 5 ? 40 : -80) + t * t % 23 - 11)
        .toArray();
  }
}
