package dev.costwright.app.ui.overview;

import static dev.costwright.app.ui.Figures.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.Figures;
import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerComparison;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
  private final Figures figures = new Figures();
  private final List<Metric> metrics = new ArrayList<>();
  private Optional<LocalDate> lastDay = Optional.of(LocalDate.parse("2026-11-03"));
  private boolean isBroken;
  private long invoices;

  private final OverviewViewModel model =
      new OverviewViewModel(
          new Source(),
          new Tasks(
              Runnable::run,
              Runnable::run,
              bug -> {
                throw new AssertionError(bug);
              }));

  @Test
  void saysThatALedgerWithoutFactsIsEmpty() {
    lastDay = Optional.empty();
    model.load();
    assertThat(model.answerProperty().get()).isEqualTo(new Answer.Empty<>());
  }

  @Test
  void knowsOfInvoicesThatNoUsageStandsBeside() {
    lastDay = Optional.empty();
    invoices = 3;
    model.load();
    assertThat(model.invoicesAlone()).isEqualTo(3);
  }

  @Test
  void keepsTheProblemWhenTheLedgerCannotBeRead() {
    isBroken = true;
    model.load();
    assertThat(model.answerProperty().get())
        .isInstanceOfSatisfying(
            Answer.Failed.class, failed -> assertThat(failed.problem()).hasMessage("disk gone"));
  }

  @Test
  void comparesTheMonthWithTheSameDaysOfTheMonthBefore() {
    figures
        .spend("2026-09-30", "7", Map.of())
        .spend("2026-10-01", "10", Map.of())
        .spend("2026-10-03", "20", Map.of())
        .spend("2026-10-04", "400", Map.of())
        .spend("2026-11-01", "1", Map.of())
        .spend("2026-11-03", "2", Map.of());
    Overview overview = loaded();
    assertThat(overview.toDate()).isEqualTo(usd("3"));
    assertThat(overview.sameDaysBefore()).isEqualTo(usd("30"));
    assertThat(overview.before()).isEqualTo(usd("430"));
    assertThat(overview.beforeThat()).isEqualTo(usd("7"));
  }

  @Test
  void addsUpEveryDayThoseWithoutSpendIncluded() {
    figures.spend("2026-11-01", "1", Map.of()).spend("2026-11-03", "2", Map.of());
    assertThat(loaded().daily())
        .containsExactly(new DaySum(1, usd("1")), new DaySum(2, usd("1")), new DaySum(3, usd("3")));
  }

  @Test
  void comparesThirtyOneDaysWithAShorterMonth() {
    assertThat(new Month(LocalDate.parse("2026-03-31")).sameDaysBefore())
        .isEqualTo(Period.utc(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-01")));
  }

  @Test
  void listsWhatMovedMostWhateverItsDirection() {
    figures
        .spend("2026-10-01", "90", Map.of(Dimension.TEAM, "search"))
        .spend("2026-11-01", "10", Map.of(Dimension.TEAM, "search"))
        .spend("2026-11-01", "30", Map.of(Dimension.TEAM, "chat"));
    assertThat(loaded().movers())
        .filteredOn(mover -> mover.dimension() == Dimension.TEAM)
        .containsExactly(
            new Mover(Dimension.TEAM, "search", usd("10"), usd("-80")),
            new Mover(Dimension.TEAM, "chat", usd("30"), usd("30")));
  }

  @Test
  void dividesTheCostByTheUsersOfTheWholeProductWhenTheyAreKnown() {
    figures.spend("2026-10-05", "100", Map.of(Dimension.FEATURE, "chat"));
    users("", "", 40);
    users("chat", "free", 7);
    assertThat(loaded().perUser()).contains(new UserCost("", usd("100"), 40));
  }

  @Test
  void dividesTheDearestFeatureThatHasACountOfItsOwn() {
    figures
        .spend("2026-10-05", "100", Map.of(Dimension.FEATURE, "chat"))
        .spend("2026-10-05", "900", Map.of(Dimension.FEATURE, "search"));
    users("chat", "", 7);
    users("search", "", 80);
    users("search", "free", 30);
    users("search", "pro", 60);
    assertThat(loaded().perUser()).contains(new UserCost("search", usd("900"), 80));
    assertThat(loaded().perUser().map(UserCost::perUser)).contains(usd("11.25"));
  }

  @Test
  void neverAddsTheUsersOfPlans() {
    figures
        .spend("2026-10-05", "100", Map.of(Dimension.FEATURE, "chat"))
        .spend("2026-10-05", "900", Map.of(Dimension.FEATURE, "search"));
    users("search", "free", 30);
    users("search", "pro", 60);
    assertThat(loaded().perUser()).isEmpty();
    users("chat", "", 40);
    assertThat(loaded().perUser()).contains(new UserCost("chat", usd("100"), 40));
  }

  @Test
  void saysNoCostPerUserWithoutUsers() {
    figures.spend("2026-10-05", "100", Map.of(Dimension.FEATURE, "chat"));
    users("chat", "", 0);
    assertThat(loaded().perUser()).isEmpty();
  }

  @Test
  void asksToLookAtMoneyWithoutTeamOrFeature() {
    figures.spend("2026-11-01", "3", Map.of()).spend("2026-11-01", "1", known());
    assertThat(OverviewViewModel.attention(loaded()))
        .extracting(Attention::what, Attention::screen)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "75.0 % of the money has no team or feature", "explore"));
  }

  @Test
  void asksForNothingWhenAllIsKnown() {
    figures.spend("2026-11-01", "1", known());
    assertThat(OverviewViewModel.attention(loaded())).isEmpty();
  }

  @Test
  void explainsATotalByRowsCoverageAndVersions() {
    figures.spend("2026-11-01", "3", Map.of()).spend("2026-11-01", "1", known());

    Why why = asked(OverviewWhy::toDate);

    assertThat(why.title()).isEqualTo("1–3 November");
    assertThat(why.lines())
        .containsExactly(
            new Why.Line("Shown", "$4.00"),
            new Why.Line("Exact", "4.00 USD"),
            new Why.Line("Rounding", "half up, once, for showing"),
            new Why.Line("Evidence", "Best evidence"),
            new Why.Line("Rows behind it", "2"),
            new Why.Line("Of them unpriced", "0"),
            new Why.Line("Tokens", "0"),
            new Why.Line("Coverage", "rests on: nothing"),
            new Why.Line("Coverage", "tagged: 25.0 %, untagged 3.00 USD"),
            new Why.Line("Price book", "v1"),
            new Why.Line("Rules", "r1"),
            new Why.Line("Exchange rates", "x1"));
  }

  @Test
  void explainsTheCostOfAUserByTheMonthAndItsUsers() {
    figures.spend("2026-10-05", "100", Map.of(Dimension.FEATURE, "chat"));
    users("", "", 40);
    UserCost cost = loaded().perUser().orElseThrow();

    assertThat(asked(why -> why.perUser(cost)).lines())
        .contains(
            new Why.Line("Exact", "2.50 USD"),
            new Why.Line("Cost of the month", "100.00 USD"),
            new Why.Line("Active users", "40"),
            new Why.Line("Rows behind it", "1"));
  }

  @Test
  void explainsWhatHasNoTeam() {
    figures.spend("2026-11-01", "3", Map.of()).spend("2026-11-01", "1", known());

    assertThat(asked(OverviewWhy::tagged).lines())
        .contains(
            new Why.Line("Shown", "25.0 %"),
            new Why.Line("With team and feature", "1.00 USD"),
            new Why.Line("Without", "3.00 USD"));
  }

  private Why asked(OverviewViewModel.Question question) {
    List<Why> told = new ArrayList<>();
    model.explain(
        loaded(),
        question,
        told::add,
        problem -> {
          throw problem;
        });
    return told.getFirst();
  }

  private static Map<Dimension, String> known() {
    return Map.of(Dimension.TEAM, "search", Dimension.FEATURE, "find");
  }

  private void users(String feature, String plan, long count) {
    metrics.add(
        new Metric(
            YearMonth.of(2026, 10),
            feature,
            plan,
            "",
            Metric.MAU,
            BigDecimal.valueOf(count),
            "",
            metrics.size() + 2));
  }

  private Overview loaded() {
    model.load();
    return ((Answer.Filled<Overview>) model.answerProperty().get()).value();
  }

  private final class Source implements OverviewSource {
    @Override
    public Pivot pivot(PivotQuery query) {
      return figures.answer(query);
    }

    @Override
    public List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit) {
      return List.of();
    }

    @Override
    public Grounds grounds(Optional<Period> period) {
      return new Grounds("v1", "r1", "x1");
    }

    @Override
    public List<LayerComparison> layers(Period period) {
      return List.of();
    }

    @Override
    public Optional<LocalDate> lastDay() {
      if (isBroken) {
        throw new LedgerException("disk gone");
      }
      return lastDay;
    }

    @Override
    public List<Metric> metrics() {
      return metrics;
    }

    @Override
    public long invoices() {
      return invoices;
    }
  }
}
