package dev.costwright.model.check;

import static dev.costwright.model.check.Days.MONDAY;
import static dev.costwright.model.check.Days.OWNED;
import static dev.costwright.model.check.Days.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DataChecksTest {
  @Test
  void findsNothingInSteadyOwnedPricedSpend() {
    assertThat(new Days().steady(MONDAY, 60, 50).all()).isEmpty();
  }

  @Test
  void findsNothingInNothing() {
    assertThat(new Days().all()).isEmpty();
  }

  @Test
  void saysThatMoneyOfAnUnpricedModelIsUnknownNotZero() {
    List<Finding> found =
        new Days()
            .steady(MONDAY, 2, 50)
            .add(MONDAY, 3, Map.of(Dimension.MODEL, "m9", Dimension.TEAM, "search"))
            .find(CheckType.UNPRICED_MODEL);

    assertThat(found)
        .extracting(Finding::subject, Finding::severity, Finding::money, Finding::message)
        .containsExactly(
            tuple(
                "acme/m9",
                Severity.MEDIUM,
                Optional.empty(),
                "m9 of acme has no price: 3,000,000 tokens in 1 rows."));
  }

  @Test
  void takesTheMoneyOfAnUnpricedModelFromTheBill() {
    List<Finding> found =
        new Days()
            .add(MONDAY, 3, Map.of(Dimension.MODEL, "m9", Dimension.TEAM, "search"))
            .bill(MONDAY, "21.56", "m9")
            .find(CheckType.UNPRICED_MODEL);

    assertThat(found).extracting(Finding::money).containsExactly(Optional.of(usd("21.56")));
  }

  @Test
  void findsSpendOfNoTeamByItsKeyAndOffersARule() {
    List<Finding> found =
        new Days()
            .steady(MONDAY, 2, 45)
            .add(MONDAY, 10, Map.of(Dimension.API_KEY, "key_lost"))
            .find(CheckType.UNTAGGED_SPEND);

    assertThat(found)
        .extracting(Finding::subject, Finding::severity, Finding::money, Finding::fix)
        .containsExactly(
            tuple(
                "apiKey/key_lost",
                Severity.HIGH,
                Optional.of(usd("10")),
                new Fix.NameTeam(Dimension.API_KEY, "key_lost")));
  }

  @Test
  void findsAnImportOfWhichNothingCounts() {
    assertThat(new Days().with(record(0, 7)).find(CheckType.OVERLAPPING_IMPORTS))
        .extracting(Finding::severity, Finding::fix)
        .containsExactly(tuple(Severity.LOW, new Fix.UndoImport(4)));
    assertThat(new Days().with(record(1, 6)).all()).isEmpty();
  }

  @Test
  void findsAMissingDayAndItsMoneyOnTheBill() {
    Days days = new Days().steady(MONDAY, 20, 10).steady(MONDAY.plusDays(21), 20, 10);
    LocalDate missing = MONDAY.plusDays(20);

    assertThat(days.find(CheckType.GAP))
        .extracting(Finding::subject, Finding::severity, Finding::money)
        .containsExactly(
            tuple("metered/acme/default/" + missing, Severity.MEDIUM, Optional.empty()));
    assertThat(days.bill(missing, "9.875", "m1").find(CheckType.GAP))
        .extracting(Finding::money)
        .containsExactly(Optional.of(usd("9.875")));
  }

  @Test
  void takesWeekendsOfASeriesOfWorkingDaysForNoGap() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (int week = 0; week < 6; week++) {
      for (int day = 0; day < 5; day++) {
        days.add(MONDAY.plusWeeks(week).plusDays(day));
      }
    }
    assertThat(Gaps.gaps(days)).isEmpty();

    days.remove(MONDAY.plusDays(11));
    days.remove(MONDAY.plusDays(18));
    assertThat(Gaps.gaps(days))
        .containsExactly(List.of(MONDAY.plusDays(11)), List.of(MONDAY.plusDays(18)));
  }

  @Test
  void findsCallsWithoutTokensOfAModelThatUsuallyHasSome() {
    Days days = new Days().steady(MONDAY, 40, 10);
    for (int i = 0; i < 4; i++) {
      days.addEmpty(MONDAY.plusDays(i), OWNED);
    }
    assertThat(days.find(CheckType.ZERO_USAGE)).isEmpty();

    days.addEmpty(MONDAY, Map.of(Dimension.OUTCOME, "error"));
    assertThat(days.find(CheckType.ZERO_USAGE)).isEmpty();

    assertThat(days.addEmpty(MONDAY.plusDays(4), OWNED).find(CheckType.ZERO_USAGE))
        .extracting(Finding::money, Finding::message)
        .containsExactly(tuple(Optional.empty(), "5 rows of m1 at acme have calls but no tokens."));
  }

  @Test
  void findsAPriceThatMixesUpTheUnit() {
    assertThat(new Days().steady(MONDAY, 3, 2).find(CheckType.IMPLAUSIBLE_PRICE)).isEmpty();

    assertThat(new Days().steady(MONDAY, 3, 2).priced("1000000").find(CheckType.IMPLAUSIBLE_PRICE))
        .extracting(Finding::subject, Finding::severity, Finding::money)
        .containsExactly(tuple("acme/m1", Severity.HIGH, Optional.of(usd("6000000"))));
  }

  @Test
  void findsUsageLongAfterThePriceWasChecked() {
    LocalDate late = Days.CHECKED.plusDays(180);
    assertThat(new Days().steady(late.minusDays(3), 3, 5).find(CheckType.STALE_PRICE)).isEmpty();

    assertThat(new Days().steady(late.minusDays(1), 3, 5).find(CheckType.STALE_PRICE))
        .extracting(Finding::subject, Finding::money)
        .containsExactly(tuple("acme/m1", Optional.of(usd("10"))));
  }

  @Test
  void findsAKeyOfTwoTeamsWithTheMoneyOfTheSmaller() {
    assertThat(
            new Days()
                .steady(MONDAY, 2, 50)
                .add(MONDAY, 4, Map.of(Dimension.TEAM, "chat", Dimension.API_KEY, "key_a"))
                .find(CheckType.SHARED_KEY))
        .extracting(Finding::subject, Finding::money, Finding::message)
        .containsExactly(
            tuple("key_a", Optional.of(usd("4")), "Key key_a is used by search and chat."));
  }

  /// The pattern of case C001-04: $82,314 in 48 hours where $180 a month, $6 a day, were usual.
  @Test
  void findsAKeyThatSpends82314DollarsIn48Hours() {
    assertThat(
            new Days()
                .steady(MONDAY, 30, 6)
                .steady(MONDAY.plusDays(30), 1, 41_000)
                .steady(MONDAY.plusDays(31), 1, 41_314)
                .find(CheckType.SUDDEN_KEY))
        .extracting(Finding::subject, Finding::severity, Finding::money, Finding::details)
        .containsExactly(
            tuple(
                "acme/key_a",
                Severity.HIGH,
                Optional.of(usd("82314")),
                List.of("A usual day of the four weeks before (median) cost 6.00 USD.")));
  }

  @Test
  void findsANewKeyThatSpendsALotButNotTheFirstDaysOfALedger() {
    assertThat(new Days().steady(MONDAY, 3, 5000).find(CheckType.SUDDEN_KEY)).isEmpty();

    assertThat(
            new Days()
                .steady(MONDAY, 20, 6)
                .add(
                    MONDAY.plusDays(12),
                    1200,
                    Map.of(Dimension.TEAM, "search", Dimension.API_KEY, "key_new"))
                .find(CheckType.SUDDEN_KEY))
        .extracting(Finding::subject, Finding::money)
        .containsExactly(tuple("acme/key_new", Optional.of(usd("1200"))));
  }

  @Test
  void explainsASpikeByTheTenantThatBroughtIt() {
    Days days = new Days().steady(MONDAY, 30, 100);
    LocalDate spike = MONDAY.plusDays(29);
    days.add(spike, 400, Map.of(Dimension.TEAM, "search", Dimension.TENANT, "globex"));

    assertThat(days.find(CheckType.SPIKE))
        .extracting(Finding::subject, Finding::money, Finding::message)
        .containsExactly(
            tuple(
                spike.toString(),
                Optional.of(usd("400")),
                spike + " cost 400.00 USD more than usual, by tenant globex."));
  }

  @Test
  void takesNoDayOfAWeeklyRhythmForASpike() {
    Days days = new Days();
    for (int i = 0; i < 70; i++) {
      days.add(MONDAY.plusDays(i), i % 7 < 5 ? 300 : 20, OWNED);
    }
    assertThat(days.find(CheckType.SPIKE)).isEmpty();
  }

  @Test
  void namesOneFeatureThatCarriesMostOfTheSpend() {
    Days days = new Days();
    days.add(MONDAY, 70, Map.of(Dimension.TEAM, "a", Dimension.FEATURE, "chat"));
    days.add(MONDAY, 30, Map.of(Dimension.TEAM, "a", Dimension.FEATURE, "search"));

    assertThat(days.find(CheckType.CONCENTRATION))
        .extracting(Finding::subject, Finding::severity, Finding::money)
        .containsExactly(tuple("feature/chat", Severity.LOW, Optional.of(usd("70"))));
  }

  @Test
  void putsTheGravestFirstAndKeepsIdsFromRunToRun() {
    Days days =
        new Days()
            .steady(MONDAY, 2, 500)
            .add(MONDAY, 200, Map.of(Dimension.API_KEY, "key_x"))
            .add(MONDAY, 2, Map.of(Dimension.API_KEY, "key_y"));
    assertThat(days.find(CheckType.UNTAGGED_SPEND))
        .extracting(Finding::severity)
        .containsExactly(Severity.HIGH, Severity.LOW);
    assertThat(days.all())
        .extracting(Finding::id)
        .isEqualTo(days.all().stream().map(Finding::id).toList());
  }

  private static ImportRecord record(long added, long duplicate) {
    return new ImportRecord(
        4,
        new SourceDescription("again.csv", "openai-completions-usage", "", 10, Optional.empty()),
        ImportState.LIVE,
        Instant.EPOCH,
        new RowCounts(7, added, 0, duplicate, 0),
        Set.of(Layer.METERED),
        Optional.of(MONDAY),
        Optional.of(MONDAY),
        List.of(),
        List.of());
  }
}
