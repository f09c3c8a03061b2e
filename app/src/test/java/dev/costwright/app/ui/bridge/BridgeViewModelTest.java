package dev.costwright.app.ui.bridge;

import static dev.costwright.app.ui.Figures.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.bridge.Drill;
import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeViewModelTest {
  @TempDir private Path folder;
  private Workbench workbench;
  private BridgeViewModel model;

  @BeforeEach
  void open() {
    workbench = TwoMonths.in(folder);
    model = over(workbench);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private static BridgeViewModel over(Workbench workbench) {
    return new BridgeViewModel(
        BridgeSource.of(workbench),
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            }));
  }

  private Bridged shown() {
    return model.answerProperty().get() instanceof Answer.Filled<Bridged>(var found)
        ? found
        : org.junit.jupiter.api.Assertions.fail("Expected figures");
  }

  private static Period month(String month) {
    return Period.of(YearMonth.parse(month), ZoneOffset.UTC);
  }

  private Why why(Asked asked) {
    List<Why> heard = new ArrayList<>();
    model.explain(
        shown(),
        asked,
        heard::add,
        problem -> {
          throw new AssertionError(problem);
        });
    return heard.getFirst();
  }

  private static String line(Why why, String label) {
    return why.lines().stream()
        .filter(line -> line.label().equals(label))
        .map(Why.Line::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " in " + why.lines()));
  }

  /// By hand, for the model of both months: 2 of 2 requests, then 4 of 6; 0.21 USD, then 0.42. With
  /// L = 0.21 / ln 2 the volume is L · ln 3 and the mix L · ln(2 / 3).
  @Test
  void comparesTheLastTwoWholeMonths() {
    model.load();

    assertThat(shown().span()).isEqualTo(new Span(month("2026-01"), month("2026-02")));
    assertThat(shown().months())
        .containsExactly(
            YearMonth.parse("2026-01"), YearMonth.parse("2026-02"), YearMonth.parse("2026-03"));
    assertThat(shown().bridge().start()).isEqualTo(usd("0.21"));
    assertThat(shown().bridge().end()).isEqualTo(usd("3.92"));
    assertThat(shown().bridge().effects())
        .containsExactly(
            effect(EffectKind.VOLUME, "0.332842125151"),
            effect(EffectKind.MIX, "-0.122842125151"),
            new Effect(
                EffectKind.NEW_MODELS,
                usd("3.5"),
                List.of(new Effect.Model("openai", "gpt-4o-2024-08-06", usd("3.5")))));
    assertThat(shown().bridge().residual()).isEqualTo(usd("0"));
  }

  private static Effect effect(EffectKind kind, String amount) {
    return new Effect(
        kind, usd(amount), List.of(new Effect.Model("openai", "gpt-4o-mini", usd(amount))));
  }

  @Test
  void splitsByAnyDimensionThatHasValues() {
    model.use(Dimension.API_KEY);

    assertThat(shown().values().get(Dimension.API_KEY)).containsExactly("key_a", "key_b");
    assertThat(shown().values()).doesNotContainKey(Dimension.TEAM);
    assertThat(shown().bridge().drills())
        .extracting(Drill::key, Drill::from, Drill::to)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "key_b", Optional.of(usd("0")), Optional.of(usd("3.71"))),
            org.assertj.core.api.Assertions.tuple(
                "key_a", Optional.of(usd("0.21")), Optional.of(usd("0.21"))));
  }

  @Test
  void beginsWithABudgetOfEachMonth() {
    model.use(Optional.of(new BigDecimal("5")));

    assertThat(shown().bridge().start()).isEqualTo(usd("5"));
    assertThat(shown().bridge().effects().getFirst())
        .isEqualTo(new Effect(EffectKind.BUDGET, usd("-4.79"), List.of()));
    assertThat(shown().bridge().residual()).isEqualTo(usd("0"));
    assertThat(line(why(new Asked.Start()), "A month")).isEqualTo("5.00 USD");
  }

  @Test
  void saysThatAMonthlyBudgetDoesNotFitDays() {
    model.use(Optional.of(new BigDecimal("5")));
    model.use(
        new Span(
            month("2026-01"),
            Period.utc(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-04"))));

    assertThat(shown().isBudgetIdle()).isTrue();
    assertThat(shown().bridge().start()).isEqualTo(usd("0.21"));
  }

  @Test
  void keepsTheRowsOfTheFilterAlone() {
    model.toggle(Dimension.API_KEY, "key_a");

    assertThat(shown().question().where()).isEqualTo(Map.of(Dimension.API_KEY, Set.of("key_a")));
    assertThat(shown().bridge().end()).isEqualTo(usd("0.21"));
    assertThat(shown().bridge().effects()).isEmpty();

    model.toggle(Dimension.API_KEY, "key_a");
    assertThat(shown().question().where()).isEmpty();
    assertThat(shown().bridge().end()).isEqualTo(usd("3.92"));
  }

  @Test
  void isBareWhereNoRowIsOfTheEvidence() {
    model.use(LayerChoice.BILLED);

    assertThat(shown().isBare()).isTrue();
  }

  @Test
  void answersWithNothingForALedgerWithoutFacts() {
    try (Workbench empty = Workbench.openOrCreate(folder.resolve("empty.costw"))) {
      BridgeViewModel bare = over(empty);
      bare.load();

      assertThat(bare.answerProperty().get()).isEqualTo(new Answer.Empty<Bridged>());
    }
  }

  @Test
  void saysOfAnEffectOfAModelItsFormulaItsRowsAndItsRounding() {
    model.load();
    Effect.Model gpt = shown().bridge().effects().getFirst().models().getFirst();

    Why why = why(new Asked.OfEffect(EffectKind.VOLUME, Optional.of(gpt)));

    assertThat(why.title()).isEqualTo("openai gpt-4o-mini, volume");
    assertThat(line(why, "Exact")).isEqualTo("0.332842125151 USD");
    assertThat(line(why, "Formula")).isEqualTo("Σ L · ln(V″ / V′), V: requests of all models");
    assertThat(line(why, "Method")).startsWith("LMDI-I, additive (Ang, Energy Policy 32, 2004)");
    assertThat(line(why, "Made exact")).contains("largest remainder");
    assertThat(line(why, "January 2026"))
        .isEqualTo("0.21 USD · rows 1, unpriced 0 · tokens 1,100,000");
    assertThat(line(why, "February 2026"))
        .isEqualTo("0.42 USD · rows 2, unpriced 0 · tokens 2,200,000");
    assertThat(line(why, "Evidence")).isEqualTo("Best evidence");
    assertThat(line(why, "Price book")).isEqualTo(workbench.prices().version());
    assertThat(line(why, "January 2026, days without rows")).isEqualTo("2 Jan – 31 Jan");
    assertThat(why.facts())
        .extracting(Evidence::day)
        .containsExactly(
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-02-02"),
            LocalDate.parse("2026-02-03"));
  }

  @Test
  void sumsTheEffectsOfTheResidualToTheChange() {
    model.load();

    Why why = why(new Asked.Residual());

    assertThat(why.lines().stream().limit(5).map(Why.Line::value))
        .containsExactly(
            "0.00 USD", "3.71 USD", "0.332842125151 USD", "-0.122842125151 USD", "3.50 USD");
  }

  @Test
  void saysOfAValueWhatItCostAndWhatItAdds() {
    model.use(Dimension.API_KEY);

    Why why = why(new Asked.OfValue("key_b", Optional.empty()));

    assertThat(why.title()).isEqualTo("key_b, Change");
    assertThat(line(why, "new models")).isEqualTo("3.50 USD");
    assertThat(why.facts())
        .extracting(Evidence::day)
        .containsExactly(LocalDate.parse("2026-02-04"), LocalDate.parse("2026-02-03"));
  }

  @Test
  void readsABudgetAsItIsTyped() {
    assertThat(new BudgetForm(" $1,200.50 ").monthly()).contains(new BigDecimal("1200.50"));
    assertThat(new BudgetForm("-3").monthly()).isEmpty();
    assertThat(new BudgetForm("").monthly()).isEmpty();
  }
}
