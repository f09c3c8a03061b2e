package dev.costwright.model.ledger.h2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ledger's dictionaries: a text per kind and id. Undo never shrinks them.
public final class DictionaryTable {
  /// @param kind a dimension or a tag
  public record Word(String kind, int id, String text) {
    private byte[] hash() {
      return Parts.sha256((kind + "\n" + id + "\n" + text).getBytes(StandardCharsets.UTF_16BE));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
  private record Stored(Word word, byte[] hash) {}

  private final Sql sql;

  DictionaryTable(Sql sql) {
    this.sql = sql;
  }

  public void add(List<Word> words) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    words.forEach(
        word -> rows.add(new Object[] {word.kind(), word.id(), word.text(), word.hash()}));
    // a failed disk leaves in doubt whether a word was stored: then it is stored as it was
    sql.batch("MERGE INTO dictionary (kind, id, text, sha256) VALUES (?, ?, ?, ?)", rows);
  }

  /// In order of kind and id.
  public List<Word> all() {
    return stored().stream().map(Stored::word).toList();
  }

  /// Words that are not as they were written.
  public List<Word> damaged() {
    return stored().stream()
        .filter(stored -> !Arrays.equals(stored.hash(), stored.word().hash()))
        .map(Stored::word)
        .toList();
  }

  private List<Stored> stored() {
    return sql.list(
        "SELECT kind, id, text, sha256 FROM dictionary ORDER BY kind, id",
        row ->
            new Stored(
                new Word(row.getString(1), row.getInt(2), row.getString(3)), row.getBytes(4)));
  }
}
