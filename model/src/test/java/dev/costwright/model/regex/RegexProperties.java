package dev.costwright.model.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Held against the platform's own expressions, which go back over the text.
final class RegexProperties {
  @Property(tries = 3000)
  void findsWhatThePlatformFinds(
      @ForAll("expressions") String expression, @ForAll("texts") String text) {
    Matcher matcher = Pattern.compile(expression).matcher(text);
    boolean isThere = matcher.find();

    Optional<List<String>> found = regex(expression).find(text);

    assertThat(found.isPresent()).isEqualTo(isThere);
    if (isThere) {
      assertThat(found.orElseThrow().getFirst()).isEqualTo(matcher.group());
    }
  }

  @Property(tries = 1000)
  void keepsTheGroupsThatThePlatformKeeps(
      @ForAll("simple") String first,
      @ForAll("simple") String second,
      @ForAll("texts") String text) {
    String expression = "(" + first + ")(?:x|(" + second + "))";
    Matcher matcher = Pattern.compile(expression).matcher(text);
    Optional<List<String>> expected =
        matcher.find()
            ? Optional.of(
                List.of(
                    matcher.group(),
                    matcher.group(1),
                    Optional.ofNullable(matcher.group(2)).orElse("")))
            : Optional.empty();

    assertThat(regex(expression).find(text)).isEqualTo(expected);
  }

  private static Regex regex(String expression) {
    return switch (Regex.parse(expression)) {
      case Regex.Good(Regex regex) -> regex;
      case Regex.Bad bad -> throw new AssertionError(expression + ": " + bad.message());
    };
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abxB_1 ").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> simple() {
    Arbitrary<String> atoms =
        Arbitraries.of("a", "b", ".", "[ab]", "[^b]", "\\w", "\\d", "\\s", "[a-b1]", "[^\\d]");
    Arbitrary<String> times =
        Arbitraries.of("", "", "*", "+", "?", "{2}", "{1,2}", "*?", "+?", "??", "{2,}");
    return Combinators.combine(atoms, times)
        .as(String::concat)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> String.join("", parts));
  }

  /// Nothing that may take nothing is repeated: there the platform ends the repetition at the first
  /// turn that takes nothing, and ours goes on with the other options.
  private static String choice(String one, String other, String times) {
    boolean mayBeNothing = "".matches(one) || "".matches(other);
    return "(?:" + one + "|" + other + ")" + (mayBeNothing ? "" : times);
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> nested =
        Combinators.combine(simple(), simple(), Arbitraries.of("+", "?", "{2}", ""))
            .as(RegexProperties::choice);
    Arbitrary<String> edges = Arbitraries.of("", "", "^", "\\b", "\\B");
    return Combinators.combine(
            edges, Arbitraries.oneOf(simple(), nested), simple(), Arbitraries.of("", "", "$", "|b"))
        .as((edge, one, other, end) -> edge + one + other + end);
  }
}
