package dev.costwright.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Cells of text in columns that line up, for tables that are not made of money: a head, a rule,
/// rows.
public final class TextGrid {
  private static final String GAP = "  ";

  private TextGrid() {}

  /// @param rows the head first; all of one length
  /// @param words how many columns, from the left, hold words; the others stand to the right
  public static List<String> lines(List<List<String>> rows, int words) {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(line(row, widths, words)));
    lines.add(1, "-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)));
    return lines;
  }

  private static String line(List<String> cells, int[] widths, int words) {
    return IntStream.range(0, widths.length)
        .mapToObj(
            column -> {
              String cell = cells.get(column);
              String padding = " ".repeat(widths[column] - cell.length());
              return column < words ? cell + padding : padding + cell;
            })
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
