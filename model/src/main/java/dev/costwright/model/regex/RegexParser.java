package dev.costwright.model.regex;

import java.util.ArrayList;
import java.util.List;

/// Reads an expression from left to right.
final class RegexParser {
  private static final int DEEPEST = 50;
  private static final int MOST_TIMES = 1000;
  private static final String EITHER_CASE = "(?i)";

  private final String text;
  private int at;
  private int groups;
  private int depth;

  RegexParser(String text) {
    this.text = text;
  }

  int groups() {
    return groups;
  }

  /// @throws FaultException when the text is no expression
  Node parse() {
    if (text.isEmpty()) {
      throw fault("an expression");
    }
    if (text.length() > Regex.LONGEST) {
      at = Regex.LONGEST;
      throw fault("at most %d characters".formatted(Regex.LONGEST));
    }
    if (text.startsWith(EITHER_CASE)) {
      at = EITHER_CASE.length();
    }
    Node root = choice();
    if (!isAtEnd()) {
      throw fault("the end, or a ( before it");
    }
    return root;
  }

  static boolean isEitherCase(String text) {
    return text.startsWith(EITHER_CASE);
  }

  private Node choice() {
    List<Node> options = new ArrayList<>(List.of(sequence()));
    while (takes('|')) {
      options.add(sequence());
    }
    return options.size() == 1 ? options.getFirst() : new Node.Choice(options);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (!isAtEnd() && peek() != '|' && peek() != ')') {
      parts.add(repeated(atom()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
  }

  private Node repeated(Node atom) {
    if (isAtEnd() || "*+?{".indexOf(peek()) < 0) {
      return atom;
    }
    int least = 0;
    int most = Node.ENDLESS;
    switch (next()) {
      case '*' -> {}
      case '+' -> least = 1;
      case '?' -> most = 1;
      default -> {
        least = times();
        most = takes(',') ? (isAt('}') ? Node.ENDLESS : times()) : least;
        if (most < least) {
          throw fault("at least as many as before the comma");
        }
        expect('}');
      }
    }
    boolean isGreedy = !takes('?');
    if (!isAtEnd() && "*+?{".indexOf(peek()) >= 0) {
      throw fault("one repetition; put the part in ( ) to repeat it again");
    }
    return new Node.Repeat(atom, least, most, isGreedy);
  }

  private int times() {
    int start = at;
    while (!isAtEnd() && Character.isDigit(peek()) && at - start < 5) {
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      at = start;
      throw fault("a number; write \\{ for the character itself");
    }
    if (Integer.parseInt(digits) > MOST_TIMES) {
      at = start;
      throw fault("at most %d times".formatted(MOST_TIMES));
    }
    return Integer.parseInt(digits);
  }

  private Node atom() {
    return switch (peek()) {
      case '(' -> group();
      case '[' -> new Node.One(new SetParser().set());
      case '\\' -> escaped();
      case '.' -> taken(new Node.One(CharSet.ANY));
      case '^' -> taken(new Node.At(Node.Place.START));
      case '$' -> taken(new Node.At(Node.Place.END));
      case '*', '+', '?', '{' ->
          throw fault("something to repeat; write \\%c for the character".formatted(peek()));
      default -> new Node.One(CharSet.of(nextCodePoint()));
    };
  }

  private Node taken(Node node) {
    at++;
    return node;
  }

  private Node group() {
    int start = at++;
    if (++depth > DEEPEST) {
      throw fault("at most %d groups in each other".formatted(DEEPEST));
    }
    int number = 0;
    if (takes('?')) {
      if (!takes(':')) {
        throw fault("(?: or a plain (; looking around, names and flags inside are not supported");
      }
    } else {
      number = ++groups;
    }
    Node inner = choice();
    if (!takes(')')) {
      at = start;
      throw fault("a ) for this (");
    }
    depth--;
    return number == 0 ? inner : new Node.Group(number, inner);
  }

  private Node escaped() {
    if (at + 1 < text.length()) {
      switch (text.charAt(at + 1)) {
        case 'b' -> {
          at += 2;
          return new Node.At(Node.Place.WORD_EDGE);
        }
        case 'B' -> {
          at += 2;
          return new Node.At(Node.Place.NO_WORD_EDGE);
        }
        default -> {}
      }
    }
    return new Node.One(escape());
  }

  private CharSet escape() {
    at++;
    if (isAtEnd()) {
      throw fault("a character after \\");
    }
    return switch (peek()) {
      case 'd' -> taken(CharSet.DIGITS);
      case 'D' -> taken(CharSet.DIGITS.negated());
      case 'w' -> taken(CharSet.WORD);
      case 'W' -> taken(CharSet.WORD.negated());
      case 's' -> taken(CharSet.SPACE);
      case 'S' -> taken(CharSet.SPACE.negated());
      case 't' -> taken(CharSet.of('\t'));
      case 'n' -> taken(CharSet.of('\n'));
      case 'r' -> taken(CharSet.of('\r'));
      default -> {
        if (Character.isLetterOrDigit(text.codePointAt(at))) {
          throw fault(
              Character.isDigit(peek())
                  ? "no back reference: it would make the search slow"
                  : "one of \\d \\w \\s \\D \\W \\S \\b \\B \\t \\n \\r");
        }
        yield CharSet.of(nextCodePoint());
      }
    };
  }

  private CharSet taken(CharSet set) {
    at++;
    return set;
  }

  /// Reads what stands in square brackets.
  private final class SetParser {
    private final List<CharSet.Range> ranges = new ArrayList<>();

    CharSet set() {
      int start = at++;
      boolean isNegated = takes('^');
      while (!isAt(']')) {
        if (isAtEnd()) {
          at = start;
          throw fault("a ] for this [");
        }
        addRange();
      }
      if (ranges.isEmpty()) {
        throw fault("a character; write \\] for the bracket itself");
      }
      at++;
      return new CharSet(isNegated, ranges);
    }

    private void addRange() {
      if (isAt('[') || text.startsWith("&&", at)) {
        throw fault("a character; write \\%c for this one".formatted(peek()));
      }
      CharSet first = member();
      boolean isRange = isAt('-') && at + 1 < text.length() && text.charAt(at + 1) != ']';
      if (!isRange) {
        ranges.addAll(first.inRanges());
        return;
      }
      int dash = at++;
      CharSet last = isAt('[') ? CharSet.ANY : member();
      if (!isOne(first) || !isOne(last) || lowest(last) < lowest(first)) {
        at = dash;
        throw fault("a range from a lower to a higher character; write \\- for the dash itself");
      }
      ranges.add(new CharSet.Range(lowest(first), lowest(last)));
    }

    private CharSet member() {
      return isAt('\\') ? escape() : CharSet.of(nextCodePoint());
    }

    private static boolean isOne(CharSet set) {
      return !set.isNegated()
          && set.ranges().size() == 1
          && set.ranges().getFirst().from() == set.ranges().getFirst().to();
    }

    private static int lowest(CharSet set) {
      return set.ranges().getFirst().from();
    }
  }

  private boolean isAtEnd() {
    return at >= text.length();
  }

  private char peek() {
    return text.charAt(at);
  }

  private boolean isAt(char character) {
    return !isAtEnd() && peek() == character;
  }

  private char next() {
    return text.charAt(at++);
  }

  private int nextCodePoint() {
    int character = text.codePointAt(at);
    at += Character.charCount(character);
    return character;
  }

  private boolean takes(char character) {
    boolean isThere = isAt(character);
    at += isThere ? 1 : 0;
    return isThere;
  }

  private void expect(char character) {
    if (!takes(character)) {
      throw fault(String.valueOf(character));
    }
  }

  private FaultException fault(String expected) {
    String found = isAtEnd() ? "its end" : "\"" + Character.toString(text.codePointAt(at)) + "\"";
    return new FaultException(new Regex.Bad(at + 1, expected, found));
  }
}
