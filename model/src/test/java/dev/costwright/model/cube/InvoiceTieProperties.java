package dev.costwright.model.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.allocation.Basis;
import dev.costwright.model.allocation.Fee;
import dev.costwright.model.allocation.Pool;
import dev.costwright.model.allocation.PoolSet;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.chargeback.Chargeback;
import dev.costwright.model.chargeback.ChargebackQuery;
import dev.costwright.model.chargeback.Grounds;
import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.InvoiceTie.Kind;
import dev.costwright.model.chargeback.InvoiceTie.Step;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Statements and the named steps after them are the invoices of the month to the picodollar, on
/// random ledgers, of which a part came after the month was charged, and random invoices.
class InvoiceTieProperties {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final Currency EUR = Currency.getInstance("EUR");

  /// A ledger as it was charged and as it is now, and what sellers invoiced.
  private static final class Charged {
    final Cube booked;
    final Cube now;
    final List<InvoiceLine> lines;
    final Statements statements;
    final Optional<InvoiceTie> tie;

    Charged(long seed, ZoneId zone, boolean isOfMonth) {
      Random random = new Random(seed);
      RandomLedger ledger = new RandomLedger(seed);
      now = ledger.cube(RuleSet.EMPTY);
      int told = random.nextInt(ledger.blocks.size() + 1);
      booked =
          Cube.of(ledger.blocks.subList(0, told), Books.PRICES, RuleSet.EMPTY, ledger.overrides);
      lines = lines(random, isOfMonth);
      LayerChoice layer = LayerChoice.values()[random.nextInt(LayerChoice.values().length)];
      statements =
          Chargeback.of(
                  booked,
                  new PoolSet(List.of(machines()), List.of()),
                  new ChargebackQuery(MARCH, zone, Dimension.TEAM, layer),
                  new Grounds("p", "r", "s", "a"))
              .orElseThrow();
      tie =
          InvoiceTie.of(
              MARCH,
              statements.tie(),
              booked.layerMonths(),
              now.layerMonths(),
              Reconciliation.of(lines, now, Books.PRICES).of(MARCH, Optional.empty()));
    }
  }

  /// A fixed amount, so that there always are statements.
  private static Pool machines() {
    return new Pool(
        "GPUs",
        Dimension.TEAM,
        Map.of(),
        Optional.of(
            new Fee(Books.usd("1234.567"), Optional.of(YearMonth.of(2026, 1)), Optional.empty())),
        new Basis.Even(),
        Pool.Reach.MEMBERS);
  }

  private static List<InvoiceLine> lines(Random random, boolean isOfMonth) {
    List<InvoiceLine> lines = new ArrayList<>();
    for (int number = random.nextInt(6); number > 0; number--) {
      lines.add(line(random, number, isOfMonth));
    }
    return lines;
  }

  private static InvoiceLine line(Random random, int number, boolean isOfMonth) {
    InvoiceLine.Kind kind = pick(random, InvoiceLine.Kind.values());
    boolean isForeign = random.nextInt(8) == 0;
    BigDecimal amount = BigDecimal.valueOf(random.nextLong(-50_00, 900_00), 2);
    LocalDate from = isOfMonth ? MARCH.atDay(1) : MARCH.atDay(1 + random.nextInt(31));
    LocalDate to = isOfMonth ? MARCH.atEndOfMonth() : from.plusDays(random.nextInt(40));
    return new InvoiceLine(
        pick(random, "acme", "openai"),
        pick(random, "default", "other"),
        pick(random, "A-1", "A-2"),
        LocalDate.parse("2026-04-02"),
        number,
        kind,
        words(random, isOfMonth),
        Optional.of(from),
        Optional.of(to),
        Optional.empty(),
        Optional.empty(),
        Money.of(amount, isForeign ? EUR : Books.USD),
        number);
  }

  /// A line of whole rows, or also of one class: that of a row without a price may have one.
  private static String words(Random random, boolean isOfRows) {
    String rows = pick(random, "API usage - m1", "API usage", "Seats", "VAT", "gpt-4o");
    return isOfRows || random.nextInt(6) > 0 ? rows : "m2 output tokens";
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  @Property(tries = 400)
  void statementsAndStepsAreTheInvoices(@ForAll long seed) {
    ZoneId zone = new Random(seed).nextBoolean() ? ZoneOffset.UTC : ZoneId.of("Europe/Berlin");
    Charged books = new Charged(seed, zone, false);
    Money invoiced =
        sum(
            books.lines.stream()
                .map(InvoiceLine::amount)
                .filter(amount -> amount.currency().equals(Books.USD)));

    assertThat(books.tie.isPresent())
        .isEqualTo(
            books.lines.stream().anyMatch(line -> line.amount().currency().equals(Books.USD)));
    books.tie.ifPresent(
        tie -> {
          assertThat(tie.isTied()).as(tie.toString()).isTrue();
          assertThat(tie.invoices()).as("what the lines say").isEqualTo(invoiced);
          assertThat(tie.statements())
              .isEqualTo(sum(books.statements.all().stream().map(Statement::amount)));
          assertThat(tie.statements().plus(sum(tie.steps().stream().map(Step::amount))))
              .isEqualTo(invoiced);
          assertThat(tie.steps())
              .allMatch(step -> step.amount().signum() != 0)
              .extracting(Step::kind)
              .isSorted();
        });
  }

  /// Lines of whole months and rows leave nothing to the days of others: no step takes up what the
  /// ones before it got wrong.
  @Property(tries = 400)
  void linesOfTheWholeMonthLeaveNoOtherDays(@ForAll long seed) {
    RandomLedger ledger = new RandomLedger(seed);
    Assume.that(
        ledger.blocks.stream()
            .allMatch(block -> block.facts().dataSet().zone().equals(ZoneOffset.UTC)));
    Charged books = new Charged(seed, ZoneOffset.UTC, true);

    books.tie.ifPresent(
        tie -> {
          assertThat(tie.steps()).extracting(Step::kind).doesNotContain(Kind.OTHER_DAYS);
          assertThat(amount(tie, Kind.FIXED_AMOUNTS)).isEqualTo(Books.usd("-1234.567"));
          assertThat(amount(tie, Kind.RESTATED))
              .isEqualTo(counted(books.now).minus(counted(books.booked)));
          assertThat(amount(tie, Kind.EVIDENCE))
              .isEqualTo(metered(books.now).minus(counted(books.now)));
        });
  }

  private static Money amount(InvoiceTie tie, Kind kind) {
    return sum(tie.steps().stream().filter(step -> step.kind() == kind).map(Step::amount));
  }

  private static Money counted(Cube cube) {
    return total(cube, LayerChoice.BEST);
  }

  private static Money metered(Cube cube) {
    return total(cube, LayerChoice.valueOf(Layer.METERED.name()));
  }

  private static Money total(Cube cube, LayerChoice layer) {
    Period march = Period.of(MARCH, ZoneOffset.UTC);
    return cube.pivot(Books.query(layer, TimeGrain.TOTAL, march)).total().cost();
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.zero(Books.USD), Money::plus);
  }
}
