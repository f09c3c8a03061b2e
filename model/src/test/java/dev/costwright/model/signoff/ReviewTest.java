package dev.costwright.model.signoff;

import static dev.costwright.model.signoff.Bills.MARCH;
import static dev.costwright.model.signoff.Bills.key;
import static dev.costwright.model.signoff.Bills.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.signoff.Carry.Settlement;
import dev.costwright.model.signoff.OpeningRow.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReviewTest {
  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final Optional<String> ALL = Optional.empty();

  @Test
  void aLineAgreesUpToTheToleranceAndIsImmaterialUpToTheMateriality() {
    Limits limits = new Limits(amount("0.50"), amount("5"));

    assertThat(verdict("100.50", "100", limits)).isEqualTo(Verdict.AGREES);
    assertThat(verdict("99.50", "100", limits)).isEqualTo(Verdict.AGREES);
    assertThat(verdict("100.500000000001", "100", limits)).isEqualTo(Verdict.IMMATERIAL);
    assertThat(verdict("105", "100", limits)).isEqualTo(Verdict.IMMATERIAL);
    assertThat(verdict("105.01", "100", limits)).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void ofAnAmountAndAPercentageTheStricterDecides() {
    Limits limits =
        new Limits(
            new Threshold(Optional.of(usd("2")), Optional.of(new BigDecimal("1"))), Threshold.NONE);

    assertThat(verdict("100", "99", limits)).isEqualTo(Verdict.AGREES);
    assertThat(verdict("100", "98.99", limits)).isEqualTo(Verdict.DIFFERS);
    assertThat(verdict("1000", "998", limits)).isEqualTo(Verdict.AGREES);
    assertThat(verdict("1000", "997.99", limits)).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void withoutLimitsEveryCentCounts() {
    assertThat(verdict("100", "100", Limits.NONE)).isEqualTo(Verdict.AGREES);
    assertThat(verdict("100.01", "100", Limits.NONE)).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void aSignedLineNoLongerAsksUntilItsFiguresChange() {
    Reconciliation before = new Bills().month(MARCH, "22.50", "20").reconciled();
    Reconciliation after = new Bills().month(MARCH, "22.50", "21").reconciled();
    SignOff signed =
        new SignOff("Ada", NOW, Figures.of(before.statements().getFirst().lines().getFirst()));
    RemarkBook book =
        book(Remarks.none(key(MARCH, 1)).withSignOff(Optional.of(signed)).withNote("seen"));

    ReviewedLine same = line(Review.of(before, book, Limits.NONE));
    ReviewedLine changed = line(Review.of(after, book, Limits.NONE));

    assertThat(same.standing()).contains(signed);
    assertThat(same.asksForAttention()).isFalse();
    assertThat(changed.standing()).isEmpty();
    assertThat(changed.outdated().orElseThrow().figures().computed()).contains(usd("20"));
    assertThat(Figures.of(changed.line()).computed()).contains(usd("21"));
    assertThat(changed.asksForAttention()).isTrue();
  }

  @Test
  void aCarriedDifferenceStandsInEveryLaterMonthUntilItIsSettled() {
    Reconciliation bills = new Bills().month(MARCH, "22.50", "20").reconciled();
    Carry carry = new Carry(NOW, usd("2.50"), Optional.empty());
    Carry settled = carry.settled(new Settlement(month(5), "credit note 17", NOW));

    assertThat(states(bills, carry, 3)).isEmpty();
    assertThat(states(bills, carry, 4)).containsExactly(State.OPEN);
    assertThat(states(bills, carry, 9)).containsExactly(State.OPEN);
    assertThat(states(bills, settled, 4)).containsExactly(State.SETTLED);
    assertThat(states(bills, settled, 5)).containsExactly(State.SETTLED);
    assertThat(states(bills, settled, 6)).isEmpty();
  }

  @Test
  void laterEvidenceClosesACarriedDifference() {
    Reconciliation now = new Bills().month(MARCH, "22.50", "22.50").reconciled();
    Carry carry = new Carry(NOW, usd("2.50"), Optional.empty());

    assertThat(states(now, carry, 4)).containsExactly(State.CLOSED);
    assertThat(states(now, carry, 5)).isEmpty();
  }

  @Test
  void remarksOnALineThatIsGoneAreNotLost() {
    Remarks remarks =
        Remarks.none(key(MARCH, 1))
            .withCarry(Optional.of(new Carry(NOW, usd("2.50"), Optional.empty())));
    Review review = Review.of(new Bills().reconciled(), book(remarks), Limits.NONE);

    assertThat(review.lost(MARCH, ALL)).containsExactly(remarks);
    assertThat(review.openings(month(4), ALL).getFirst().state()).isEqualTo(State.LOST);
    assertThat(review.asksForAttention(MARCH, ALL)).isTrue();
  }

  @Test
  void aCarriedLineAsksInLaterMonthsAndNotInItsOwn() {
    Review review =
        Review.of(
            new Bills().month(MARCH, "22.50", "20").month(month(4), "20", "20").reconciled(),
            book(
                Remarks.none(key(MARCH, 1))
                    .withCarry(Optional.of(new Carry(NOW, usd("2.50"), Optional.empty())))),
            Limits.NONE);

    assertThat(review.asksForAttention(MARCH, ALL)).isFalse();
    assertThat(review.asksForAttention(month(4), ALL)).isTrue();
    assertThat(review.asksForAttention(month(4), Optional.of("other"))).isFalse();
  }

  private static List<State> states(Reconciliation bills, Carry carry, int month) {
    RemarkBook book = book(Remarks.none(key(MARCH, 1)).withCarry(Optional.of(carry)));
    return Review.of(bills, book, Limits.NONE).openings(month(month), ALL).stream()
        .map(OpeningRow::state)
        .toList();
  }

  private static Verdict verdict(String billed, String computed, Limits limits) {
    return Verdict.of(Bills.usage(MARCH, billed, computed), limits);
  }

  private static ReviewedLine line(Review review) {
    return review.lines(MARCH, ALL).getFirst();
  }

  private static RemarkBook book(Remarks remarks) {
    return new RemarkBook(List.of(remarks));
  }

  private static Threshold amount(String amount) {
    return new Threshold(Optional.of(usd(amount)), Optional.empty());
  }

  private static YearMonth month(int month) {
    return YearMonth.of(2026, month);
  }
}
