package dev.costwright.app.ui.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.costwright.app.ui.whatif.Claim;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bill of the claim is 50,000 × (1 − cached), 30 days of a month of 30.
final class SeekViewModelTest {
  private final List<Scenario> changed = new ArrayList<>();
  private final SeekViewModel model =
      new SeekViewModel(
          Scenarios::prepareDescribed,
          new Desk(
              Claim.atOnce(),
              changed::add,
              problem -> {
                throw new AssertionError(problem);
              }));

  @BeforeEach
  void open() {
    model.show(Claim.opened());
  }

  @Test
  void offersEveryNumberOfTheLeversThatAreOnTheSlidersOneFirst() {
    assertThat(SeekDraft.settings(Claim.opened()))
        .extracting(SeekDraft.Setting::title)
        .startsWith("Answer repeats: Calls answered from cache")
        .contains("Route simple calls: Calls routed", "Shorter prompts: Input removed");
    assertThat(model.draft().setting().orElseThrow().lever()).isEqualTo("Answer repeats");
  }

  @ParameterizedTest
  @CsvSource({
    "BILL, 25000, '', 50 %",
    "SAVING, 65000, '', 50 %",
    "MARGIN, 60, 62500, 50 %",
    "PAYBACK, 2, 130000, 50 %",
    "BILL, '35,000.00', '', 30 %"
  })
  void findsTheSettingForEveryKindOfGoal(Aim aim, String first, String second, String value) {
    seek(aim, first, second);

    assertThat(sought().isFound()).isTrue();
    assertThat(sought().verdict()).endsWith(" at " + value);
  }

  @Test
  void saysThatThereIsNoSolutionAndWhatThereIs() {
    seek(Aim.BILL, "60000", "");

    assertThat(sought().isFound()).isFalse();
    assertThat(sought().verdict()).startsWith("No solution");
    assertThat(sought().particulars())
        .isEqualTo(
            "It gives bills from $0.00 (at 100 %) to $50,000.00 (at 0 %), never $60,000.00.");
    assertThat(sought().solved()).isEmpty();
  }

  @Test
  void settingItOpensAScenarioThatCostsWhatWasWanted() {
    seek(Aim.BILL, "25000", "");
    model.use(sought());

    assertThat(changed).hasSize(1);
    assertThat(Claim.opened(changed.getFirst()).result().result().toPlainString())
        .isEqualTo("25000.00");
  }

  @Test
  void looksFromTheLeastThatIsRemovedWhereFilesSayWhatIsKept() {
    SeekDraft.Setting input =
        SeekDraft.settings(Claim.opened()).stream()
            .filter(one -> one.title().equals("Shorter prompts: Input removed"))
            .findFirst()
            .orElseThrow();
    model.fill(model.draft().of(input));
    assertThat(model.draft().from()).isEqualTo("0 %");
    assertThat(model.draft().to()).isEqualTo("100 %");
    seek(Aim.BILL, "35000", "");

    assertThat(sought().verdict()).isEqualTo("Shorter prompts: Input removed at 16.6666667 %");
  }

  @Test
  void looksForAmountsAsFarAsTheGoalAsks() {
    SeekDraft.Setting monthly =
        SeekDraft.settings(Claim.opened()).stream()
            .filter(one -> one.field().name().equals("monthly"))
            .findFirst()
            .orElseThrow();
    model.fill(model.draft().of(monthly));
    assertThat(model.draft().to()).isEmpty();
    seek(Aim.BILL, "60000", "");

    assertThat(sought().isFound()).isTrue();
    assertThat(sought().search().to()).isGreaterThan(Fraction.of(10));
  }

  @ParameterizedTest
  @CsvSource({"BILL, much, ''", "MARGIN, 60, ''", "PAYBACK, 0, 100", "SAVING, '', ''"})
  void refusesWhatIsNoGoal(Aim aim, String first, String second) {
    seek(aim, first, second);

    assertThat(model.refusalProperty().get()).startsWith("Expected");
    assertThat(model.askedProperty().get()).isEmpty();
  }

  @Test
  void searchesAgainWhenTheScenarioChangesAndForgetsWhenTheLeverGoes() {
    seek(Aim.BILL, "25000", "");
    Scenario claim = Claim.opened().scenario();
    model.show(Claim.opened(claim.with(claim.levers().subList(0, 2))));
    assertThat(sought().verdict()).endsWith(" at 58.3333333 %");

    model.show(Claim.opened(claim.with(claim.levers().subList(1, 3))));
    assertThat(model.askedProperty().get()).isEmpty();
  }

  private void seek(Aim aim, String first, String second) {
    SeekDraft draft = model.draft().aimedAt(aim);
    model.fill(draft.typed(first, second, draft.from(), draft.to()));
    model.seek();
  }

  private Sought sought() {
    return model.answerProperty().get() instanceof Answer.Filled<Sought>(Sought sought)
        ? sought
        : fail("nothing was found");
  }
}
