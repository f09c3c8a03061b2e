package dev.costwright.model.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegexTest {
  private static Optional<List<String>> find(String expression, String text) {
    return switch (Regex.parse(expression)) {
      case Regex.Good(Regex regex) -> regex.find(text);
      case Regex.Bad bad -> throw new AssertionError(bad.message());
    };
  }

  @Test
  void givesThePlaceAndItsGroups() {
    assertThat(find("^proj-([a-z]+)-(prod|dev)?", "proj-search-prod-7"))
        .contains(List.of("proj-search-prod", "search", "prod"));
    assertThat(find("^proj-([a-z]+)-(prod|dev)?", "proj-search-x"))
        .contains(List.of("proj-search-", "search", ""));
    assertThat(find("^proj-([a-z]+)-(prod|dev)?", "my-proj-search-x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "(?i)chat Key_CHAT_1 CHAT",
        "[^\\d_]+ 12ab_c ab",
        "a{2,3} aaaa aaa",
        "a{2,3}? aaaa aa",
        "\\bkey\\b my.key.x key",
        "x|xy xyz x",
        "\\$\\{\\} a${}b ${}",
        "[\\w-]+ (a-b) a-b",
        "é+ caféé éé"
      })
  void readsTheUsualSyntax(String expression, String text, String place) {
    assertThat(find(expression, text).orElseThrow().getFirst()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a(b~2~a ) for this (",
        "a[bc~2~a ] for this [",
        "ab)~3~the end, or a ( before it",
        "a**~3~one repetition",
        "key\\_\\q~7~one of"
      })
  void saysWhereAnExpressionIsWrong(String expression, int position, String expected) {
    Regex.Bad bad = (Regex.Bad) Regex.parse(expression);

    assertThat(bad.position()).isEqualTo(position);
    assertThat(expected).isSubstringOf(bad.expected());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "a{2",
        "a{x}",
        "a{3,2}",
        "a{2000}",
        "(?=a)",
        "(?<!a)b",
        "(?<n>a)",
        "(a)\\1",
        "\\q",
        "[]",
        "[z-a]",
        "[[:alpha:]]",
        "a\\",
        "((a{900}){900}){900}"
      })
  void refusesWhatItCannotSearchFor(String expression) {
    assertThat(Regex.parse(expression)).isInstanceOf(Regex.Bad.class);
  }

  @Test
  void refusesTooLongAndTooDeepOnes() {
    assertThat(Regex.parse("a".repeat(1001))).isInstanceOf(Regex.Bad.class);
    assertThat(Regex.parse("(".repeat(51) + "a" + ")".repeat(51))).isInstanceOf(Regex.Bad.class);
  }

  /// Each takes longer than the age of the universe where a search goes back.
  @ParameterizedTest
  @ValueSource(
      strings = {"^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*a){25}$", "^(a?){60}a{60}$", "^(a*)*$"})
  void noTextMakesAnExpressionSlow(String hostile) {
    String text = "a".repeat(5_000) + "!";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(find(hostile, text)).isEmpty());
  }

  @Test
  void twoExpressionsWrittenAlikeAreEqual() {
    assertThat(Regex.parse("a+")).isInstanceOf(Regex.Good.class);
    assertThat(((Regex.Good) Regex.parse("a+")).regex())
        .isEqualTo(((Regex.Good) Regex.parse("a+")).regex())
        .isNotEqualTo(((Regex.Good) Regex.parse("a*")).regex());
  }
}
