package dev.costwright.model.regex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Some characters: those in any of the ranges, or all others.
record CharSet(boolean isNegated, List<Range> ranges) {
  static final CharSet DIGITS = of(new Range('0', '9'));
  static final CharSet WORD =
      of(new Range('a', 'z'), new Range('A', 'Z'), new Range('0', '9'), new Range('_', '_'));
  static final CharSet SPACE = of(new Range('\t', '\r'), new Range(' ', ' '));

  /// All but the ends of lines.
  static final CharSet ANY =
      of(
              new Range('\n', '\n'),
              new Range('\r', '\r'),
              new Range(0x85, 0x85),
              new Range(0x2028, 0x2029))
          .negated();

  /// Both ends belong to it.
  record Range(int from, int to) {
    boolean has(int character) {
      return character >= from && character <= to;
    }
  }

  CharSet {
    ranges = List.copyOf(ranges);
  }

  static CharSet of(Range... ranges) {
    return new CharSet(false, List.of(ranges));
  }

  static CharSet of(int character) {
    return of(new Range(character, character));
  }

  CharSet negated() {
    return new CharSet(!isNegated, ranges);
  }

  boolean has(int character) {
    return isNegated != isListed(character);
  }

  /// In either case of the character.
  boolean hasEither(int character) {
    return isNegated
        != (isListed(Character.toLowerCase(character))
            || isListed(Character.toUpperCase(character)));
  }

  /// What lies outside of the ranges, as ranges, so that `[^\d]` and `[\D_]` are sets like
  /// others.
  List<Range> inRanges() {
    return isNegated ? complement() : ranges;
  }

  private List<Range> complement() {
    List<Range> sorted = ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList();
    List<Range> gaps = new ArrayList<>();
    int next = 0;
    for (Range range : sorted) {
      if (range.from() > next) {
        gaps.add(new Range(next, range.from() - 1));
      }
      next = Math.max(next, range.to() + 1);
    }
    gaps.add(new Range(next, Character.MAX_CODE_POINT));
    return gaps;
  }

  private boolean isListed(int character) {
    for (Range range : ranges) {
      if (range.has(character)) {
        return true;
      }
    }
    return false;
  }
}
