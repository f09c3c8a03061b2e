package dev.costwright.model.attribution;

import static dev.costwright.model.usage.Dimension.API_KEY;
import static dev.costwright.model.usage.Dimension.ENVIRONMENT;
import static dev.costwright.model.usage.Dimension.FEATURE;
import static dev.costwright.model.usage.Dimension.PROJECT;
import static dev.costwright.model.usage.Dimension.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {
  private static final RuleSet RULES =
      new RuleSet(
          List.of(
              new Rule(
                  "Chat keys", API_KEY, "", "key_chat*", Map.of(TEAM, "Support", FEATURE, "chat")),
              new Rule("Centre 7", TEAM, "cost-centre", "7", Map.of(TEAM, "Search")),
              new Rule(
                  "All keys",
                  API_KEY,
                  "",
                  "*",
                  Map.of(TEAM, "Others", ENVIRONMENT, "production"))));

  private static final String FILE =
      """
      {
        "rules" : [ {
          "name" : "Chat keys",
          "dimension" : "apiKey",
          "pattern" : "key_chat*",
          "gives" : {
            "team" : "Support",
            "feature" : "chat"
          }
        }, {
          "name" : "Centre 7",
          "tag" : "cost-centre",
          "pattern" : "7",
          "gives" : {
            "team" : "Search"
          }
        }, {
          "name" : "All keys",
          "dimension" : "apiKey",
          "pattern" : "*",
          "gives" : {
            "team" : "Others",
            "environment" : "production"
          }
        } ]
      }
      """;

  private static Tuple tuple(Map<Dimension, String> dimensions) {
    return new Tuple(dimensions, Map.of());
  }

  @Test
  void theFirstMatchThatGivesADimensionWins() {
    assertThat(RULES.apply(tuple(Map.of(API_KEY, "key_chat_1"))))
        .isEqualTo(Map.of(TEAM, "Support", FEATURE, "chat", ENVIRONMENT, "production"));
  }

  @Test
  void neverReplacesWhatTheFileSaid() {
    assertThat(RULES.apply(tuple(Map.of(API_KEY, "key_chat_1", TEAM, "Legal"))))
        .isEqualTo(Map.of(FEATURE, "chat", ENVIRONMENT, "production"));
  }

  @Test
  void matchesTags() {
    assertThat(RULES.apply(new Tuple(Map.of(), Map.of("cost-centre", "7"))))
        .isEqualTo(Map.of(TEAM, "Search"));
    assertThat(RULES.apply(new Tuple(Map.of(), Map.of("centre", "7")))).isEmpty();
  }

  @Test
  void readsOnlyWhatFilesSaidNotWhatRulesGave() {
    RuleSet chained =
        new RuleSet(
            List.of(
                new Rule("a", API_KEY, "", "k", Map.of(PROJECT, "p")),
                new Rule("b", PROJECT, "", "p", Map.of(TEAM, "t"))));

    assertThat(chained.apply(tuple(Map.of(API_KEY, "k")))).isEqualTo(Map.of(PROJECT, "p"));
  }

  @Test
  void saysWhatItReads() {
    assertThat(RULES.dimensionsRead()).isEqualTo(Set.of(API_KEY));
    assertThat(RULES.tagsRead()).isEqualTo(Set.of("cost-centre"));
  }

  @ParameterizedTest
  @CsvSource({
    "key_chat*, key_chat_1, true",
    "key_chat*, key_chat, true",
    "key_chat*, my_key_chat, false",
    "*chat*, a chat b, true",
    "a*b*c, a1b2c, true",
    "a*b*c, a1b2, false",
    "*ab, aab, true",
    "exact, exact, true",
    "exact, Exact, false",
    "key.chat, keyXchat, false",
    "*, anything, true"
  })
  void starStandsForAnyRunOfCharacters(String pattern, String value, boolean matches) {
    Rule rule = new Rule("r", API_KEY, "", pattern, Map.of(TEAM, "t"));

    assertThat(rule.given(tuple(Map.of(API_KEY, value))).isPresent()).isEqualTo(matches);
  }

  @Test
  void aStarDoesNotMatchAnAbsentValue() {
    assertThat(RULES.apply(tuple(Map.of()))).isEmpty();
  }

  @Test
  void writesAFileThatItReadsBack() {
    assertThat(RULES.toJson()).isEqualTo(FILE);
    assertThat(RuleSet.parse("rules.json", FILE)).isEqualTo(RULES);
  }

  @Test
  void versionChangesWithEveryRuleAndWithTheirOrder() {
    RuleSet reversed = new RuleSet(RULES.rules().reversed());

    assertThat(RuleSet.parse("other name", FILE).version()).isEqualTo(RULES.version());
    assertThat(Set.of(RULES.version(), reversed.version(), RuleSet.EMPTY.version())).hasSize(3);
  }

  @Test
  void saysWhereAFileNamesAnUnknownDimension() {
    assertRefused(
        FILE.replace(
            "\"dimension\" : \"apiKey\",\n    \"pattern\" : \"*\"", "\"dimension\" : \"key\""),
        "rules.json, line 19, column 19: expected a dimension that rules read (provider, seller,"
            + " account, project, apiKey, user, team, feature, environment, tenant, userTier,"
            + " useCase, promptVersion, model, modelClass, serviceTier, region, contextBand, speed,"
            + " chargeKind, stepKind, outcome), found \"key\". Mend the file and read it again.");
  }

  @Test
  void refusesWhatIsNoRulesFile() {
    assertRefused(
        "[]",
        "rules.json, line 1, column 1: expected an object with \"rules\", found \"[\". Mend the"
            + " file and read it again.");
    assertRefused(
        "{}",
        "rules.json, line 1, column 2: expected a field \"rules\", found none. Mend the file and"
            + " read it again.");
    assertRefused(
        "{\"rules\": [{\"name\": \"a\"}]}",
        "rules.json, line 1, column 24: expected a rule with name, dimension or tag (one of them),"
            + " and either pattern or regex with gives, or table, found one with name. Mend the"
            + " file and read it again.");
    assertRefused(
        "{\"rules\": [{\"name\": 7}]}",
        "rules.json, line 1, column 21: expected text in quotes, found \"7\". Mend the file and"
            + " read it again.");
  }

  @Test
  void refusesAFileThatEndsEarly() {
    assertThatThrownBy(() -> RuleSet.parse("rules.json", "{\"rules\": [\n{\"name\": "))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("rules.json, line 2, column ")
        .hasMessageEndingWith("Mend the file and read it again.");
  }

  @Test
  void refusesAFieldWhoseNameHasNoEnd() {
    assertThatThrownBy(() -> RuleSet.parse("rules.json", "{\"" + "r".repeat(100_000) + "\": []}"))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("Mend the file and read it again.");
  }

  @Test
  void refusesTwoRulesOfOneName() {
    assertThatThrownBy(() -> RuleSet.parse("rules.json", FILE.replace("Centre 7", "Chat keys")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a name that no other rule has, found \"Chat keys\"");
  }

  private static final String KINDS =
      """
      {
        "rules" : [ {
          "name" : "Projects",
          "dimension" : "project",
          "regex" : "^([a-z]+)-(prod|dev)?",
          "gives" : {
            "team" : "$1",
            "environment" : "$2",
            "useCase" : "$$1"
          }
        }, {
          "name" : "Keys",
          "dimension" : "apiKey",
          "table" : {
            "key_1" : {
              "team" : "Search"
            },
            "key_2" : {
              "team" : "Support",
              "feature" : "chat"
            }
          }
        } ]
      }
      """;

  @Test
  void expressionsGiveWhatTheirGroupsHold() {
    RuleSet rules = RuleSet.parse("rules.json", KINDS);

    assertThat(rules.apply(tuple(Map.of(PROJECT, "search-prod"))))
        .isEqualTo(Map.of(TEAM, "search", ENVIRONMENT, "prod", Dimension.USE_CASE, "$1"));
    assertThat(rules.apply(tuple(Map.of(PROJECT, "search-other"))))
        .isEqualTo(Map.of(TEAM, "search", Dimension.USE_CASE, "$1"));
    assertThat(rules.apply(tuple(Map.of(PROJECT, "7-prod")))).isEmpty();
  }

  @Test
  void tablesGiveWhatTheirRowsSay() {
    RuleSet rules = RuleSet.parse("rules.json", KINDS);

    assertThat(rules.apply(tuple(Map.of(API_KEY, "key_1")))).isEqualTo(Map.of(TEAM, "Search"));
    assertThat(rules.apply(tuple(Map.of(API_KEY, "key_2"))))
        .isEqualTo(Map.of(TEAM, "Support", FEATURE, "chat"));
    assertThat(rules.apply(tuple(Map.of(API_KEY, "key_3")))).isEmpty();
    assertThat(rules.toJson()).isEqualTo(KINDS);
  }

  @Test
  void saysWhichRulesCatchATupleAndWhichGaveWhat() {
    assertThat(RULES.judge(tuple(Map.of(API_KEY, "key_chat_1"))))
        .isEqualTo(
            new Verdict(
                List.of(0, 2),
                Map.of(TEAM, "Support", FEATURE, "chat", ENVIRONMENT, "production"),
                Map.of(TEAM, 0, FEATURE, 0, ENVIRONMENT, 2)));
  }

  @Test
  void putsARuleInThePlaceOfTheOneOfItsName() {
    Rule other = new Rule("Centre 7", API_KEY, "", "k", Map.of(TEAM, "Legal"));

    assertThat(RULES.with(other).rules().get(1)).isEqualTo(other);
    assertThat(RULES.with(new Rule("New", API_KEY, "", "k", Map.of(TEAM, "x"))).rules()).hasSize(4);
  }

  @Test
  void saysWhereAnExpressionIsWrong() {
    assertRefused(
        KINDS.replace("^([a-z]+)-", "^[a-z]+)-"),
        "rules.json, line 5, column 15: expected the end, or a ( before it at character 8 of the"
            + " expression, found \")\". Mend the file and read it again.");
    assertRefused(
        KINDS.replace("$2", "$3"),
        "rules.json, line 11, column 3: expected at most $2 in \"$3\", the number of ( ) in the"
            + " expression, found $3. Mend the file and read it again.");
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> RuleSet.parse("rules.json", text))
        .isInstanceOf(InputException.class)
        .hasMessage(message);
  }
}
