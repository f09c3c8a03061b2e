package dev.costwright.model.text;

/// Text on its way into a spreadsheet by CSV or TSV, and back.
///
/// Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, their full-width forms, or one of
/// these behind a tab or a line end (OWASP, CSV injection, 2020). An apostrophe before it makes
/// it text. Reading takes exactly that apostrophe off again: `read(written(text))` is `text` for
/// every text. Never for numbers: a negative amount is no formula.
public final class SpreadsheetText {
  private static final char MARK = '\'';
  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  /// A cell of an XLSX workbook holds no more characters (ECMA-376; Excel refuses the file).
  private static final int LONGEST_CELL = 32_767;

  private static final int START_OF_LONG = 32_000;

  private SpreadsheetText() {}

  /// The text to write into a cell.
  public static String written(String text) {
    return isDangerousBehindMarks(text, 0) ? MARK + text : text;
  }

  /// The text that a written cell stands for.
  public static String read(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK && isDangerousBehindMarks(cell, 1)
        ? cell.substring(1)
        : cell;
  }

  /// The text for a cell of an XLSX workbook, which is typed and so runs nothing: as it is, or how
  /// it starts and how long it is, where it has more characters than a cell may.
  public static String inWorkbook(String text) {
    if (text.length() <= LONGEST_CELL) {
      return text;
    }
    int end = START_OF_LONG - (Character.isHighSurrogate(text.charAt(START_OF_LONG - 1)) ? 1 : 0);
    return "%s… (%,d characters)".formatted(text.substring(0, end), text.length());
  }

  /// Own apostrophes count, so that a text which begins with one comes back whole.
  private static boolean isDangerousBehindMarks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == MARK) {
      at++;
    }
    return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
  }
}
