package dev.costwright.model.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.allocation.Pool.Reach;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolAllocationTest {
  static final Currency USD = Currency.getInstance("USD");

  /// E-15: $100.00 to three; no cent is lost, the first in order has the odd one.
  @Test
  void givesTheOddCentOfAHundredDollarsToTheFirstOfThree() {
    assertThat(parts("100.00", weighted("a", "1", "b", "1", "c", "1")))
        .isEqualTo("a 33.34, b 33.33, c 33.33");
  }

  /// E-15: $1,234.57 to 50/30/20.
  @Test
  void sharesByWeightToTheCent() {
    assertThat(parts("1234.57", weighted("a", "50", "b", "30", "c", "20")))
        .isEqualTo("a 617.29, b 370.37, c 246.91");
    assertThat(parts("1234.57", weighted("a", "0.5", "b", "0.3", "c", "0.2")))
        .isEqualTo("a 617.29, b 370.37, c 246.91");
  }

  /// E-15: five cents to seven teams.
  @Test
  void leavesTheLastTwoOfSevenWithoutACent() {
    Map<String, Load> seven =
        IntStream.rangeClosed(1, 7)
            .boxed()
            .collect(Collectors.toMap(team -> "team " + team, _ -> load("0", 0)));

    assertThat(words(PoolAllocation.of(pools(new Basis.Even()), loads("0.05"), seven).getFirst()))
        .isEqualTo(
            "team 1 0.01, team 2 0.01, team 3 0.01, team 4 0.01, team 5 0.01, team 6 0.00, team 7"
                + " 0.00");
  }

  /// P19, opencost/opencost#1124, kubecost#168: each part rounded alone loses a cent of $100.00 and
  /// makes two of $0.05 up; the parts here are the whole.
  @ParameterizedTest
  @CsvSource({"100.00, 3, 99.99", "0.05, 7, 0.07", "1234.57, 6, 1234.56"})
  void partsAreTheWholeThatPartsRoundedAloneAreNot(String whole, int teams, String roundedAlone) {
    Map<String, Load> members =
        IntStream.rangeClosed(1, teams)
            .boxed()
            .collect(Collectors.toMap(team -> "team " + team, _ -> load("0", 0)));
    BigDecimal part =
        new BigDecimal(whole).divide(BigDecimal.valueOf(teams), 2, RoundingMode.HALF_UP);

    PoolShare share = PoolAllocation.of(pools(new Basis.Even()), loads(whole), members).getFirst();

    assertThat(share.toMembers().values().stream().reduce(Money::plus)).contains(usd(whole));
    assertThat(part.multiply(BigDecimal.valueOf(teams)))
        .isEqualByComparingTo(roundedAlone)
        .isNotEqualByComparingTo(whole);
  }

  @Test
  void sharesByWhatMembersUsed() {
    Map<String, Load> members = Map.of("Search", load("30", 700), "Support", load("10", 0));

    assertThat(proportional(Driver.SPEND, members)).isEqualTo("Search 75.00, Support 25.00");
    assertThat(proportional(Driver.TOKENS, members)).isEqualTo("Search 100.00");
  }

  @Test
  void countsACreditAsNoUsage() {
    assertThat(
            proportional(Driver.SPEND, Map.of("Search", load("30", 0), "Support", load("-10", 0))))
        .isEqualTo("Search 100.00");
  }

  @Test
  void keepsThePoolWholeWhenNobodyUsedAnything() {
    PoolShare share =
        PoolAllocation.of(
                pools(new Basis.Proportional(Driver.REQUESTS)),
                loads("80.125"),
                Map.of("Search", load("30", 5)))
            .getFirst();

    assertThat(share.isShared()).isFalse();
    assertThat(share.kept()).isEqualTo(usd("80.125"));
  }

  @Test
  void keepsWhatIsLessThanACent() {
    PoolShare share =
        PoolAllocation.of(pools(new Basis.Even()), loads("10.0049"), members()).getFirst();

    assertThat(words(share)).isEqualTo("Search 5.00, Support 5.00");
    assertThat(share.kept()).isEqualTo(usd("0.0049"));
  }

  @Test
  void sharesACreditAsItsSizeWithTheSignPutBack() {
    assertThat(
            words(PoolAllocation.of(pools(new Basis.Even()), loads("-0.05"), members()).getFirst()))
        .isEqualTo("Search -0.03, Support -0.02");
  }

  /// Step-down: the platform serves the GPU pool, which shares what it received with its own.
  @Test
  void stepsDownOntoThePoolsBehind() {
    Pool platform = pool("Platform", new Basis.Even(), Reach.MEMBERS_AND_LATER_POOLS);
    Pool gpus = pool("GPUs", new Basis.Proportional(Driver.TOKENS), Reach.MEMBERS_AND_LATER_POOLS);

    List<PoolShare> shares =
        PoolAllocation.of(
            List.of(platform, gpus),
            List.of(load("90", 0), load("600", 0)),
            Map.of("Search", load("1", 200), "Support", load("1", 100)));

    assertThat(words(shares.getFirst())).isEqualTo("Search 30.00, Support 30.00");
    assertThat(shares.getFirst().toPools()).isEqualTo(Map.of("GPUs", usd("30.00")));
    assertThat(shares.getLast().received()).isEqualTo(usd("30.00"));
    assertThat(words(shares.getLast())).isEqualTo("Search 420.00, Support 210.00");
  }

  @Test
  void aWeightMayNameAPoolBehind() {
    Pool platform =
        pool("Platform", weighted("Search", "3", "GPUs", "1"), Reach.MEMBERS_AND_LATER_POOLS);
    Pool gpus = pool("GPUs", new Basis.Even(), Reach.MEMBERS);

    List<PoolShare> shares =
        PoolAllocation.of(
            List.of(platform, gpus), List.of(load("100", 0), load("0", 0)), members());

    assertThat(words(shares.getFirst())).isEqualTo("Search 75.00");
    assertThat(words(shares.getLast())).isEqualTo("Search 12.50, Support 12.50");
  }

  private static String parts(String amount, Basis basis) {
    return words(PoolAllocation.of(pools(basis), loads(amount), Map.of()).getFirst());
  }

  private static String proportional(Driver driver, Map<String, Load> members) {
    return words(
        PoolAllocation.of(pools(new Basis.Proportional(driver)), loads("100"), members).getFirst());
  }

  private static String words(PoolShare share) {
    return share.toMembers().entrySet().stream()
        .map(part -> part.getKey() + " " + part.getValue().rounded(2))
        .collect(Collectors.joining(", "));
  }

  static Basis.Weighted weighted(String... namesAndWeights) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    for (int i = 0; i < namesAndWeights.length; i += 2) {
      weights.put(namesAndWeights[i], new BigDecimal(namesAndWeights[i + 1]));
    }
    return new Basis.Weighted(weights);
  }

  private static Map<String, Load> members() {
    return Map.of("Search", load("1", 1), "Support", load("1", 1));
  }

  private static List<Pool> pools(Basis basis) {
    return List.of(pool("Platform", basis, Reach.MEMBERS));
  }

  static Pool pool(String name, Basis basis, Reach reach) {
    return new Pool(
        name,
        Dimension.TEAM,
        Map.of(Dimension.FEATURE, Set.of(name)),
        Optional.empty(),
        basis,
        reach);
  }

  private static List<Load> loads(String amount) {
    return List.of(load(amount, 0));
  }

  static Load load(String spend, long tokens) {
    return new Load(usd(spend), 0, tokens);
  }

  static Money usd(String amount) {
    return Money.parse(amount, USD);
  }
}
