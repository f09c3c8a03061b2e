package dev.costwright.model.regex;

import java.util.List;
import java.util.Optional;

/// A regular expression that no text can make slow: a search takes at most the length of the
/// text times the size of the expression (Thompson, 1968; with groups, Pike, 1987). Immutable,
/// thread-safe.
///
/// Of the usual syntax it has characters, `.`, sets such as `[a-z_]` and `[^0-9]`, `\d \w \s
/// \D \W \S`, `^ $ \b \B`, groups `( )` and `(?: )`, `|`, the repetitions `* + ? {n} {n,}
/// {n,m}`, each also reluctant with a `?` behind it, and `(?i)` at the very start for either
/// case. A part that is repeated and may take nothing takes something where it can: `(?:a*|b)+`
/// finds all of `ab`. What needs going back over the text is refused: back references and
/// looking ahead or behind.
public final class Regex {
  /// Longest expression, in characters.
  public static final int LONGEST = 1000;

  private final String text;
  private final Program program;

  private Regex(String text, Program program) {
    this.text = text;
    this.program = program;
  }

  /// What became of a text.
  public sealed interface Parsed {}

  /// A text that is an expression.
  public record Good(Regex regex) implements Parsed {}

  /// A text that is none.
  ///
  /// @param position of the fault, counted in characters from 1
  /// @param expected what should stand there
  /// @param found what stands there
  public record Bad(int position, String expected, String found) implements Parsed {
    /// One sentence, without its full stop.
    public String message() {
      return "expected %s at character %d of the expression, found %s"
          .formatted(expected, position, found);
    }
  }

  /// Reads an expression.
  public static Parsed parse(String text) {
    try {
      RegexParser parser = new RegexParser(text);
      Node root = parser.parse();
      return new Good(
          new Regex(text, Compiler.compile(root, parser.groups(), RegexParser.isEitherCase(text))));
    } catch (FaultException fault) {
      return fault.bad();
    }
  }

  /// As the user wrote it.
  public String text() {
    return text;
  }

  /// How many `( )` there are.
  public int groups() {
    return program.groups();
  }

  /// The leftmost place of a text that the expression describes, of several there the one that
  /// comes first in the order in which the expression names them.
  ///
  /// @return that place, then each group in order, empty where the group took no part; nothing
  /// when the text has no such place
  public Optional<List<String>> find(String searched) {
    return new Search(program, searched).run();
  }

  /// Two expressions are equal when they are written alike.
  @Override
  public boolean equals(Object other) {
    return other instanceof Regex regex && regex.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
