package dev.costwright.app.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.app.ui.prices.CallViewModel.Answer;
import dev.costwright.app.uikit.Background;
import dev.costwright.model.cube.Coverage.Unpriced;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PricesViewModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BEFORE = LocalDate.of(2024, 9, 1);
  private static final Background AT_ONCE = new AtOnce();

  @Test
  void showsPricesInForceAndSelectsTheFirst() {
    PricesViewModel screen = screen();

    assertThat(screen.loadingProperty().get()).isEqualTo(new PricesViewModel.Loading.Done());
    assertThat(screen.shown())
        .isNotEmpty()
        .allMatch(line -> line.holdsOn(TODAY))
        .allMatch(line -> line.item().tier().equals("standard"));
    assertThat(screen.selectedProperty().get()).contains(screen.shown().getFirst());
    assertThat(screen.version()).isEqualTo(PriceBook.bundled().version());
  }

  @Test
  void findsAPriceByWordsOfIdNameAliasAndSource() {
    PricesViewModel screen = screen();

    screen.filter(
        filter -> filter.withText("gpt-4o MINI openai").withTier(Optional.of("standard")));

    assertThat(screen.shown())
        .extracting(line -> line.item().model().id())
        .containsExactly("gpt-4o-mini");
    assertThat(screen.selectedProperty().get()).contains(screen.shown().getFirst());
  }

  @Test
  void narrowsBySellerAndTier() {
    PricesViewModel screen = screen();

    screen.filter(
        filter -> filter.withSeller(Optional.of("anthropic")).withTier(Optional.of("batch")));

    assertThat(screen.shown())
        .isNotEmpty()
        .allMatch(line -> line.item().model().seller().equals("anthropic"))
        .allMatch(line -> line.item().tier().equals("batch"));
  }

  @Test
  void showsOnlyModelsOfThisLedgerWhenAsked() {
    PricesViewModel screen = screen();

    screen.filter(filter -> filter.withModels(PriceFilter.Models.USED));

    assertThat(screen.shown())
        .isNotEmpty()
        .allMatch(line -> line.item().name().equals(new ModelName("openai", "gpt-4o")));
  }

  @Test
  void namesModelsWithoutAPriceWithTheirTokens() {
    assertThat(screen().modelsProperty().get().unpriced())
        .containsExactly(new Unpriced("openai", "gpt-next", 3, 41_200));
    assertThat(screen().modelsProperty().get().unpricedTokens()).isEqualTo(41_200);
  }

  @Test
  void hasNothingToShowWhenNothingFits() {
    PricesViewModel screen = screen();

    screen.filter(filter -> filter.withText("no such model"));

    assertThat(screen.shown()).isEmpty();
    assertThat(screen.selectedProperty().get()).isEmpty();
    assertThat(screen.call().answer().get()).isEqualTo(new Answer.Nothing());
  }

  @Test
  void tellsHowAPriceCameAbout() {
    PricesViewModel screen = screen();
    select(screen, "gpt-4o");

    assertThat(screen.history())
        .extracting(line -> line.price(Measure.OUTPUT).orElseThrow().perMillion().intValue())
        .containsExactly(10, 15);
  }

  @Test
  void pricesACallPartByPart() {
    PricesViewModel screen = screen();
    select(screen, "gpt-4o");

    screen.call().enter(Measure.FRESH_INPUT, "1,000");
    screen.call().enter(Measure.OUTPUT, "100");

    assertThat(priced(screen).amount()).isEqualTo(usd("0.0035"));
    assertThat(priced(screen).components())
        .extracting(PricedUsage.Component::measure, PricedUsage.Component::amount)
        .containsExactly(
            tuple(Measure.FRESH_INPUT, usd("0.0025")), tuple(Measure.OUTPUT, usd("0.001")));
  }

  @Test
  void pricesACallAsOfAnotherDay() {
    PricesViewModel screen = screen();
    select(screen, "gpt-4o");
    screen.call().enter(Measure.FRESH_INPUT, "1000");

    screen.call().on(BEFORE);

    assertThat(priced(screen).amount()).isEqualTo(usd("0.005"));
  }

  @Test
  void saysWhichCountCannotBeRead() {
    PricesViewModel screen = screen();
    select(screen, "gpt-4o");

    screen.call().enter(Measure.OUTPUT, "many");

    assertThat(screen.call().answer().get())
        .isEqualTo(new Answer.Unreadable(Measure.OUTPUT, "many"));
  }

  @Test
  void saysWhenALedgerCannotBeRead() {
    PricesViewModel screen =
        new PricesViewModel(
            new PriceDesk() {
              @Override
              public PriceBook book() {
                throw new LedgerException("The ledger is locked.");
              }

              @Override
              public LedgerModels models() {
                return LedgerModels.NONE;
              }
            },
            AT_ONCE,
            TODAY);
    screen.show();

    assertThat(screen.loadingProperty().get())
        .isEqualTo(new PricesViewModel.Loading.Failed("The ledger is locked."));
  }

  private static PricesViewModel screen() {
    PricesViewModel screen =
        new PricesViewModel(
            new PriceDesk() {
              @Override
              public PriceBook book() {
                return PriceBook.bundled();
              }

              @Override
              public LedgerModels models() {
                return new LedgerModels(
                    Set.of(new ModelName("openai", "gpt-4o")),
                    List.of(new Unpriced("openai", "gpt-next", 3, 41_200)));
              }
            },
            AT_ONCE,
            TODAY);
    screen.show();
    return screen;
  }

  private static void select(PricesViewModel screen, String model) {
    screen.select(
        screen.shown().stream()
            .filter(line -> line.item().model().id().equals(model))
            .filter(line -> line.item().tier().equals("standard"))
            .findFirst());
  }

  private static PricedUsage priced(PricesViewModel screen) {
    return ((Answer.Priced) screen.call().answer().get()).usage();
  }

  private static Money usd(String amount) {
    return Money.parse(amount, Currency.getInstance("USD"));
  }
}
