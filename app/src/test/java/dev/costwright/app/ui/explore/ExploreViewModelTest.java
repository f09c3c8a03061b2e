package dev.costwright.app.ui.explore;

import static dev.costwright.app.ui.Figures.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.Figures;
import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.Progress;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.cube.TrueUpKey;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExploreViewModelTest {
  private static final LocalDate OCTOBER = LocalDate.parse("2026-10-01");
  private static final TrueUpKey KEY =
      new TrueUpKey(
          "openai",
          "default",
          LocalDate.parse("2026-11-02"),
          LocalDate.parse("2026-11-02"),
          Layer.BILLED,
          Optional.of("gpt-5.6"),
          usd("100"),
          usd("80"),
          TrueUpKey.Outcome.SCALED);
  private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-01");

  private final Figures figures =
      new Figures()
          .spend("2026-10-05", "10", team("search", "gpt-5.6"))
          .spend("2026-11-02", "30", team("chat", "gpt-5.6"))
          .spend("2026-11-03", "5", team("search", "claude-opus-5"))
          .spend("2026-11-03", "1", Map.of(Dimension.MODEL, "gpt-5.6"));
  private final Set<LayerChoice> lacking = EnumSet.noneOf(LayerChoice.class);
  private final List<RowQuery> written = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private Optional<LocalDate> lastDay = Optional.of(LocalDate.parse("2026-11-03"));
  private Gaps gaps = Gaps.NONE;
  private TrueUp ledgersTrueUp = TrueUp.REMAINDER;
  private final ExploreViewModel model = model(Runnable::run);

  @Test
  void saysThatALedgerWithoutFactsIsEmpty() {
    lastDay = Optional.empty();
    model.load();
    assertThat(model.answerProperty().get()).isEqualTo(new Answer.Empty<>());
  }

  @Test
  void hasNoMoneyToDrawWhenEveryCostIsZero() {
    Pivot.Cell nothing = new Pivot.Cell(usd("0"), Map.of(), 3, 0);
    Grid.Line line = new Grid.Line(List.of("search"), Map.of(OCTOBER, nothing), usd("0"), 3);
    assertThat(new Grid(List.of(OCTOBER), List.of(line), List.of(), line).hasMoney()).isFalse();

    model.load();
    assertThat(shown().grid().hasMoney()).isTrue();
  }

  @Test
  void startsWithTeamsByMonthAndItsTotalsTie() {
    model.load();
    Grid grid = shown().grid();
    assertThat(grid.steps()).containsExactly(OCTOBER, NOVEMBER);
    assertThat(grid.rows())
        .extracting(Grid.Line::key, Grid.Line::sum)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(List.of("chat"), usd("30")),
            org.assertj.core.groups.Tuple.tuple(List.of("search"), usd("15")),
            org.assertj.core.groups.Tuple.tuple(List.of(Pivot.UNTAGGED), usd("1")));
    assertThat(grid.total().sum()).isEqualTo(usd("46"));
    assertThat(grid.total().at(NOVEMBER)).contains(usd("36"));
  }

  @Test
  void offersNoTrueUpWhereNoneWouldChangeAnything() {
    model.load();

    assertThat(shown().trueUps()).isEmpty();
  }

  @Test
  void showsTheLedgersTrueUpUntilTheAnalystLooksTheOtherWay() {
    TrueUp ledgers = TrueUp.parse("scaled:0.8..1.5");
    ledgersTrueUp = ledgers;
    model.load();
    assertThat(shown().query().trueUp()).isEmpty();
    assertThat(shown().trueUps())
        .containsExactly(
            new Exploration.Offered(TrueUp.REMAINDER, usd("0"), false),
            new Exploration.Offered(ledgers, usd("0"), true));

    model.use(TrueUp.REMAINDER);

    assertThat(shown().query().trueUp()).contains(TrueUp.REMAINDER);
  }

  @Test
  void saysOfAScaledFigureWhichMoneyAndDetailMadeItsFactor() {
    model.use(TrueUp.SCALED);
    Why why = why(List.of("chat"), NOVEMBER, shown().grid().rows().getFirst());

    assertThat(why.lines())
        .contains(
            Why.Line.of(
                "explore.why.trueUp",
                "openai, account default, 2026-11-02, gpt-5.6: billed 100.00 USD ÷ detail 80.00 USD"
                    + " = 1.25"));
  }

  @Test
  void leavesAStepWithoutFactsAbsentInsteadOfZero() {
    model.load();
    assertThat(shown().grid().rows().getFirst().at(OCTOBER)).isEmpty();
  }

  @Test
  void groupsByUpToThreeAndNeverByNothing() {
    model.toggle(Dimension.MODEL);
    model.toggle(Dimension.FEATURE);
    model.toggle(Dimension.SELLER);
    assertThat(model.cut().by()).containsExactly(Dimension.TEAM, Dimension.MODEL, Dimension.SELLER);
    model.toggle(Dimension.TEAM);
    model.toggle(Dimension.MODEL);
    model.toggle(Dimension.SELLER);
    assertThat(model.cut().by()).containsExactly(Dimension.SELLER);
  }

  @Test
  void leavesOutAValueAndStillOffersItWithItsMoney() {
    model.load();
    model.toggle(facet(Dimension.TEAM), "chat");
    assertThat(model.cut().where())
        .isEqualTo(Map.of(Dimension.TEAM, Set.of("search", Pivot.UNTAGGED)));
    assertThat(shown().grid().total().sum()).isEqualTo(usd("16"));
    assertThat(facet(Dimension.TEAM).values())
        .containsExactly(
            new Facet.Value("chat", Optional.of(usd("30")), false),
            new Facet.Value("search", Optional.of(usd("15")), true),
            new Facet.Value(Pivot.UNTAGGED, Optional.of(usd("1")), true));
  }

  @Test
  void aFilterThatKeepsEverythingOrNothingIsNoFilter() {
    Set<String> known = Set.of("a", "b");
    assertThat(Cut.FIRST.keeping(Dimension.TEAM, known, known)).isEqualTo(Cut.FIRST);
    assertThat(Cut.FIRST.keeping(Dimension.TEAM, Set.of(), known)).isEqualTo(Cut.FIRST);
  }

  @Test
  void clearingFiltersBringsAllBack() {
    model.load();
    model.toggle(facet(Dimension.TEAM), "chat");
    model.clearFilters();
    assertThat(shown().grid().total().sum()).isEqualTo(usd("46"));
  }

  @Test
  void looksBackWholeStepsUpToTheLastDay() {
    assertThat(
            Reach.NEAR.period(
                TimeGrain.MONTH, LocalDate.parse("2025-01-09"), LocalDate.parse("2026-11-03")))
        .isEqualTo(Period.utc(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-11-04")));
    assertThat(
            Reach.ALL.period(
                TimeGrain.QUARTER, LocalDate.parse("2025-01-09"), LocalDate.parse("2026-11-03")))
        .isEqualTo(Period.utc(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-11-04")));
  }

  @Test
  void aValueKeepsItsColourUnderAFilterAndRemaindersHaveNone() {
    model.load();
    Grid.Line search = shown().grid().rows().get(1);
    List<Dimension> by = model.cut().by();
    shown().grid().rows().forEach(line -> model.colour(by, line));
    int before = model.colour(by, search);
    model.toggle(facet(Dimension.TEAM), "chat");
    assertThat(model.colour(by, shown().grid().rows().getFirst())).isEqualTo(before);
    assertThat(model.colour(by, shown().grid().rows().getLast())).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void showsOnlyTheAnswerToTheLastQuestion() {
    ExploreViewModel slow = model(waiting::add);
    slow.load();
    slow.use(TimeGrain.DAY);
    while (!waiting.isEmpty()) {
      waiting.removeLast().run();
    }
    assertThat(((Answer.Filled<Exploration>) slow.answerProperty().get()).value().cut().grain())
        .isEqualTo(TimeGrain.DAY);
  }

  @Test
  void explainsACellByItsRowsAndPriceBook() {
    model.load();
    List<Why> told = new ArrayList<>();
    Grid.Line chat = shown().grid().rows().getFirst();
    model.explain(
        shown(),
        chat.key(),
        NOVEMBER,
        chat.cells().get(NOVEMBER),
        told::add,
        problem -> {
          throw problem;
        });
    assertThat(told)
        .containsExactly(
            new Why(
                "chat, Nov 26",
                List.of(
                    new Why.Line("Shown", "$30.00"),
                    new Why.Line("Exact", "30.00 USD"),
                    new Why.Line("Rounding", "half up, once, for showing"),
                    new Why.Line("Evidence", "Best evidence"),
                    new Why.Line("Rows behind it", "1"),
                    new Why.Line("Of them unpriced", "0"),
                    new Why.Line("Tokens", "0"),
                    new Why.Line("Price book", "v1"),
                    new Why.Line("Rules", "r1"),
                    new Why.Line("Exchange rates", "x1")),
                List.of()));
  }

  @Test
  void namesWhatTheRowsLeaveOpenWhetherThereIsAnyOrNot() {
    model.load();
    assertThat(shown().grid().gaps())
        .extracting(line -> line.key().getFirst())
        .containsExactly(Pivot.UNPRICED, Pivot.MISSING);
    model.toggle(Dimension.MODEL);
    model.toggle(Dimension.TEAM);
    assertThat(shown().grid().gaps())
        .extracting(line -> line.key().getFirst())
        .containsExactly(Pivot.UNTAGGED, Pivot.UNPRICED, Pivot.MISSING);

    assertThat(shown().grid().gaps()).allMatch(line -> line.known().isEmpty());
  }

  @Test
  void gapsHaveNoCostAndLeaveTheTotalAsItIs() {
    gaps =
        new Gaps(
            Optional.empty(),
            new TreeMap<>(Map.of(OCTOBER, new Gaps.Unpriced(2, OptionalLong.of(5), 7_000_000))),
            List.of(new Gaps.Missing("openai", "default", List.of(NOVEMBER, OCTOBER))));
    model.load();
    Grid grid = shown().grid();
    Grid.Line unpriced = grid.gaps().getFirst();
    Grid.Line missing = grid.gaps().getLast();

    assertThat(unpriced.cells()).containsOnlyKeys(OCTOBER);
    assertThat(unpriced.at(OCTOBER)).isEmpty();
    assertThat(missing.cells()).containsOnlyKeys(OCTOBER, NOVEMBER);
    assertThat(missing.known()).isEmpty();
    assertThat(grid.total().sum()).isEqualTo(usd("46"));
    assertThat(why(unpriced.key(), OCTOBER, unpriced).lines())
        .contains(
            new Why.Line("Shown", "–"),
            new Why.Line("Calls", "5"),
            new Why.Line("Tokens", "7,000,000"));
    assertThat(why(missing.key(), NOVEMBER, missing).lines())
        .containsExactly(new Why.Line("No evidence", "openai, account default: 2026-11-01"));
  }

  @Test
  void explainsATotalByItsCoverage() {
    model.load();
    Grid.Line total = shown().grid().total();

    assertThat(why(List.of(), NOVEMBER, total).lines())
        .contains(
            new Why.Line("Shown", "$36.00"),
            new Why.Line("Coverage", "tagged: 97.8 %, untagged 1.00 USD"));
  }

  private Why why(List<String> key, LocalDate step, Grid.Line line) {
    List<Why> told = new ArrayList<>();
    model.explain(
        shown(),
        key,
        step,
        line.cells().get(step),
        told::add,
        problem -> {
          throw problem;
        });
    return told.getFirst();
  }

  @Test
  void showsEveryLayerBesideTheChosenOne() {
    model.use(LayerChoice.METERED);
    assertThat(shown().layers()).containsOnlyKeys(LayerChoice.values());
    assertThat(shown().query().layer()).isEqualTo(LayerChoice.METERED);
  }

  @Test
  void evidenceThatIsLackingIsAbsentInsteadOfZeroAndSaysWhy() {
    lacking.add(LayerChoice.BILLED);
    model.load();

    assertThat(shown().cost(LayerChoice.BILLED)).isEmpty();
    assertThat(shown().lack(LayerChoice.BILLED))
        .isEqualTo("No cost report under these filters: nothing says what was billed");
    assertThat(shown().cost(LayerChoice.METERED)).contains(usd("46"));
  }

  @Test
  void rowsWithoutAPriceHaveNoSumInsteadOfZero() {
    Pivot.Cell unpriced = new Pivot.Cell(usd("0"), Map.of(), 3, 3);
    Grid.Line line = new Grid.Line(List.of("x"), Map.of(OCTOBER, unpriced), usd("0"), 3);

    assertThat(line.at(OCTOBER)).isEmpty();
    assertThat(line.known()).isEmpty();
    assertThat(new Pivot.Cell(usd("0"), Map.of(), 3, 2).known()).contains(usd("0"));
  }

  private static Map<Dimension, String> team(String team, String model) {
    return Map.of(Dimension.TEAM, team, Dimension.MODEL, model);
  }

  private ExploreViewModel model(java.util.concurrent.Executor workers) {
    return new ExploreViewModel(
        new Source(),
        new Tasks(
            workers,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            }));
  }

  private Exploration shown() {
    return ((Answer.Filled<Exploration>) model.answerProperty().get()).value();
  }

  @Test
  void exportsThePeriodLayerAndFilterThatAreShown() {
    model.use(LayerChoice.METERED);
    PivotQuery query = shown().query();
    model.exportFocus(shown(), Path.of("focus.csv"), problem -> {});
    assertThat(written)
        .containsExactly(new RowQuery(query.period(), LayerChoice.METERED, query.where()));
  }

  private Facet facet(Dimension dimension) {
    return shown().facets().stream()
        .filter(facet -> facet.dimension() == dimension)
        .findFirst()
        .orElseThrow();
  }

  private final class Source implements ExploreSource {
    @Override
    public Pivot pivot(PivotQuery query) {
      return (lacking.contains(query.layer()) ? new Figures() : figures).answer(query);
    }

    @Override
    public List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit) {
      return List.of();
    }

    @Override
    public List<TrueUpKey> trueUps(PivotQuery query, List<String> key, LocalDate step) {
      return query.trueUp().filter(TrueUp::isScaled).map(_ -> List.of(KEY)).orElse(List.of());
    }

    @Override
    public TrueUp trueUp() {
      return ledgersTrueUp;
    }

    @Override
    public Optional<LocalDate> firstDay() {
      return lastDay.map(_ -> OCTOBER);
    }

    @Override
    public Optional<LocalDate> lastDay() {
      return lastDay;
    }

    @Override
    public Gaps gaps(Pivot pivot) {
      return gaps;
    }

    @Override
    public Grounds grounds(Optional<Period> period) {
      return new Grounds("v1", "r1", "x1");
    }

    @Override
    public long exportFocus(RowQuery query, Path file, Progress progress) {
      written.add(query);
      return 1;
    }
  }
}
