package dev.costwright.model.ledger.identity;

import static dev.costwright.model.ledger.identity.Verdict.ALTERNATIVE;
import static dev.costwright.model.ledger.identity.Verdict.CONTRADICTED;
import static dev.costwright.model.ledger.identity.Verdict.COUNTS;
import static dev.costwright.model.ledger.identity.Verdict.DUPLICATE;
import static dev.costwright.model.ledger.identity.Verdict.SUPERSEDED;
import static dev.costwright.model.usage.Grain.BUCKET;
import static dev.costwright.model.usage.Grain.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.Grain;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final Set<String> MODEL = Set.of("dim:model");
  private static final Set<String> FINE = Set.of("dim:model", "dim:project");

  /// Each row is a key and its tokens.
  private static Claim claim(long asOf, String sha, Set<String> columns, long... rows) {
    int size = rows.length / 2;
    long[] keys = new long[size];
    long[] tokens = new long[size];
    for (int row = 0; row < size; row++) {
      keys[row] = rows[row * 2];
      tokens[row] = rows[row * 2 + 1];
    }
    return new Claim(
        Instant.ofEpochSecond(asOf),
        sha,
        columns,
        new Claim.Rows(keys, keys.clone(), tokens.clone(), tokens, new long[size]));
  }

  private static void assertVerdicts(List<Claim> claims, byte[]... expected) {
    assertVerdicts(BUCKET, claims, expected);
  }

  private static void assertVerdicts(Grain grain, List<Claim> claims, byte[]... expected) {
    assertThat(Identity.decide(grain, claims).verdicts()).containsExactly(expected);
    List<byte[]> reversed = Arrays.asList(expected.clone()).reversed();
    assertThat(Identity.decide(grain, claims.reversed()).verdicts())
        .as("in the other order")
        .containsExactlyElementsOf(reversed);
  }

  private static byte[] verdicts(int... codes) {
    byte[] verdicts = new byte[codes.length];
    for (int at = 0; at < codes.length; at++) {
      verdicts[at] = (byte) codes[at];
    }
    return verdicts;
  }

  @Test
  void laterAsOfCountsEvenWithFewerTokens() {
    assertVerdicts(
        List.of(claim(1, "f", MODEL, 7, 100), claim(2, "a", MODEL, 7, 90)),
        verdicts(SUPERSEDED),
        verdicts(COUNTS));
  }

  @Test
  void ofACallTheMostTokensCountEvenInAnOlderFile() {
    assertVerdicts(
        CALL,
        List.of(claim(1, "f", Set.of(), 7, 159), claim(2, "a", Set.of(), 7, 9)),
        verdicts(COUNTS),
        verdicts(SUPERSEDED));
  }

  @Test
  void ofACallToldEquallyOftenTheLaterFileCounts() {
    assertVerdicts(
        CALL,
        List.of(claim(1, "f", Set.of(), 7, 159), claim(2, "a", Set.of(), 7, 159)),
        verdicts(DUPLICATE),
        verdicts(COUNTS));
  }

  @Test
  void moreTokensCountAtTheSameInstant() {
    assertVerdicts(
        List.of(claim(1, "f", MODEL, 7, 100), claim(1, "a", MODEL, 7, 101)),
        verdicts(SUPERSEDED),
        verdicts(COUNTS));
  }

  @Test
  void greaterHashOfTheFileCountsWhenAllElseIsEqual() {
    assertVerdicts(
        List.of(claim(1, "f", MODEL, 7, 100), claim(1, "a", MODEL, 7, 100)),
        verdicts(COUNTS),
        verdicts(DUPLICATE));
  }

  @Test
  void rowsThatOnlyOneFileHasAllCount() {
    assertVerdicts(
        List.of(claim(1, "f", MODEL, 7, 1, 8, 1), claim(2, "a", MODEL, 8, 1, 9, 1)),
        verdicts(COUNTS, DUPLICATE),
        verdicts(COUNTS, COUNTS));
  }

  @Test
  void exactChargesCountBeforeChargesRoundedToCentsThoughTheseAreLaterAndFiner() {
    assertVerdicts(
        List.of(
            charged(1, MODEL, 12_340_000_000_000L, 23_451_000_000_000L),
            charged(2, FINE, 12_340_000_000_000L, 23_450_000_000_000L)),
        verdicts(COUNTS, COUNTS),
        verdicts(ALTERNATIVE, ALTERNATIVE));
  }

  @Test
  void laterChargesCountWhenRoundingDoesNotExplainTheDifference() {
    assertVerdicts(
        List.of(
            charged(1, MODEL, 12_341_000_000_000L, 23_451_000_000_000L),
            charged(2, FINE, 12_340_000_000_000L, 23_440_000_000_000L)),
        verdicts(CONTRADICTED, CONTRADICTED),
        verdicts(COUNTS, COUNTS));
  }

  private static Claim charged(long asOf, Set<String> columns, long... picos) {
    long[] keys = {asOf, asOf + 100};
    return new Claim(
        Instant.ofEpochSecond(asOf),
        "f",
        columns,
        new Claim.Rows(keys, keys.clone(), keys.clone(), new long[2], picos));
  }

  @Test
  void equalKeysOfOneFileMeetByTheirTokensWhateverTheirOrder() {
    assertVerdicts(
        List.of(claim(1, "f", MODEL, 7, 10, 7, 20), claim(1, "a", MODEL, 7, 20, 7, 10)),
        verdicts(COUNTS, COUNTS),
        verdicts(DUPLICATE, DUPLICATE));
  }

  @Test
  void secondHashKeepsKeysApartThatShareTheFirst() {
    Claim.Rows rows =
        new Claim.Rows(new long[] {7}, new long[] {70}, new long[1], new long[1], new long[1]);
    Claim other = new Claim(Instant.EPOCH, "b", MODEL, rows);
    assertVerdicts(List.of(claim(0, "a", MODEL, 7, 1), other), verdicts(COUNTS), verdicts(COUNTS));
  }

  @Test
  void finerFileCountsWhenTotalsAgree() {
    List<Claim> claims = List.of(claim(9, "f", MODEL, 1, 30), claim(1, "a", FINE, 2, 10, 3, 20));
    assertVerdicts(claims, verdicts(ALTERNATIVE), verdicts(COUNTS, COUNTS));
    assertThat(Identity.decide(BUCKET, claims).isDoubtful()).isFalse();
  }

  @Test
  void laterFileCountsWhenTotalsDisagree() {
    List<Claim> claims = List.of(claim(9, "f", MODEL, 1, 31), claim(1, "a", FINE, 2, 10, 3, 20));
    assertVerdicts(claims, verdicts(COUNTS), verdicts(CONTRADICTED, CONTRADICTED));
    assertThat(Identity.decide(BUCKET, claims).isDoubtful()).isTrue();
  }

  @Test
  void filesOfOneGroupingAreOneAlternative() {
    List<Claim> claims =
        List.of(
            claim(3, "f", MODEL, 1, 30),
            claim(1, "a", FINE, 2, 10),
            claim(2, "b", FINE, 2, 10, 3, 20));
    assertVerdicts(claims, verdicts(ALTERNATIVE), verdicts(DUPLICATE), verdicts(COUNTS, COUNTS));
  }

  private static Claim preferred(Preference preference, Claim claim) {
    return new Claim(
        claim.asOf(), claim.sha256(), claim.columns(), claim.rows(), Set.of(preference));
  }

  @Test
  void versionsOfAPreferredFileCountWhateverOthersKnow() {
    assertVerdicts(
        List.of(
            preferred(Preference.VERSIONS, claim(1, "f", MODEL, 7, 100, 9, 5)),
            claim(2, "a", MODEL, 7, 90, 8, 1)),
        verdicts(COUNTS, COUNTS),
        verdicts(SUPERSEDED, COUNTS));
  }

  @Test
  void amongPreferredFilesTheRulesDecide() {
    assertVerdicts(
        List.of(
            preferred(Preference.VERSIONS, claim(1, "f", MODEL, 7, 100)),
            preferred(Preference.VERSIONS, claim(2, "a", MODEL, 7, 90)),
            claim(3, "b", MODEL, 7, 80)),
        verdicts(SUPERSEDED),
        verdicts(COUNTS),
        verdicts(SUPERSEDED));
  }

  @Test
  void theGroupingOfAPreferredFileCountsAndNobodyIsAsked() {
    List<Claim> claims =
        List.of(
            preferred(Preference.GROUPING, claim(1, "f", MODEL, 1, 31)),
            claim(9, "a", FINE, 2, 10, 3, 20));
    assertVerdicts(claims, verdicts(COUNTS), verdicts(CONTRADICTED, CONTRADICTED));
    assertThat(Identity.decide(BUCKET, claims).isDoubtful()).isFalse();
  }
}
