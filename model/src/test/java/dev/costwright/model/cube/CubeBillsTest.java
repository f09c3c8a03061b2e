package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.billed;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.days;
import static dev.costwright.model.cube.Books.focus;
import static dev.costwright.model.cube.Books.metered;
import static dev.costwright.model.cube.Books.picos;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.cube.Books.usd;
import static dev.costwright.model.cube.LayerChoice.BEST;
import static dev.costwright.model.cube.LayerChoice.BILLED;
import static dev.costwright.model.cube.LayerChoice.METERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Coverage.Aside;
import dev.costwright.model.cube.Coverage.Aside.Kind;
import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One figure of billed money for each seller, account and day, whoever tells of it.
class CubeBillsTest {
  private static final String OWN = "acme/BILLED";
  private static final String FOCUS = "focus/acme";

  private static Fact.Builder charge(LocalDate day, String dollars) {
    return day(day).dimension(Dimension.MODEL, "m1").measure(Measure.CHARGE, picos(dollars));
  }

  private static Fact.Builder charge(ChargeCategory category, String dollars) {
    return charge(DAY, dollars).dimension(Dimension.CHARGE_KIND, category.id());
  }

  private static Aside aside(String source, String counting, boolean agrees, String dollars) {
    return new Aside(
        Kind.OTHER_BILL, "acme", "default", source, counting, agrees, DAY, DAY, 2, usd(dollars));
  }

  private static void assertBilled(Books books, String dollars, Aside... aside) {
    for (LayerChoice layer : List.of(BEST, BILLED)) {
      Pivot pivot = books.pivot(layer);
      assertThat(pivot.total().cost()).as(layer.name()).isEqualTo(usd(dollars));
      assertThat(pivot.coverage().aside()).as(layer.name()).containsExactly(aside);
    }
  }

  /// Nothing but a purchase in advance: no row of the seller counts on any day.
  @Test
  void aLedgerOfPurchasesAloneHasNoSpend() {
    Books books = new Books().add(billed(), charge(ChargeCategory.PURCHASE, "100"));

    assertThat(books.pivot(BEST).total().cost()).isEqualTo(usd("0"));
    assertThat(books.pivot(BEST).coverage().aside())
        .extracting(Aside::kind)
        .containsExactly(Kind.PURCHASE);
  }

  @Test
  void equalBillsCountOnceByTheOneThatGroupsFiner() {
    Books books =
        new Books()
            .addAsOf("2026-03-09", billed(), charge(DAY, "10.001"), charge(DAY, "5.252"))
            .addAsOf(
                "2026-03-04",
                focus("1"),
                charge(DAY, "7.25").dimension(Dimension.REGION, "eu"),
                charge(DAY, "8.003").dimension(Dimension.REGION, "us"));

    assertBilled(books, "15.253", aside(OWN, FOCUS, true, "15.253"));
    assertThat(books.pivot(BEST, Dimension.REGION).rows())
        .extracting(Pivot.Row::key)
        .containsExactly(List.of("us"), List.of("eu"));
  }

  @Test
  void exactChargesCountBeforeRoundedOnesThoughTheseAreLaterAndFiner() {
    Books books =
        new Books()
            .addAsOf("2026-03-04", billed(), charge(DAY, "1.234"), charge(DAY, "2.341"))
            .addAsOf(
                "2026-04-01",
                focus("1"),
                charge(DAY, "1.23").dimension(Dimension.REGION, "eu"),
                charge(DAY, "2.34").dimension(Dimension.REGION, "us"));

    assertBilled(books, "3.575", aside(FOCUS, OWN, true, "3.57"));
  }

  @Test
  void theLaterCountsWhenBillsDifferByMoreThanRounding() {
    // two rows of cents explain a difference of one cent at most
    Books books =
        new Books()
            .addAsOf("2026-03-04", billed(), charge(DAY, "1.234"), charge(DAY, "2.341"))
            .addAsOf("2026-04-01", focus("1"), charge(DAY, "1.24"), charge(DAY, "2.35"));

    assertBilled(books, "3.59", aside(OWN, FOCUS, false, "3.575"));
  }

  @Test
  void aMonthInOneLineIsComparedWithTheDaysOfTheMonth() {
    LocalDate next = DAY.plusDays(1);
    Books books =
        new Books()
            .addAsOf("2026-03-04", billed(), charge(DAY, "1.5"), charge(next, "2.5"))
            .addAsOf(
                "2026-04-01",
                focus("1"),
                days(DAY, DAY.plusDays(2)).measure(Measure.CHARGE, picos("4")));

    Pivot pivot = books.pivot(BEST);

    assertThat(pivot.total().cost()).isEqualTo(usd("4"));
    assertThat(pivot.coverage().aside())
        .containsExactly(
            new Aside(Kind.OTHER_BILL, "acme", "default", FOCUS, OWN, true, DAY, DAY, 1, usd("4")));
  }

  @Test
  void whatOnlyOneSourceTellsOfCountsBesides() {
    Books books =
        new Books()
            .add(billed(), charge(DAY, "3.333"), charge(DAY, "6.667"))
            .add(
                focus("1"),
                charge(DAY, "3.33"),
                charge(DAY, "6.67"),
                charge(ChargeCategory.TAX, "1.90"),
                charge(ChargeCategory.CREDIT, "-4"));

    assertBilled(books, "7.90", aside(FOCUS, OWN, true, "10"));
  }

  @Test
  void payersOfOneSourceAreAddedUp() {
    Books books =
        new Books().add(focus("1"), charge(DAY, "1.5")).add(focus("2"), charge(DAY, "2.25"));

    assertBilled(books, "3.75");
  }

  @Test
  void anotherAccountIsAnotherBill() {
    DataSet other =
        new DataSet(
            "focus/acme", Layer.BILLED, Grain.BUCKET, "acme", "emea", Books.USD, ZoneOffset.UTC);

    assertBilled(new Books().add(billed(), charge(DAY, "1")).add(other, charge(DAY, "2")), "3");
  }

  @Test
  void purchasesAreNamedButNotSpent() {
    Books books =
        new Books()
            .add(metered(), day(DAY).dimension(Dimension.MODEL, "m1").measure(Measure.OUTPUT, 100))
            .add(focus("1"), charge(ChargeCategory.PURCHASE, "1500"));

    Pivot pivot = books.pivot(BEST);

    // 100 tokens at 10 dollars a million: no bill covers the day
    assertThat(pivot.total().cost()).isEqualTo(usd("0.001"));
    assertThat(pivot.coverage().aside())
        .containsExactly(
            new Aside(
                Kind.PURCHASE, "acme", "default", FOCUS, FOCUS, true, DAY, DAY, 1, usd("1500")));
    assertThat(books.pivot(METERED).coverage().aside()).isEmpty();
    assertThat(books.pivot(BILLED).total().cost()).isEqualTo(usd("0"));
  }

  @Test
  void aTaxAloneDoesNotStandForTheDaysUsage() {
    Books books =
        new Books()
            .add(
                metered(),
                day(DAY).dimension(Dimension.MODEL, "m1").measure(Measure.OUTPUT, 1_000_000))
            .add(
                focus("1"),
                charge(ChargeCategory.TAX, "1.90"),
                charge(ChargeCategory.ADJUSTMENT, "-0.40"));

    Pivot pivot = books.pivot(BEST);

    // a million tokens at 10 dollars, and what is billed besides
    assertThat(pivot.total().cost()).isEqualTo(usd("11.50"));
    assertThat(pivot.coverage().byLayer())
        .isEqualTo(Map.of(Layer.METERED, usd("10"), Layer.BILLED, usd("1.50")));
    assertThat(pivot.coverage().notInDetail()).isEqualTo(usd("0"));
  }

  @Test
  void aTaxForAMonthDoesNotStandForTheUsageOfItsLaterDays() {
    Books books =
        new Books()
            .add(
                metered(),
                day(DAY.plusDays(3)).dimension(Dimension.MODEL, "m1").measure(Measure.OUTPUT, 100))
            .add(
                focus("1"),
                days(DAY, DAY.plusDays(30))
                    .dimension(Dimension.CHARGE_KIND, ChargeCategory.TAX.id())
                    .measure(Measure.CHARGE, picos("1.90")));

    assertThat(books.pivot(BEST).total().cost()).isEqualTo(usd("1.901"));
  }

  @Test
  void aTaxBesideChargesForUsageIsAPartOfTheBill() {
    Books books =
        new Books()
            .add(
                metered(),
                day(DAY).dimension(Dimension.MODEL, "m1").measure(Measure.OUTPUT, 1_000_000))
            .add(focus("1"), charge(DAY, "9.5"), charge(ChargeCategory.TAX, "1.90"));

    assertThat(books.pivot(BEST).total().cost()).isEqualTo(usd("11.40"));
    assertThat(books.pivot(BEST).coverage().byLayer())
        .isEqualTo(Map.of(Layer.BILLED, usd("11.40")));
  }

  @Test
  void aFilterNamesOnlyWhatItLeavesOutItself() {
    Books books =
        new Books()
            .add(focus("1"), charge(ChargeCategory.PURCHASE, "1500"))
            .add(billed(), charge(DAY, "2"));
    PivotQuery asked =
        new PivotQuery(
            List.of(),
            query(BEST).grain(),
            query(BEST).period(),
            BEST,
            Map.of(Dimension.MODEL, java.util.Set.of("m2")));

    assertThat(books.cube().pivot(asked).coverage().aside()).isEmpty();
  }

  @Test
  void evidenceHoldsNoRowThatStandsAside() {
    Books books =
        new Books()
            .add(billed(), charge(DAY, "1.001"))
            .add(focus("1"), charge(DAY, "1.00"), charge(ChargeCategory.PURCHASE, "9"));

    assertThat(books.cube().facts(query(BEST), List.of(), LocalDate.EPOCH, 10))
        .extracting(Evidence::importId)
        .containsExactly(1L);
  }
}
