package dev.costwright.model.ledger.column;

import dev.costwright.model.problem.DamagedLedgerException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ledger's dictionaries: for each kind of value, ids in order of first appearance.
/// Thread-safe.
public final class Dictionaries {
  /// A dimension with more values keeps them in its segments.
  static final int MAX_WORDS = 65_536;

  /// Longer values stay in their segment.
  private static final int MAX_LENGTH = 1_000;

  /// @param kind the column, such as `dim:model`
  public record Word(String kind, int id, String text) {}

  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, Map<String, Integer>> ids = new HashMap<>();
  private final List<Word> unsaved = new ArrayList<>();

  /// Takes a word that is stored already; words of a kind come in order of id.
  ///
  /// @throws IllegalArgumentException when an id is missing
  public synchronized void restore(Word word) {
    List<String> known = texts.computeIfAbsent(word.kind(), k -> new ArrayList<>());
    if (word.id() != known.size()) {
      throw new IllegalArgumentException(
          "Expected word %d of %s, found %d".formatted(known.size(), word.kind(), word.id()));
    }
    known.add(word.text());
    ids.computeIfAbsent(word.kind(), k -> new HashMap<>()).put(word.text(), word.id());
  }

  /// Whether these values may join the dictionary.
  synchronized boolean accepts(String kind, List<String> values) {
    Map<String, Integer> known = ids.getOrDefault(kind, Map.of());
    long fresh = values.stream().filter(value -> !known.containsKey(value)).count();
    return known.size() + fresh <= MAX_WORDS
        && values.stream().allMatch(value -> value.length() <= MAX_LENGTH);
  }

  /// One id per value; new values join.
  synchronized int[] idsOf(String kind, List<String> values) {
    return values.stream().mapToInt(value -> idOf(kind, value)).toArray();
  }

  private int idOf(String kind, String value) {
    Integer known = ids.getOrDefault(kind, Map.of()).get(value);
    if (known != null) {
      return known;
    }
    Word word = new Word(kind, texts.getOrDefault(kind, List.of()).size(), value);
    restore(word);
    unsaved.add(word);
    return word.id();
  }

  /// @throws DamagedLedgerException when the dictionary has no such id
  synchronized String textOf(String kind, int id) {
    List<String> known = texts.getOrDefault(kind, List.of());
    if (id < 0 || id >= known.size()) {
      throw new DamagedLedgerException(
          "Expected an id of %s below %d, found %d".formatted(kind, known.size(), id));
    }
    return known.get(id);
  }

  /// Words that joined since {@link #saved()}.
  public synchronized List<Word> unsaved() {
    return List.copyOf(unsaved);
  }

  /// To be called once they are safely stored.
  public synchronized void saved() {
    unsaved.clear();
  }
}
