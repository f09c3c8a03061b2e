package dev.costwright.forecasting.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Sharing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// Columns, sums and roll-ups of calls, against the same said plainly.
class ColumnProperties {
  @Property(tries = 200)
  void aColumnHoldsWhatWasPutIn(@ForAll List<Long> values, @ForAll long seed) {
    Counts column = new Counts();
    values.forEach(column::add);
    int[] order = IntStream.range(0, values.size()).toArray();
    shuffle(order, new Random(seed));

    assertThat(values(column)).isEqualTo(values);
    assertThat(values(column.in(order)))
        .isEqualTo(Arrays.stream(order).mapToObj(values::get).toList());
  }

  private static List<Long> values(Counts column) {
    return IntStream.range(0, column.size()).mapToObj(column::get).toList();
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  @Property(tries = 300)
  void wideSumsAreExact(
      @ForAll List<@LongRange(min = 0) Long> ones,
      @ForAll @LongRange(min = 0) long other,
      @ForAll @LongRange(min = 0) long beyond) {
    WideSum sum = new WideSum();
    WideSum half = new WideSum();
    BigInteger plain = BigInteger.ZERO;
    for (long one : ones) {
      (one % 2 == 0 ? sum : half).add(one, other);
      plain = plain.add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
    }
    half.add(BigInteger.valueOf(beyond));
    sum.add(half);

    assertThat(sum.value()).isEqualTo(plain.add(BigInteger.valueOf(beyond)));
  }

  @Property(tries = 200)
  void answersLongerThanALimitAreThoseOneByOne(
      @ForAll long seed, @ForAll @IntRange(min = -1, max = 30) int limit) {
    Random random = new Random(seed);
    Samples samples = new Samples();
    long calls = 0;
    long tokens = 0;
    long prompts = 0;
    for (int i = 0; i < random.nextInt(40); i++) {
      long output = random.nextInt(30);
      long prompt = random.nextInt(1_000);
      long times = 1 + random.nextInt(3);
      samples.add(prompt, 7, output, times);
      calls += output > limit ? times : 0;
      tokens += output > limit ? output * times : 0;
      prompts += output > limit ? (prompt + 7) * times : 0;
    }

    assertThat(samples.inOrder().longerThan(limit))
        .isEqualTo(new Samples.Longer(calls, tokens, prompts));
  }

  /// Enough calls for several pieces of work.
  @Property(tries = 2)
  void promptsAreCutTheSameByAnyNumberOfThreads(@ForAll long seed) {
    Random random = new Random(seed);
    Samples samples = new Samples();
    long longer = 0;
    for (int i = 0; i < 600_000; i++) {
      long fresh = random.nextInt(4_000);
      long cached = random.nextInt(3_000);
      samples.add(fresh, cached, 0, 1);
      longer += fresh * 3 + cached * 2 > 9_000 ? 1 : 0;
    }
    Cut.Limit limit = new Cut.Limit(3, 2, 9_000, 1_000);

    Cut serial = Cut.of(samples, limit, Crew.ONE);

    assertThat(serial.calls()).isEqualTo(longer);
    assertThat(Cut.of(samples, limit, new Crew(2))).isEqualTo(serial);
    assertThat(Cut.of(samples, limit, new Crew(5))).isEqualTo(serial);
  }

  @Property(tries = 100)
  void callsOfACompanyLieSideBySideInOrderOfTime(@ForAll long seed) {
    Random random = new Random(seed);
    Heads heads = new Heads(Sharing.SESSION);
    List<List<Long>> plain = new ArrayList<>();
    IntStream.range(0, 4).forEach(_ -> plain.add(new ArrayList<>()));
    for (int i = 0; i < 60; i++) {
      int company = random.nextInt(4);
      long second = random.nextInt(20) + 5_000_000_000L * random.nextInt(2);
      heads.add("c" + company, new Heads.Call(second, 0, i, 0, 1));
      plain.get(company).add(second * 100 + i);
    }

    heads.inOrder();

    List<List<Long>> found = new ArrayList<>();
    for (int company = 0; company < heads.companies(); company++) {
      found.add(
          IntStream.range(heads.start(company), heads.start(company + 1))
              .mapToObj(i -> heads.calls().second(i) * 100 + heads.calls().fresh(i))
              .toList());
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            plain.stream()
                .filter(calls -> !calls.isEmpty())
                .map(calls -> calls.stream().sorted().toList())
                .toList());
  }
}
