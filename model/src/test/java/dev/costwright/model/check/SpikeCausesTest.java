package dev.costwright.model.check;

import static dev.costwright.model.check.Days.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Thirty days of 100 dollars, and a last day that costs far more.
final class SpikeCausesTest {
  private static final LocalDate SPIKE = MONDAY.plusDays(29);

  /// Ten users at 10 dollars each, so many on the last day.
  private static Days users(int last) {
    Days days = new Days();
    for (int day = 0; day < 30; day++) {
      int users = MONDAY.plusDays(day).equals(SPIKE) ? last : 10;
      for (int user = 0; user < users; user++) {
        days.add(
            MONDAY.plusDays(day), 10, Map.of(Dimension.TEAM, "search", Dimension.USER, "u" + user));
      }
    }
    return days;
  }

  private static Finding found(Days days) {
    return days.find(CheckType.SPIKE).getFirst();
  }

  @Test
  void moreUsersAreTheCauseWhenEachCostsWhatUsersCost() {
    Finding found = found(users(60));

    assertThat(found.message())
        .isEqualTo(SPIKE + " cost 500.00 USD more than usual, by more users.");
    assertThat(found.details())
        .contains(
            "60 users against 10 on a usual day bring most of it.",
            "60 users on the day, 10 on a usual one.");
  }

  @Test
  void aTenantGoesBeforeTheUsersItBrings() {
    Days days = users(10);
    for (int user = 100; user < 150; user++) {
      days.add(
          SPIKE,
          10,
          Map.of(Dimension.TEAM, "search", Dimension.USER, "u" + user, Dimension.TENANT, "globex"));
    }

    assertThat(found(days).message()).endsWith(", by tenant globex.");
  }

  @Test
  void aNewPromptVersionIsADeploy() {
    Days days = new Days();
    for (int day = 0; day < 30; day++) {
      LocalDate date = MONDAY.plusDays(day);
      boolean isLast = date.equals(SPIKE);
      days.add(
          date,
          isLast ? 500 : 100,
          Map.of(Dimension.TEAM, "a", Dimension.PROMPT_VERSION, isLast ? "v2" : "v1"));
    }

    assertThat(found(days).message()).endsWith(", by a deploy of promptVersion v2.");
  }

  /// Three tenants, of which one always brings four fifths.
  @Test
  void aLargeTenantIsNotTheCauseWhenAllGrew() {
    Days days = new Days();
    for (int day = 0; day < 30; day++) {
      LocalDate date = MONDAY.plusDays(day);
      int times = date.equals(SPIKE) ? 5 : 1;
      days.add(date, 800L * times, Map.of(Dimension.TEAM, "a", Dimension.TENANT, "large"));
      days.add(date, 100L * times, Map.of(Dimension.TEAM, "a", Dimension.TENANT, "mid"));
      days.add(date, 100L * times, Map.of(Dimension.TEAM, "a", Dimension.TENANT, "small"));
    }

    assertThat(found(days).message()).isEqualTo(SPIKE + " cost 4,000.00 USD more than usual.");
    assertThat(found(days).details().get(1)).endsWith("all grew.");
  }
}
