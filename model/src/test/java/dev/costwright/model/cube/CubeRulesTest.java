package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.metered;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.usage.Dimension.API_KEY;
import static dev.costwright.model.usage.Dimension.FEATURE;
import static dev.costwright.model.usage.Dimension.MODEL;
import static dev.costwright.model.usage.Dimension.MODEL_CLASS;
import static dev.costwright.model.usage.Dimension.PROVIDER;
import static dev.costwright.model.usage.Dimension.TEAM;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CubeRulesTest {
  private static final RuleSet RULES =
      new RuleSet(
          List.of(
              new Rule("keys", API_KEY, "", "key_chat*", Map.of(TEAM, "Support", FEATURE, "chat")),
              new Rule("centre 7", TEAM, "centre", "7", Map.of(TEAM, "Search"))));

  private static Fact.Builder fact(long millions) {
    return day(DAY).dimension(MODEL, "m1").measure(FRESH_INPUT, millions * 1_000_000);
  }

  private static List<String> keys(Cube cube, Dimension... by) {
    return cube.pivot(query(LayerChoice.METERED, by)).rows().stream()
        .map(row -> String.join(" ", row.key()) + " " + row.cell().cost())
        .toList();
  }

  @Test
  void givesWhatFilesLeaveOutAndNothingElse() {
    Cube cube =
        new Books()
            .add(
                metered(),
                fact(1).dimension(API_KEY, "key_chat_1"),
                fact(2).dimension(API_KEY, "key_chat_2").dimension(TEAM, "Legal"),
                fact(4).tag("centre", "7"),
                fact(8).tag("centre", "8"))
            .cube(RULES);

    assertThat(keys(cube, TEAM, FEATURE))
        .containsExactly(
            "Legal chat 2.00 USD",
            "Support chat 1.00 USD",
            "(untagged) (untagged) 8.00 USD",
            "Search (untagged) 4.00 USD");
  }

  @Test
  void listsGivenValuesAmongTheOthers() {
    Cube cube =
        new Books()
            .add(
                metered(), fact(1).dimension(API_KEY, "key_chat_1"), fact(1).dimension(TEAM, "Ops"))
            .cube(RULES);

    assertThat(cube.values(TEAM)).containsExactly("Ops", "Support");
    assertThat(cube.values(API_KEY)).containsExactly("key_chat_1");
  }

  @Test
  void takesTheProviderFromASellerOfItsOwnModelsOnly() {
    Cube cube =
        new Books()
            .add(metered(), fact(1), fact(2).dimension(PROVIDER, "maker"))
            .add(
                new DataSet(
                    "azure/usage",
                    Layer.METERED,
                    Grain.BUCKET,
                    "azure",
                    "default",
                    Books.USD,
                    ZoneOffset.UTC),
                fact(1))
            .cube();

    assertThat(cube.values(PROVIDER)).containsExactly("acme", "maker");
  }

  @Test
  void takesTheModelClassFromThePriceBook() {
    Cube cube =
        new Books()
            .add(
                metered(),
                fact(1).dimension(Dimension.SELLER, "openai").dimension(MODEL, "gpt-4o-mini"),
                fact(1).dimension(MODEL_CLASS, "frontier"),
                fact(1).dimension(MODEL, "mystery"))
            .cube();

    assertThat(cube.values(MODEL_CLASS)).containsExactly("frontier", "small");
  }

  private static final RuleSet ORDERED =
      new RuleSet(
          List.of(
              new Rule("chat keys", API_KEY, "", "key_chat*", Map.of(TEAM, "Support")),
              new Rule("all keys", API_KEY, "", "*", Map.of(TEAM, "Platform")),
              new Rule("nothing", API_KEY, "", "key_gone", Map.of(TEAM, "x"))));

  @Test
  void aPreviewSaysWhatEachRuleGivesAndWhatWasTakenFirst() {
    RulePreview preview =
        new Books()
            .add(
                metered(),
                fact(1).dimension(API_KEY, "key_chat_1"),
                fact(2).dimension(API_KEY, "key_chat_1"),
                fact(4).dimension(API_KEY, "key_chat_2").dimension(TEAM, "Legal"),
                fact(8).dimension(API_KEY, "key_a"),
                fact(16).dimension(TEAM, "Legal"),
                fact(32).dimension(API_KEY, "key_b").dimension(MODEL, "mystery"))
            .cube(ORDERED)
            .rulePreview(RowQuery.all(LayerChoice.METERED));

    assertThat(preview.catches().stream().map(CubeRulesTest::summary))
        .containsExactly(
            "chat keys: 3 rows 7.00 USD = 2 rows 3.00 USD + taken 0 rows 0.00 USD [] + said 1 rows"
                + " 4.00 USD",
            "all keys: 5 rows 15.00 USD = 2 rows 8.00 USD + taken 3 rows 7.00 USD [chat keys] +"
                + " said 0 rows 0.00 USD",
            "nothing: 0 rows 0.00 USD = 0 rows 0.00 USD + taken 0 rows 0.00 USD [] + said 0 rows"
                + " 0.00 USD");
    assertThat(text(preview.uncaught())).isEqualTo("1 rows 16.00 USD");
    assertThat(text(preview.total())).isEqualTo("6 rows 31.00 USD");
    assertThat(preview.total().unpriced()).isEqualTo(1);
    assertThat(preview.catches().getFirst().caught().tuples()).isEqualTo(2);
    assertThat(preview.catches().getFirst().examples())
        .extracting(RulePreview.Example::value, RulePreview.Example::gives)
        .containsExactly(
            tuple("apiKey key_chat_2", Map.of()),
            tuple("apiKey key_chat_1", Map.of(TEAM, "Support")));
  }

  private static String summary(RulePreview.Catch one) {
    return "%s: %s = %s + taken %s %s + said %s"
        .formatted(
            one.rule().name(),
            text(one.caught()),
            text(one.given()),
            text(one.taken()),
            one.takers(),
            text(one.said()));
  }

  private static String text(RulePreview.Amount amount) {
    return amount.rows() + " rows " + amount.cost();
  }
}
