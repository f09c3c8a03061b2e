package dev.costwright.app.ui.economics;

import static dev.costwright.app.ui.Figures.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.UnitCost;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EconomicsViewModelTest {
  private final FakeEconomics company = FakeEconomics.company();
  private final EconomicsViewModel model =
      new EconomicsViewModel(
          company,
          new Tasks(
              Runnable::run,
              Runnable::run,
              bug -> {
                throw new AssertionError(bug);
              }));

  private UnitEconomics loaded() {
    return model.answerProperty().get() instanceof Answer.Filled<UnitEconomics>(var found)
        ? found
        : org.junit.jupiter.api.Assertions.fail("Expected figures");
  }

  @Test
  void beginsWithTheLastWholeMonthThatMetricsSpeakOf() {
    model.load();

    assertThat(loaded().month().month()).isEqualTo(YearMonth.parse("2026-10"));
    assertThat(loaded().month().losses())
        .extracting(EconomicsRow::key)
        .containsExactly("sales-assist");
  }

  @Test
  void dividesTheWholeProductByItsUsersWhateverUnitIsAsked() {
    model.use("answers");

    assertThat(loaded().perUser()).contains(new UnitCost(usd("135"), new BigDecimal("50")));
    assertThat(loaded().perUserBefore()).contains(new UnitCost(usd("30"), new BigDecimal("20")));
    assertThat(loaded().month().row("chat").flatMap(row -> row.unitCost().value()))
        .contains(new UnitCost(usd("40"), new BigDecimal("80")));
    assertThat(loaded().month().total().unitCost().value()).isEmpty();
  }

  @Test
  void showsTheMonthThatIsChosen() {
    model.use(YearMonth.parse("2026-11"));

    assertThat(loaded().month().isWhole()).isFalse();
    assertThat(loaded().month().total().cost().value()).contains(usd("7"));
  }

  @Test
  void asksForMetricsWhenThereAreNone() {
    company.forgetMetrics();
    model.load();

    assertThat(model.answerProperty().get()).isEqualTo(new Answer.Empty<>());
  }

  @Test
  void explainsAFigureAndItsDash() {
    model.load();
    List<Why> answers = new ArrayList<>();
    EconomicsRow sales = loaded().month().row("sales-assist").orElseThrow();
    model.explain(
        loaded(),
        sales,
        answers::add,
        problem -> {
          throw problem;
        });

    assertThat(answers.getFirst().title()).isEqualTo("sales-assist, October 2026");
    assertThat(answers.getFirst().lines())
        .contains(
            new Why.Line("Margin", "-30.00 USD"),
            new Why.Line("Units", "– no metrics file states it for this month"));
  }
}
