package dev.costwright.importers.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An invoice's words with one blank between them. Extractors break lines where they like, and
/// drop glyphs or write NUL for them, so that nothing may depend on lines.
///
/// @param text the words
/// @param starts where in `text` each line of the file starts
/// @param deadline of every search
record FlatText(String text, List<Integer> starts, Deadline deadline) {
  private static final Pattern GAPS = Pattern.compile("[\\s\\u0000\\u00a0\\u200b\\u2007\\u202f]+");

  static FlatText of(String text, Deadline deadline) {
    StringBuilder flat = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    text.lines()
        .forEach(
            line -> {
              starts.add(flat.length());
              String words = GAPS.matcher(line).replaceAll(" ").strip();
              flat.append(words).append(words.isEmpty() ? "" : " ");
            });
    return new FlatText(flat.toString(), List.copyOf(starts), deadline);
  }

  /// The line of the file that holds this place, counted from 1.
  long lineAt(int place) {
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle) <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(1, low);
  }

  Matcher matcher(Pattern pattern) {
    return pattern.matcher(new TimedText(text, deadline));
  }
}
