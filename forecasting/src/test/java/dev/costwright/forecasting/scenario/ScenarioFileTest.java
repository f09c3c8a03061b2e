package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScenarioFileTest {
  private static final String LEDGER =
      """
      {"format": "costwright-scenario", "version": 1, "name": "n",
       "baseline": {"kind": "ledger", "layer": "observed"},
       "levers": [{"kind": "exactCache", "name": "a", "share": "0.3"}]}\
      """;

  static Stream<Path> samples() throws IOException {
    return Files.walk(Path.of("../samples/scenarios")).filter(Files::isRegularFile);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsBackWhatItWrites(Path sample) throws IOException {
    Scenario scenario = Scenario.parse("sample", Files.readString(sample));

    assertThat(scenario.levers()).isNotEmpty();
    assertThat(Scenario.parse("again", scenario.toJson())).isEqualTo(scenario);
  }

  @Test
  void keepsNotesAndWritesNoneWhereThereAreNone() throws IOException {
    Scenario plain =
        Scenario.parse(
            "claim", Files.readString(Path.of("../samples/scenarios/c003-01-35000.json")));
    Scenario noted = plain.noted("two lines\nof \"notes\"");

    assertThat(Scenario.parse("again", noted.toJson())).isEqualTo(noted);
    assertThat(plain.toJson()).doesNotContain("notes");
  }

  @Test
  void keepsLeversInListOrderAndReplaysThemInTheOrderOfACall() {
    Scenario scenario =
        Scenario.parse(
            "f",
            LEDGER.replace(
                "\"levers\": [",
                "\"levers\": [{\"kind\": \"compression\", \"name\": \"z\", \"keepInput\": 0.5},"));

    assertThat(scenario.levers().stream().map(lever -> lever.scope().name()))
        .containsExactly("z", "a");
    assertThat(scenario.active().stream().map(lever -> lever.scope().name()))
        .containsExactly("a", "z");
    assertThat(scenario.order()).containsExactly(1, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"0.3\" | \"1.3\" | f: expected a share from 0 to 1 such as \"0.3\" or \"1/6\" in"
            + " levers[0].share, found \"1.3\". Mend the file and read it again.",
        "\"0.3\" | \"1/0\" | f: expected a share from 0 to 1 such as \"0.3\" or \"1/6\" in"
            + " levers[0].share, found \"1/0\". Mend the file and read it again.",
        "exactCache | magic | f: expected one of growth, launch, priceChange, exactCache,"
            + " semanticCache, routing, compression, promptParts, promptLimit, promptCaching,"
            + " outputCap, contextLimit, batch, terms, fineTuned, selfHosting, discount, commitment"
            + " in levers[0].kind, found \"magic\". Mend the file and read it"
            + " again.",
        "\"share\" | \"shares\" | f: expected one of the fields kind, name, on, where, source,"
            + " floor, effort, share, temperature, deterministic, ttl, ages, lookupPer1000, monthly"
            + " in levers[0].shares, found \"0.3\". Mend the file and read it again.",
        "observed | all | f: expected one of best, billed, metered, observed in baseline.layer,"
            + " found \"all\". Mend the file and read it again.",
        "\"version\": 1 | \"version\": 2 | f: expected a whole number from 1 to 1 in version, found"
            + " 2. Mend the file and read it again."
      })
  void saysWhatWasExpectedFoundAndWhere(String right, String wrong, String message) {
    assertThatThrownBy(() -> Scenario.parse("f", LEDGER.replace(right, wrong)))
        .isInstanceOf(InputException.class)
        .hasMessage(message);
  }

  @Test
  void textThatIsNoJsonIsNamedWithItsLine() {
    assertThatThrownBy(() -> Scenario.parse("f", "{\n  nonsense"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("f, line 2: expected a scenario as JSON");
  }

  @Test
  void textNestedWithoutEndIsRefused() {
    assertThatThrownBy(() -> Scenario.parse("f", "[".repeat(100_000)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("f: expected a scenario as JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999"})
  void aNumberOfAGigabyteOfDigitsIsRefused(String number) {
    assertThatThrownBy(() -> Scenario.parse("f", LEDGER.replace("\"0.3\"", number)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("f: expected a share from 0 to 1");
  }

  @ParameterizedTest
  @CsvSource({"0.30, 0.3", "1/6, 1/6", "1/1.2, 5/6", "2, 2", "0.5/2, 0.25"})
  void numbersStayExact(String text, String written) {
    assertThat(Fraction.parse(text).orElseThrow()).hasToString(written);
  }
}
