package dev.costwright.app.ui.reconcile;

import static dev.costwright.app.ui.Figures.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.InvoicePlaces;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.signoff.Limits;
import dev.costwright.model.signoff.RemarkBook;
import dev.costwright.model.signoff.Review;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconcileViewModelTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final Company company = new Company();
  private final ReconcileViewModel model =
      new ReconcileViewModel(
          company,
          new Tasks(
              Runnable::run,
              Runnable::run,
              bug -> {
                throw new AssertionError(bug);
              }));

  private Reconciled shown() {
    return model.answerProperty().get() instanceof Answer.Filled<Reconciled>(var found)
        ? found
        : org.junit.jupiter.api.Assertions.fail("Expected statements");
  }

  private LineRow row(String words) {
    return shown().rows().stream().filter(row -> row.words().equals(words)).findFirst().get();
  }

  @Test
  void waitsForTheFirstQuestion() {
    assertThat(model.answerProperty().get()).isEqualTo(new Answer.Loading<>());
    assertThat(company.comparisons).isZero();
  }

  @Test
  void beginsWithTheLatestInvoicedMonthOfAllSellers() {
    model.load();

    assertThat(shown().month()).isEqualTo(APRIL);
    assertThat(shown().seller()).isEmpty();
    assertThat(shown().sellers()).containsExactly("acme");
    assertThat(shown().invoices()).isOne();
    assertThat(shown().rows()).extracting(LineRow::words).containsExactly("API usage - m1");
  }

  @Test
  void showsAnotherMonthWithoutComparingAgain() {
    model.load();
    model.use(MARCH, Optional.of("acme"));

    assertThat(shown().month()).isEqualTo(MARCH);
    assertThat(shown().seller()).contains("acme");
    assertThat(shown().invoiceLines()).isEqualTo(2);
    assertThat(shown().loudest().map(line -> line.description())).contains("Adjustment");
    assertThat(company.comparisons).isOne();
  }

  @Test
  void keepsTheChosenMonthWhenTheLedgerChanged() {
    model.load();
    model.use(MARCH, Optional.empty());
    model.load();

    assertThat(shown().month()).isEqualTo(MARCH);
    assertThat(company.comparisons).isEqualTo(2);
  }

  @Test
  void goesToTheLatestInvoicedMonthWhenTheWantedOneIsNotThere() {
    model.load();
    model.use(YearMonth.of(2031, 1), Optional.of("nobody"));

    assertThat(shown().month()).isEqualTo(APRIL);
    assertThat(shown().seller()).isEmpty();
  }

  @Test
  void choosesNothingBeforeThereIsAnAnswer() {
    model.use(MARCH, Optional.empty());

    assertThat(company.comparisons).isZero();
    model.load();
    assertThat(shown().month()).isEqualTo(MARCH);
  }

  @Test
  void showsUsageOfAMonthWithoutAnInvoiceAsNotCompared() {
    company.answer = Statements.withoutInvoices();
    model.load();

    assertThat(shown().month()).isEqualTo(MARCH);
    assertThat(shown().rows())
        .extracting(LineRow::words, LineRow::computed, LineRow::variance)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("m1", Optional.of(usd("20")), Optional.empty()));
    assertThat(Causes.badge(shown().rows().getFirst().line().orElseThrow()))
        .isEqualTo("no invoice");
  }

  @Test
  void namesBilledMoneyThatACostReportsFigureLeavesOut() {
    company.answer = Statements.withoutInvoices(Optional.of(usd("20")));
    company.aside =
        List.of(
            new Coverage.Aside(
                Coverage.Aside.Kind.PURCHASE,
                "acme",
                "default",
                "acme/costs",
                "acme/costs",
                true,
                MARCH.atDay(2),
                MARCH.atDay(2),
                1,
                usd("500")));
    model.load();

    Why.Line aside =
        new Why.Line(
            "Stands aside",
            "bought in advance, in no total: 500.00 USD (acme, account default, 2026-03-02, by"
                + " acme/costs)");
    assertThat(model.why(shown(), Tile.COMPUTED).lines()).contains(aside);
    assertThat(model.why(shown().rows().getFirst()).lines()).contains(aside);
  }

  @Test
  void isEmptyWithoutInvoicesAndUsage() {
    company.answer = new Reconciliation(List.of());
    model.load();

    assertThat(model.answerProperty().get()).isEqualTo(new Answer.Empty<>());
  }

  @Test
  void comparesAnInvoiceWithoutUsageWithNothing() {
    company.answer = Statements.withoutUsage();
    model.load();

    assertThat(shown().hasUsage()).isFalse();
    assertThat(Tile.DIFFERENCE.figure(shown()).against()).isEqualTo("no usage to compare with");
  }

  @Test
  void tellsAnUnreadableLedger() {
    company.problem = Optional.of(new LedgerException("Expected a ledger, found none."));
    model.load();

    assertThat(model.answerProperty().get()).isEqualTo(new Answer.Failed<>(company.problem.get()));
  }

  @Test
  void explainsADifferenceByItsPartsAndWithoutRows() {
    model.load();
    model.use(MARCH, Optional.empty());

    Why why = model.why(shown(), Tile.DIFFERENCE);

    assertThat(why)
        .isEqualTo(
            new Why(
                "Difference, March 2026",
                List.of(
                    new Why.Line("Shown", "$2.50"),
                    new Why.Line("Exact", "2.50 USD"),
                    new Why.Line("Rounding", "half up, once, for showing"),
                    new Why.Line("Unexplained", "2.50 USD")),
                List.of()));
    assertThat(company.asked).isEmpty();
  }

  @Test
  void explainsUsageByTheRowsOfTheMonthInUtc() {
    model.load();
    model.use(MARCH, Optional.empty());
    Why why = model.why(shown(), Tile.COMPUTED);

    assertThat(why.lines()).contains(new Why.Line("Price book", "0f1e2d3c4b5a"));
    assertThat(company.asked)
        .containsExactly(
            new PivotQuery(
                List.of(),
                TimeGrain.TOTAL,
                Optional.of(
                    Period.utc(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"))),
                LayerChoice.METERED,
                Map.of(Dimension.SELLER, Set.of("acme"))));
  }

  @Test
  void explainsALineByTheUsageOfItsOwnModels() {
    model.load();
    model.use(MARCH, Optional.empty());
    Why why = model.why(row("API usage - m1"));

    assertThat(why.title()).isEqualTo("API usage - m1");
    assertThat(company.asked.getFirst().where())
        .isEqualTo(
            Map.of(
                Dimension.SELLER, Set.of("acme"),
                Dimension.ACCOUNT, Set.of("default"),
                Dimension.MODEL, Set.of("m1"),
                Dimension.SERVICE_TIER, Set.of("(untagged)")));
  }

  @Test
  void asksForNoUsageBehindALineWithoutAny() {
    model.load();
    model.use(MARCH, Optional.empty());
    Why why = model.why(row("Adjustment"));

    assertThat(why.facts()).isEmpty();
    assertThat(company.asked).isEmpty();
  }

  /// Counts and keeps what is asked of it.
  private static final class Company implements ReconcileSource {
    private Reconciliation answer = Statements.twoMonths();
    private Optional<LedgerException> problem = Optional.empty();
    private List<Coverage.Aside> aside = List.of();
    private int comparisons;
    private final List<PivotQuery> asked = new ArrayList<>();

    @Override
    public Review review(Reconciliation of) {
      return Review.of(of, RemarkBook.EMPTY, Limits.NONE);
    }

    @Override
    public Reconciliation reconcile() {
      comparisons++;
      problem.ifPresent(
          failure -> {
            throw failure;
          });
      return answer;
    }

    @Override
    public List<Coverage.Aside> aside(PivotQuery query) {
      return aside;
    }

    @Override
    public List<Evidence> facts(PivotQuery query, int limit) {
      asked.add(query);
      return List.of();
    }

    @Override
    public List<Evidence> rows(Statement statement, StatementLine line, Cause cause, int limit) {
      return List.of();
    }

    @Override
    public InvoicePlaces places() {
      return InvoicePlaces.NONE;
    }

    @Override
    public Grounds grounds() {
      return new Grounds("0f1e2d3c4b5a", "r1", "x1");
    }
  }
}
