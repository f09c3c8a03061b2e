package dev.costwright.model.text;

/// Text from files as people may safely see it: on a screen, in a terminal, in a message.
///
/// Characters that have no shape of their own could reorder or hide what stands beside them
/// (Unicode Technical Report 36, 2014: bidirectional spoofing): bidirectional and other format
/// controls, zero-width and control characters, halves of characters. They are shown as their
/// code, such as `⟨U+202E⟩`, and never interpreted. The ledger and exact exports keep them.
public final class VisibleText {
  /// Longer texts are documents, not names: a table shows how they start.
  private static final int LONGEST_IN_TABLE = 120;

  private static final int START_IN_TABLE = 80;

  private VisibleText() {}

  /// The text with hidden characters spelled out; line ends and tabs stay.
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && !isHidden(text, first)) {
      first += Character.charCount(text.codePointAt(first));
    }
    return first >= text.length() ? text : spelled(text, first);
  }

  /// The same on one line, and shortened to what a cell of a table can show.
  public static String inTable(String text) {
    String line = text.length() <= LONGEST_IN_TABLE ? text : shortened(text);
    StringBuilder shown = new StringBuilder();
    for (char character : of(line).toCharArray()) {
      if (character == '\n' || character == '\r' || character == '\t') {
        append(shown, character);
      } else {
        shown.append(character);
      }
    }
    return shown.toString();
  }

  private static String shortened(String text) {
    int end =
        Character.isHighSurrogate(text.charAt(START_IN_TABLE - 1))
            ? START_IN_TABLE - 1
            : START_IN_TABLE;
    return "%s… (%,d characters)".formatted(text.substring(0, end), text.length());
  }

  private static String spelled(String text, int first) {
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int at = first; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (isHidden(text, at)) {
        append(shown, text.codePointAt(at));
      } else {
        shown.appendCodePoint(text.codePointAt(at));
      }
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, int codePoint) {
    shown.append("⟨U+%04X⟩".formatted(codePoint));
  }

  private static boolean isHidden(String text, int at) {
    char unit = text.charAt(at);
    if ((unit >= ' ' && unit < 0x7f) || unit == '\n' || unit == '\t' || unit == '\r') {
      return false;
    }
    int codePoint = text.codePointAt(at);
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> !isJoinedEmoji(text, at);
      default -> isBlankShape(codePoint);
    };
  }

  /// A zero-width joiner between two pictures makes one picture of them.
  private static boolean isJoinedEmoji(String text, int at) {
    return text.charAt(at) == '\u200d'
        && at > 0
        && at + 1 < text.length()
        && isPicture(text.codePointBefore(at))
        && isPicture(text.codePointAt(at + 1));
  }

  private static boolean isPicture(int codePoint) {
    return Character.isEmojiModifier(codePoint)
        || codePoint == 0xfe0f
        || Character.isEmoji(codePoint);
  }

  /// Letters by their category, blank to the eye: Hangul fillers, the Braille blank.
  private static boolean isBlankShape(int codePoint) {
    return codePoint == 0x115f
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xffa0
        || codePoint == 0x2800
        || codePoint == 0x034f;
  }
}
