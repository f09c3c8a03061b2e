package dev.costwright.model.ledger;

import dev.costwright.model.ledger.Superseding.Doubt;
import dev.costwright.model.usage.Grain;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Keeps the days on which an import and others group differently and disagree.
final class Doubts {
  private static final String COLUMN = "identity.doubts";
  private static final int WHOLE_IMPORT = -1;

  private final Books books;

  Doubts(Books books) {
    this.books = books;
  }

  SortedSet<Doubt> find(long importId) {
    SortedSet<Doubt> doubts = new TreeSet<>(Doubt.ORDER);
    books
        .database()
        .derived()
        .find(importId, WHOLE_IMPORT, COLUMN, Segments.STAMP)
        .flatMap(bytes -> Sealed.open(owner(importId), bytes))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("")
        .lines()
        .map(line -> line.split("\t", -1))
        .forEach(
            cells ->
                doubts.add(
                    new Doubt(
                        new KeySpace(cells[1], cells[2], Grain.BUCKET), Long.parseLong(cells[0]))));
    return doubts;
  }

  void store(long importId, SortedSet<Doubt> doubts) {
    String text =
        doubts.stream()
            .map(
                doubt ->
                    doubt.day()
                        + "\t"
                        + doubt.keySpace().dataSet()
                        + "\t"
                        + doubt.keySpace().account())
            .collect(Collectors.joining("\n"));
    books
        .database()
        .derived()
        .put(
            importId,
            WHOLE_IMPORT,
            COLUMN,
            Segments.STAMP,
            Sealed.seal(owner(importId), text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String owner(long importId) {
    return COLUMN + " " + importId;
  }
}
