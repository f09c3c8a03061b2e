package dev.costwright.model.economics;

import static dev.costwright.model.economics.EconomicsKey.FEATURE;
import static dev.costwright.model.economics.EconomicsKey.TENANT;
import static dev.costwright.model.economics.EconomicsKey.TIER;
import static dev.costwright.model.economics.Sheet.OCTOBER;
import static dev.costwright.model.economics.Sheet.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Pivot;
import dev.costwright.model.economics.Finding.Known;
import dev.costwright.model.economics.Finding.Unknown;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class EconomicsTest {
  private final Sheet sheet = new Sheet();

  private static <T> Finding<T> unknown(Reason reason) {
    return new Unknown<>(reason);
  }

  private static Finding<BigDecimal> count(String count) {
    return new Known<>(new BigDecimal(count));
  }

  @Test
  void countsUsersOnlyWhereTheyWereStatedForExactlyThatScope() {
    sheet
        .cost("chat", "50")
        .cost("search", "20")
        .stated("chat/free/", Metric.MAU, "30")
        .stated("chat/pro/", Metric.MAU, "20")
        .stated("search//", Metric.MAU, "40");

    assertThat(sheet.october(FEATURE, Metric.MAU, "chat").units())
        .isEqualTo(unknown(Reason.FINER_ONLY));
    assertThat(sheet.october(FEATURE, Metric.MAU, "search").units()).isEqualTo(count("40"));
    assertThat(sheet.october(FEATURE, Metric.MAU, EconomicsRow.TOTAL).units())
        .isEqualTo(unknown(Reason.FINER_ONLY));
    assertThat(sheet.october(TIER, Metric.MAU, "pro").units())
        .isEqualTo(unknown(Reason.FINER_ONLY));
  }

  @Test
  void dividesTheWholeProductByTheUsersOfTheWholeProduct() {
    sheet
        .cost("chat", "50")
        .cost(Pivot.NOT_IN_DETAIL, "0.25")
        .stated("chat//", Metric.MAU, "30")
        .stated("//", Metric.MAU, "33");

    assertThat(
            sheet
                .october(FEATURE, Metric.MAU, EconomicsRow.TOTAL)
                .unitCost()
                .value()
                .map(cost -> cost.perUnit(4)))
        .contains(new BigDecimal("1.5227"));
  }

  @Test
  void addsUnitsOfValueOfTheCoarsestPartsEachOnce() {
    sheet
        .cost("support", "50")
        .stated("support/pro/", "resolved tickets", "100")
        .stated("support/enterprise/acme", "resolved tickets", "7")
        .stated("support/enterprise/bolt", "resolved tickets", "5")
        .stated("support/pro/acme", "resolved tickets", "60");

    assertThat(sheet.october(FEATURE, "resolved tickets", "support").units())
        .isEqualTo(count("112"));
  }

  @Test
  void prefersTheFigureOfTheWholeToTheSumOfItsParts() {
    sheet
        .cost("support", "50")
        .stated("support/pro/", Metric.REVENUE, "100")
        .stated("support//", Metric.REVENUE, "130");

    assertThat(sheet.october(FEATURE, Metric.MAU, "support").revenue())
        .isEqualTo(new Known<>(usd("130")));
  }

  @Test
  void addsNothingWherePartsOverlap() {
    sheet
        .cost("support", "50")
        .stated("support/pro/", Metric.REVENUE, "100")
        .stated("support//acme", Metric.REVENUE, "40");

    assertThat(sheet.october(FEATURE, Metric.MAU, "support").revenue())
        .isEqualTo(unknown(Reason.OVERLAPPING));
  }

  @Test
  void saysThatUsersAreNotStatedInsteadOfZero() {
    sheet.cost("code-assistant", "50");
    EconomicsRow row = sheet.october(FEATURE, Metric.MAU, "code-assistant");

    assertThat(row.units()).isEqualTo(unknown(Reason.NOT_STATED));
    assertThat(row.unitCost()).isEqualTo(unknown(Reason.NOT_STATED));
    assertThat(row.margin()).isEqualTo(unknown(Reason.NOT_STATED));
  }

  @Test
  void dividesNothingByNoUnits() {
    sheet.cost("support", "50").stated("support//", "resolved tickets", "0");

    assertThat(sheet.october(FEATURE, "resolved tickets", "support").unitCost())
        .isEqualTo(unknown(Reason.NO_UNITS));
  }

  @Test
  void keepsAStatedRevenueOfZeroAsALossWithoutAPercentage() {
    sheet.cost("free", "5").stated("/free/", Metric.REVENUE, "0.00");
    Margin margin = sheet.october(TIER, Metric.MAU, "free").margin().value().orElseThrow();

    assertThat(margin.amount()).isEqualTo(usd("-5"));
    assertThat(margin.percent(2)).isEmpty();
    assertThat(margin.priceRiseToBreakEven(2)).isEmpty();
  }

  @Test
  void givesAKeyWithoutSpendNoMargin() {
    sheet.cost(Pivot.UNTAGGED, "50").stated("//acme", Metric.REVENUE, "100");
    EconomicsRow acme = sheet.october(TENANT, Metric.MAU, "acme");

    assertThat(acme.cost()).isEqualTo(unknown(Reason.NO_ROWS));
    assertThat(acme.margin()).isEqualTo(unknown(Reason.NO_ROWS));
  }

  @Test
  void tellsRevenueOfAllKeysTogetherFromTheCostThatNobodyTagged() {
    sheet
        .cost(Pivot.UNTAGGED, "50")
        .cost("acme", "10")
        .stated("chat/pro/", Metric.REVENUE, "70")
        .stated("chat/enterprise/acme", Metric.REVENUE, "30");

    EconomicsRow untagged = sheet.october(TENANT, Metric.MAU, Pivot.UNTAGGED);
    assertThat(untagged.cost()).isEqualTo(new Known<>(usd("50")));
    assertThat(untagged.revenue()).isEqualTo(unknown(Reason.NOT_STATED));
    assertThat(untagged.margin()).isEqualTo(unknown(Reason.NOT_STATED));
    EconomicsRow together = sheet.october(TENANT, Metric.MAU, "(not by tenant)");
    assertThat(together.revenue()).isEqualTo(new Known<>(usd("70")));
    assertThat(together.margin()).isEqualTo(unknown(Reason.NOT_BY_KEY));
    assertThat(together.isRemainder()).isTrue();
    assertThat(sheet.october(TENANT, Metric.MAU, EconomicsRow.TOTAL).revenue())
        .isEqualTo(new Known<>(usd("100")));
  }

  @Test
  void saysWhenPartsAreStatedToBeMoreThanTheWhole() {
    sheet
        .cost("chat", "10")
        .cost(Pivot.UNTAGGED, "50")
        .stated("//", Metric.REVENUE, "70")
        .stated("chat//", Metric.REVENUE, "90");

    assertThat(sheet.october(FEATURE, Metric.MAU, "(not by feature)").revenue())
        .isEqualTo(unknown(Reason.MORE_THAN_WHOLE));
  }

  @Test
  void neverMixesCurrencies() {
    sheet
        .cost("chat", "10")
        .cost("search", "10")
        .stated(OCTOBER, "chat/pro/", Metric.REVENUE, "70", "EUR")
        .stated(OCTOBER, "chat/free/", Metric.REVENUE, "70", "USD")
        .stated(OCTOBER, "search//", Metric.REVENUE, "70", "EUR");

    assertThat(sheet.october(FEATURE, Metric.MAU, "chat").revenue())
        .isEqualTo(unknown(Reason.MIXED_CURRENCIES));
    assertThat(sheet.october(FEATURE, Metric.MAU, "search").margin())
        .isEqualTo(unknown(Reason.OTHER_CURRENCY));
  }

  @Test
  void callsACostUnknownWhenNothingOfItHasAPrice() {
    sheet.cost(OCTOBER, "search", "0", 3);

    assertThat(sheet.october(FEATURE, Metric.MAU, "search").cost())
        .isEqualTo(unknown(Reason.UNPRICED));
  }

  @Test
  void listsByFallingCostAndRemaindersLast() {
    sheet
        .cost(Pivot.NOT_IN_DETAIL, "90")
        .cost("chat", "10")
        .cost(Pivot.UNTAGGED, "95")
        .cost("search", "20")
        .stated("new//", Metric.MAU, "1");

    assertThat(sheet.october(FEATURE, Metric.MAU).rows())
        .extracting(EconomicsRow::key)
        .containsExactly("search", "chat", "new", Pivot.UNTAGGED, Pivot.NOT_IN_DETAIL);
  }

  @Test
  void findsTheGreatestLossAndHowMuchMoneyHasAFigure() {
    sheet
        .cost("chat", "10")
        .cost("sales", "30")
        .cost("code", "5")
        .cost(Pivot.UNTAGGED, "1")
        .stated("chat//", Metric.REVENUE, "100")
        .stated("chat//", Metric.MAU, "7")
        .stated("sales//", Metric.REVENUE, "12");
    EconomicsMonth month = sheet.october(FEATURE, Metric.MAU);

    assertThat(month.worst().map(EconomicsRow::key)).contains("sales");
    assertThat(month.losses()).extracting(EconomicsRow::key).containsExactly("sales");
    assertThat(month.costWithRevenue()).isEqualTo(usd("40"));
    assertThat(month.costWithUnits()).isEqualTo(usd("10"));
    assertThat(month.costWithoutKey()).isEqualTo(usd("1"));
  }

  @Test
  void showsTheLastWholeMonthThatMetricsSpeakOf() {
    YearMonth november = YearMonth.parse("2026-11");
    sheet
        .cost("chat", "10")
        .cost(november, "chat", "10", 0)
        .stated("chat//", Metric.MAU, "7")
        .stated(november, "chat//", Metric.MAU, "9", "");

    assertThat(sheet.by(FEATURE, Metric.MAU).lastStated().map(EconomicsMonth::month))
        .contains(OCTOBER);
    assertThat(
            sheet
                .by(FEATURE, Metric.MAU, LocalDate.parse("2026-11-30"))
                .lastStated()
                .map(EconomicsMonth::month))
        .contains(november);
  }

  @Test
  void namesTheUnitsOfAFileUsersFirst() {
    sheet
        .stated("//", "contracts", "1")
        .stated("//", Metric.REVENUE, "1")
        .stated("chat//", Metric.MAU, "1")
        .stated("//", Metric.MAU, "1");

    assertThat(Economics.units(sheet.metrics())).containsExactly(Metric.MAU, "contracts");
  }
}
