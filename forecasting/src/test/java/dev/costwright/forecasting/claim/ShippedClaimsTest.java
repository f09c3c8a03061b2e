package dev.costwright.forecasting.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.claim.ClaimCheck.Need;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// G12: every claim that is shipped gives its figures on its own numbers, to the digit that the
/// reference cases print.
final class ShippedClaimsTest {
  private static final PriceBook PRICES = PriceBook.bundled();

  static ClaimCheck own(String id) {
    Claim claim =
        Claim.shipped().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return ClaimCheck.onOwnNumbers(claim, ShippedClaimsTest::none, PRICES, Watch.NONE)
        .orElseThrow();
  }

  private static Cube none() {
    throw new AssertionError("a claim's own numbers need no ledger");
  }

  private static String percent(Fraction share) {
    return share.toDecimal(4).movePointRight(2).toPlainString();
  }

  /// Outcome, least and most saved, ceiling, all in per cent.
  @ParameterizedTest
  @CsvSource({
    "prompt-caching-alone, IMPOSSIBLE, 0.00, 0.00, 0.00",
    "prompt-caching-no-minimum, IMPOSSIBLE, 11.90, 11.90, 11.90",
    "prompt-caching-hits, REPRODUCIBLE, 69.69, 69.69, 89.33",
    "document-in-a-session, REPRODUCIBLE, 78.50, 78.50, 90.00",
    "semantic-cache-hits, ONLY_IF, 30.00, 50.00, 100.00",
    "semantic-cache-60, ONLY_IF, 31.00, 31.00, 100.00",
    "forty-percent-cached, REPRODUCIBLE, 40.00, 40.00, 100.00",
    "routing-with-classifier, REPRODUCIBLE, 54.34, 73.14, 91.94",
    "routing-85, ONLY_IF, 56.40, 75.20, 94.00",
    "routing-extraction, REPRODUCIBLE, 94.00, 94.00, 94.00",
    "compression-20x, IMPOSSIBLE, 22.62, 22.62, 23.81",
    "compression-5x, IMPOSSIBLE, 11.90, 19.05, 23.81",
    "batch-half, REPRODUCIBLE, 50.00, 50.00, 50.00",
    "self-hosting-gpt-4o, REPRODUCIBLE, 66.12, 66.12, 66.12",
    "self-hosting-hosted-llama, IMPOSSIBLE, -100.00, -100.00, 0.00",
    "ninety-to-thirty-five, REPRODUCIBLE, 61.11, 61.11, 100.00"
  })
  void replaysASavingOnItsOwnNumbers(
      String id, Outcome outcome, String least, String most, String ceiling) {
    ClaimCheck check = own(id);

    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(percent(check.found().orElseThrow().low())).isEqualTo(least);
    assertThat(percent(check.found().orElseThrow().high())).isEqualTo(most);
    assertThat(percent(check.ceiling().orElseThrow())).isEqualTo(ceiling);
  }

  @ParameterizedTest
  @CsvSource({
    "mau-gpt-4o, ONLY_IF, 1575.00, 1575.00",
    "mau-gpt-4o-mini, ONLY_IF, 94.50, 94.50",
    "mau-deepseek, ONLY_IF, 54.60, 54.60",
    "deepseek-21x, REPRODUCIBLE, 21.43, 21.43",
    "output-2-to-6x, ONLY_IF, 2.00, 8.33",
    "output-6x, REPRODUCIBLE, 6.00, 6.00",
    "budgets-36-percent, REPRODUCIBLE, 0.36, 0.36",
    "market-growth, ONLY_IF, 10.24, 10.24",
    "prices-50-to-200x, ONLY_IF, 4.13, 4.13",
    "ten-turns-10x, ONLY_IF, 55.00, 55.00",
    "agents-5-to-30x, ONLY_IF, 5.44, 21.56",
    "savings-6000-to-8500, REPRODUCIBLE, 6000.00, 8500.00",
    "payback-10000, REPRODUCIBLE, 0.50, 0.50",
    "payback-below-5000, ONLY_IF, 0.99, 4.95",
    "stacked-70-to-90, ONLY_IF, 0.72, 0.99",
    "stacked-40-to-70, ONLY_IF, 0.62, 0.86",
    "stacked-40-to-60, ONLY_IF, 0.45, 0.98",
    "tiers-gpt, REPRODUCIBLE, 3.33, 3.33",
    "tiers-claude, REPRODUCIBLE, 5.00, 5.00",
    "tiers-gemini, ONLY_IF, 4.17, 4.17",
    "prompt-78-to-22, REPRODUCIBLE, 0.72, 0.72",
    "prompt-312-to-78, REPRODUCIBLE, 0.75, 0.75",
    "prompt-saving-175, ONLY_IF, 55.50, 55.50",
    "gpt-4o-cached-input, ONLY_IF, 0.50, 0.50",
    "agents-9-calls, ONLY_IF, 25.94, 25.94",
    "month-gpt-4o, REPRODUCIBLE, 1275.00, 1275.00",
    "month-gpt-4o-mini, REPRODUCIBLE, 76.50, 76.50",
    "month-sonnet, REPRODUCIBLE, 1800.00, 1800.00",
    "month-haiku, REPRODUCIBLE, 480.00, 480.00",
    "month-gemini-pro, REPRODUCIBLE, 637.50, 637.50",
    "month-gemini-flash, REPRODUCIBLE, 38.25, 38.25",
    "month-llama, REPRODUCIBLE, 216.00, 216.00",
    "month-mistral, REPRODUCIBLE, 840.00, 840.00",
    "mini-15x, ONLY_IF, 16.67, 16.67",
    "system-prompt-20-turns, REPRODUCIBLE, 40000.00, 40000.00",
    "system-prompt-200-million, REPRODUCIBLE, 200000000.00, 200000000.00",
    "saving-660000, REPRODUCIBLE, 660000.00, 660000.00",
    "fine-tuned-75, ONLY_IF, 0.73, 0.73",
    "feature-x-margin, REPRODUCIBLE, 7000.00, 7000.00",
    "feature-y-margin, REPRODUCIBLE, -4000.00, -4000.00",
    "compression-40-to-60, ONLY_IF, 0.50, 0.80",
    "windows-save-tenfold, ONLY_IF, 1.77, 1.77"
  })
  void worksAFigureOut(String id, Outcome outcome, String least, String most) {
    ClaimCheck check = own(id);

    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(check.found().orElseThrow().low().toDecimal(2)).hasToString(least);
    assertThat(check.found().orElseThrow().high().toDecimal(2)).hasToString(most);
    assertThat(check.ceiling()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "semantic-cache-hits, 0, share, 0.4",
    "semantic-cache-hits, 1, share, 0.7",
    "semantic-cache-60, 0, share, 0.6",
    "routing-85, 0, share, 0.904255319",
    "mau-gpt-4o, 0, output, 325",
    "market-growth, 0, growth, 0.360360360",
    "ten-turns-10x, 0, turns, 4",
    "agents-5-to-30x, 0, loops, 1.410810811",
    "payback-below-5000, 0, spend, 4950",
    "prompt-saving-175, 0, removed, 234",
    "gpt-4o-cached-input, 0, cached, 0.25",
    "compression-40-to-60, 0, times, 1.666666667",
    "compression-40-to-60, 1, times, 2.5",
    "windows-save-tenfold, 0, turns, 164.5"
  })
  void solvesForWhatWouldMakeItTrue(String id, int place, String setting, String value) {
    Need need = own(id).needs().get(place);

    assertThat(need.setting()).isEqualTo(setting);
    assertThat(need.value().orElseThrow().toDecimal(Math.max(1, decimals(value))))
        .isEqualByComparingTo(value);
  }

  private static int decimals(String number) {
    return number.indexOf('.') < 0 ? 0 : number.length() - number.indexOf('.') - 1;
  }

  private static Stream<Claim> savings() {
    return Claim.shipped().stream().filter(Claim::isOfLedgers);
  }

  @Test
  void noAssumptionSavesMoreThanTheCeiling() {
    assertThat(savings())
        .allSatisfy(
            claim -> {
              ClaimCheck check = own(claim.id());
              assertThat(check.ceiling().orElseThrow())
                  .isGreaterThanOrEqualTo(check.found().orElseThrow().high());
            });
  }

  @Test
  void withWhatIsNeededTheClaimHolds() {
    List<Need> needs =
        savings()
            .flatMap(
                claim ->
                    own(claim.id()).needs().stream()
                        .filter(need -> need.value().isPresent())
                        .peek(
                            need ->
                                assertThat(replayed(claim, need).toDecimal(6))
                                    .as("%s", claim.id())
                                    .isEqualByComparingTo(need.wanted().toDecimal(6))))
            .toList();

    assertThat(needs).hasSizeGreaterThan(4);
  }

  /// What a claim saves with one setting as it would have to be, all others as assumed.
  private static Fraction replayed(Claim claim, Need need) {
    SavingClaim saving = (SavingClaim) claim.content();
    List<Lever> turned =
        saving.levers().stream()
            .map(
                lever ->
                    lever.scope().name().equals(need.lever())
                        ? lever
                            .within(lever.scope().ranging(need.setting(), Optional.empty()))
                            .with(need.setting(), need.value().orElseThrow().toString())
                        : lever)
            .toList();
    Claim other =
        new Claim(
            claim.id(),
            claim.says(),
            claim.source(),
            claim.note(),
            new SavingClaim(saving.promise(), saving.of(), saving.own(), turned, saving.open()));
    return ClaimCheck.onOwnNumbers(other, ShippedClaimsTest::none, PRICES, Watch.NONE)
        .orElseThrow()
        .found()
        .orElseThrow()
        .stated();
  }

  @Test
  void theListIsTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../samples/claims"))) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();

      assertThat(Shipped.NAMES).isEqualTo(names);
      assertThat(Claim.shipped()).extracting(Claim::id).isEqualTo(names);
    }
  }

  @Test
  void everyClaimIsHeldToAFigure() throws NoSuchMethodException {
    List<String> held =
        Stream.of(
                held("replaysASavingOnItsOwnNumbers", 5),
                held("worksAFigureOut", 4),
                Stream.of("semantic-cache-threshold"))
            .flatMap(ids -> ids)
            .sorted()
            .toList();

    assertThat(held).isEqualTo(Shipped.NAMES);
  }

  private static Stream<String> held(String method, int parameters) throws NoSuchMethodException {
    Class<?>[] types = new Class<?>[parameters];
    Arrays.fill(types, String.class);
    types[1] = Outcome.class;
    return Stream.of(
            ShippedClaimsTest.class
                .getDeclaredMethod(method, types)
                .getAnnotation(CsvSource.class)
                .value())
        .map(line -> line.substring(0, line.indexOf(',')));
  }

  /// The table's own row at 0.80: 84.65 % saved, and what is needed for 85 %.
  @Test
  void aThresholdIsSoughtOnTheMeasuredCurve() {
    ClaimCheck check = own("semantic-cache-threshold");

    assertThat(check.outcome()).isEqualTo(Outcome.ONLY_IF);
    assertThat(check.ceiling().orElseThrow())
        .isGreaterThan(new Fraction(BigInteger.valueOf(85), BigInteger.valueOf(100)));
    assertThat(check.needs().getFirst().value().orElseThrow().toDecimal(2))
        .isBetween(new BigDecimal("0.50"), new BigDecimal("0.80"));
  }
}
