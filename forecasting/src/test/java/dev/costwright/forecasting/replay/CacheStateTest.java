package dev.costwright.forecasting.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Sharing;
import dev.costwright.model.cube.CubePrefix;
import dev.costwright.model.money.Money;
import dev.costwright.model.prefix.PrefixChain;
import dev.costwright.model.prefix.PrefixColumn;
import dev.costwright.model.usage.Grain;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The cache's state over enough calls for several pieces of work.
final class CacheStateTest {
  private static final int CALLS = 300_000;
  private static final int COMPANIES = 20_000;
  private static final int MODELS = 3;

  @Test
  void hitsAreTheSameByAnyNumberOfThreadsAndThoseOfThePlainestCount() {
    Heads heads = new Heads(Sharing.SESSION);
    long[] expected = fill(heads, new Random(7));

    List<Fraction> serial = hits(heads, Crew.ONE, Fraction.ONE);

    assertThat(serial)
        .isEqualTo(IntStream.range(0, MODELS).mapToObj(i -> Fraction.of(expected[i])).toList());
    assertThat(hits(heads, new Crew(2), Fraction.ONE)).isEqualTo(serial);
    assertThat(hits(heads, new Crew(5), Fraction.ONE)).isEqualTo(serial);
  }

  /// Of calls that take place with a chance of two fifths.
  @Test
  void expectedHitsAreTheSameByAnyNumberOfThreads() {
    Heads heads = new Heads(Sharing.SESSION);
    long[] all = fill(heads, new Random(8));
    Fraction chance = Fraction.parse("0.4").orElseThrow();

    List<Fraction> serial = hits(heads, Crew.ONE, chance);

    assertThat(hits(heads, new Crew(3), chance)).isEqualTo(serial);
    assertThat(serial.getFirst().signum()).isPositive();
    assertThat(serial.getFirst()).isLessThan(Fraction.of(all[0]));
  }

  /// Each call goes on behind one of the marks of its family; of each mark and model the last
  /// call that went through it counts.
  @Test
  void knownHitsAreTheSameByAnyNumberOfThreadsAndThoseOfThePlainestCount() {
    Heads heads = new Heads(Sharing.SESSION);
    long[] expected = fillKnown(heads, new Random(9));

    List<Fraction> serial = hits(heads, Crew.ONE, Fraction.ONE);

    assertThat(serial)
        .isEqualTo(IntStream.range(0, MODELS).mapToObj(i -> Fraction.of(expected[i])).toList());
    assertThat(hits(heads, new Crew(2), Fraction.ONE)).isEqualTo(serial);
    assertThat(hits(heads, new Crew(5), Fraction.ONE)).isEqualTo(serial);
  }

  /// Three calls of two marks, each of which takes place with a chance of two fifths. The
  /// second finds both marks with 2/5; the third, which has the first mark alone in common,
  /// with 1 − (3/5)².
  @Test
  void aKnownHeadIsFoundUnlessNoneOfTheCallsTookPlace() {
    Heads heads = new Heads(Sharing.SESSION);
    PrefixColumn.Builder column = new PrefixColumn.Builder();
    for (int i = 0; i < 3; i++) {
      column.put(i, new PrefixChain(1).add(1, 2_000).add(i / 2, 1_000).prefix());
    }
    addAll(heads, column.build(3), new int[3]);

    assertThat(hits(heads, Crew.ONE, Fraction.parse("0.4").orElseThrow()).getFirst())
        .isEqualTo(Fraction.parse("2480").orElseThrow());
  }

  private static long[] fillKnown(Heads heads, Random random) {
    Map<String, Long> last = new HashMap<>();
    long[] found = new long[MODELS];
    PrefixColumn.Builder column = new PrefixColumn.Builder();
    int[] models = new int[CALLS];
    for (int i = 0; i < CALLS; i++) {
      models[i] = random.nextInt(MODELS);
      int[] blocks = {random.nextInt(COMPANIES), random.nextInt(2), random.nextInt(2)};
      PrefixChain chain = new PrefixChain(1);
      String path = "/" + models[i];
      long hit = 0;
      for (int block = 0; block < blocks.length; block++) {
        chain.add(blocks[block], 1_000);
        path += "/" + blocks[block];
        Long before = last.put(path, i / 10L);
        hit = before != null && i / 10L - before <= 300 ? (block + 1) * 1_000L : hit;
      }
      found[models[i]] += hit >= 1_500 ? hit : 0;
      column.put(i, chain.prefix());
    }
    addAll(heads, column.build(CALLS), models);
    return found;
  }

  private static void addAll(Heads heads, PrefixColumn column, int[] models) {
    for (int i = 0; i < models.length; i++) {
      long length = column.length(i);
      heads.add(
          "account",
          new CubePrefix(column.tree(), column.leaf(i), length, i / 10 * 1_000L),
          new Chains.Call(i, models[i], length, 0));
    }
    heads.inOrder();
  }

  /// Calls in order of time; of each company and model the last one is kept.
  ///
  /// @return tokens that are found kept, by model
  private static long[] fill(Heads heads, Random random) {
    Map<String, Long> last = new HashMap<>();
    long[] found = new long[MODELS];
    for (int i = 0; i < CALLS; i++) {
      long second = i / 10;
      int company = random.nextInt(COMPANIES);
      int model = random.nextInt(MODELS);
      long tokens = 1_000 + random.nextInt(2_000);
      heads.add("c" + company, new Heads.Call(second, model, tokens, 0, 1));
      if (tokens >= 1_500) {
        Long before = last.get(company + "/" + model);
        found[model] += before != null && second - before <= 300 ? tokens : 0;
      }
      last.put(company + "/" + model, second);
    }
    heads.inOrder();
    return found;
  }

  private static List<Fraction> hits(Heads heads, Crew crew, Fraction weight) {
    PromptCaching lever =
        new PromptCaching(
            new Lever.Scope("keep", Lever.State.ON, Map.of(), ""),
            Fraction.ONE,
            Lifetime.FIVE_MINUTES,
            Sharing.SESSION,
            Optional.empty(),
            Optional.of(1_500L),
            Optional.of(1L));
    List<List<Flow>> flows =
        IntStream.range(0, MODELS)
            .mapToObj(model -> List.of(Flow.of(slice(model)).share(weight)))
            .toList();
    return new CacheState(lever, flows)
        .run(heads, crew).stream()
            .map(some -> some.getFirst().hits(Fraction.ONE, Fraction.ONE))
            .toList();
  }

  private static Slice slice(int model) {
    return new Slice(
        new Scopes(Set.of()),
        new Quote(new ModelName("seller", "model " + model), "", ""),
        _ -> Map.of(),
        Map.of(),
        Grain.CALL,
        Map.of(),
        OptionalLong.of(1),
        Money.zero(Currency.getInstance("USD")),
        Slice.Prompts.SHORT,
        Slice.Time.ANY,
        new Samples());
  }
}
