package dev.costwright.model.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.Dimension;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolSetTest {
  private static final String FILE =
      """
      {"pools": [
        {"name": "Platform", "over": "team", "spend": {"feature": ["gateway", "(untagged)"]},
         "method": "stepwise", "by": "tokens"},
        {"name": "GPUs", "over": "team", "monthly": "4200.00", "from": "2026-01", "to": "2026-06",
         "method": "weights", "weights": {"Search": 50, "Chat": "12.5"}},
        {"name": "Seats", "over": "tenant", "spend": {"chargeKind": ["seat"]}, "method": "even"}
      ],
       "splits": [{"over": "team", "separator": ",", "rule": "weights", "weights": {"Search": 2}}]}
      """;

  @Test
  void readsWhatItWritesTiesInTheOrderOfTheFile() {
    PoolSet read = PoolSet.parse("pools.json", FILE);

    assertThat(read.pools()).extracting(Pool::name).containsExactly("Platform", "GPUs", "Seats");
    assertThat(((Basis.Weighted) read.pools().get(1).basis()).weights().keySet())
        .containsExactly("Search", "Chat");
    assertThat(PoolSet.parse("again", read.toJson())).isEqualTo(read);
    assertThat(PoolSet.parse("again", read.toJson()).version()).isEqualTo(read.version());
  }

  @Test
  void namesThePoolThatIsWrong() {
    assertWrong(FILE.replace("\"tokens\"", "\"money\""), "pool \"Platform\"", "\"by\" to be spend");
    assertWrong(FILE.replace("\"Seats\"", "\"GPUs\""), "found \"GPUs\" twice");
    assertWrong(FILE.replace("50", "-50"), "pool \"GPUs\"", "at least 0");
    assertWrong(FILE.replace("2026-06", "2025-06"), "\"to\" on or after \"from\"");
    assertWrong(FILE.replace("\"tenant\"", "\"session\""), "pool \"Seats\"", "a dimension");
    assertWrong(FILE.replace("\"even\"", "\"fair\""), "stepwise", "\"fair\"");
    assertWrong(FILE.replace("\"rule\"", "\"ruel\""), "found \"ruel\"");
    assertWrong("{\"pools\": [}", "line 1");
    assertWrong("[]", "an object");
  }

  private static void assertWrong(String text, String... words) {
    assertThatThrownBy(() -> PoolSet.parse("pools.json", text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pools.json")
        .hasMessageContainingAll(words);
  }

  @Test
  void splitsAListOfMembersByItsRule() {
    assertThat(split(Split.Rule.FIRST).parts("Search, Chat")).isEqualTo(weights("Search", 1));
    assertThat(split(Split.Rule.EVEN).parts("Search, Chat"))
        .isEqualTo(Map.of("Search", BigInteger.ONE, "Chat", BigInteger.ONE));
    assertThat(split(Split.Rule.WEIGHTS).parts("Search, Chat"))
        .isEqualTo(Map.of("Search", BigInteger.TWO, "Chat", BigInteger.ZERO));
    assertThat(split(Split.Rule.WEIGHTS).parts("Data,Chat").values())
        .containsExactly(BigInteger.ONE, BigInteger.ONE);
    assertThat(split(Split.Rule.EVEN).parts("Chat")).isEqualTo(weights("Chat", 1));
    assertThat(split(Split.Rule.EVEN).parts("Chat,Chat,")).isEqualTo(weights("Chat", 1));
  }

  @Test
  void refusesPoolsNestedWithoutEnd() {
    assertThatThrownBy(() -> PoolSet.parse("pools.json", "[".repeat(100_000)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("pools.json: expected JSON, found text that is none: ");
  }

  private static Split split(Split.Rule rule) {
    return new Split(
        Dimension.TEAM, ",", rule, PoolAllocationTest.weighted("Search", "2").weights());
  }

  private static Map<String, BigInteger> weights(String name, long weight) {
    return Map.of(name, BigInteger.valueOf(weight));
  }

  @Test
  void givesEachDimensionItsPools() {
    PoolSet read = PoolSet.parse("pools.json", FILE);

    assertThat(read.over(Dimension.TENANT)).extracting(Pool::name).isEqualTo(List.of("Seats"));
    assertThat(read.splitOf(Dimension.TENANT)).isEmpty();
  }
}
