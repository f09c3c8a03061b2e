package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.CALLS;
import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucket;
import static dev.costwright.model.ledger.Sample.call;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports, edits, and both of them taken back and brought back, in random order, against a model
/// that keeps a copy of every state instead of replaying. `-Dtrust.sequences=10000` for the long
/// run.
class ChangeSequencesTest {
  private static final int LONGEST = 20;

  /// Files that overlap: the same rows, later exports, finer grouping, a repeated call.
  private static final List<Consumer<Ledger>> FILES =
      List.of(
          ledger ->
              add(ledger, file("a.csv"), USAGE, bucket(5, "gpt-5", 10), bucket(6, "gpt-5", 7)),
          ledger ->
              add(ledger, file("b.csv", "2026-02-01T00:00:00Z"), USAGE, bucket(5, "gpt-5", 9)),
          ledger -> add(ledger, file("c.csv"), USAGE, bucket(6, "gpt-5", 7), bucket(7, "o3", 1)),
          ledger -> add(ledger, file("d.log"), CALLS, call(5, "r1", 3), call(5, "r1", 4)));

  @TempDir private Path scratch;
  private final Map<Set<Integer>, List<String>> expected = new HashMap<>();

  @Test
  void everySequenceOfChangesEndsAsTheModelSays() throws IOException {
    Path template = scratch.resolve("template.costw");
    Ledger.create(template).close();
    int sequences = TrustCounts.of("sequences", 60);
    for (int seed = 0; seed < sequences; seed++) {
      Path folder = scratch.resolve("seed-%d.costw".formatted(seed));
      copy(template, folder);
      Sequence sequence = new Sequence(folder, new Random(seed));
      sequence.run();
      assertThat(sequence.found()).describedAs("seed %d", seed).isEqualTo(sequence.expected());
      sequence.takeEverythingBack();
      assertThat(sequence.found())
          .describedAs("seed %d, all taken back", seed)
          .isEqualTo(sequence.expected())
          .hasSizeLessThanOrEqualTo(1);
      assertThat(sequence.ledger.verify().damaged()).describedAs("seed %d", seed).isEmpty();
      sequence.ledger.close();
      delete(folder);
    }
  }

  /// One ledger and what it must hold.
  private final class Sequence {
    private final Random random;
    private final List<Integer> imported = new ArrayList<>();
    private final Set<Long> live = new TreeSet<>();
    private final List<Map<String, String>> states = new ArrayList<>(List.of(new TreeMap<>()));
    private int state;
    private String noted = "";
    private Ledger ledger;

    Sequence(Path folder, Random random) {
      this.random = random;
      this.ledger = Ledger.open(folder);
    }

    void run() {
      int steps = 1 + random.nextInt(LONGEST);
      for (int step = 0; step < steps; step++) {
        switch (random.nextInt(9)) {
          case 0 -> importFile();
          case 1, 2 -> turnImport();
          case 3, 4 -> edit();
          case 5 -> undoEdit();
          case 6 -> redoEdit();
          case 7 -> note();
          default -> reopen();
        }
      }
    }

    private void importFile() {
      int choice = random.nextInt(FILES.size());
      FILES.get(choice).accept(ledger);
      imported.add(choice);
      live.add((long) imported.size());
    }

    private void turnImport() {
      if (!imported.isEmpty()) {
        long id = 1 + random.nextInt(imported.size());
        if (live.remove(id)) {
          ledger.undo(id);
        } else {
          ledger.redo(id);
          live.add(id);
        }
      }
    }

    private void edit() {
      String subject = random.nextBoolean() ? "rules" : "scenario";
      String name = random.nextBoolean() ? "own" : "october";
      String content = random.nextInt(4) == 0 ? Edit.NOTHING : "[%d]".formatted(random.nextInt(9));
      ledger.append(subject, name, content);
      Map<String, String> next = new TreeMap<>(states.get(state));
      if (content.equals(Edit.NOTHING)) {
        next.remove(subject + " " + name);
      } else {
        next.put(subject + " " + name, content);
      }
      states.subList(state + 1, states.size()).clear();
      states.add(next);
      state++;
    }

    /// As a closed month is kept: no undo takes it back, and it ends no way forward.
    private void note() {
      noted = "[%d]".formatted(random.nextInt(9));
      ledger.note("close", "2026-01", noted);
    }

    private void undoEdit() {
      boolean can = state > 0;
      assertThat(ledger.undoEdit().isPresent()).isEqualTo(can);
      state -= can ? 1 : 0;
    }

    private void redoEdit() {
      boolean can = state < states.size() - 1;
      assertThat(ledger.redoEdit().isPresent()).isEqualTo(can);
      state += can ? 1 : 0;
    }

    private void reopen() {
      Path folder = ledger.folder();
      ledger.close();
      ledger = Ledger.open(folder);
    }

    List<String> found() {
      return Sample.dump(ledger);
    }

    List<String> expected() {
      Set<Integer> files = new TreeSet<>();
      live.forEach(id -> files.add(imported.get(id.intValue() - 1)));
      Map<String, String> things = new TreeMap<>(states.get(state));
      things.putAll(notes());
      Stream<String> edits =
          things.entrySet().stream()
              .map(
                  entry -> {
                    String[] thing = entry.getKey().split(" ");
                    return "edit {\"subject\":\"%s\",\"name\":\"%s\",\"content\":\"%s\"}"
                        .formatted(thing[0], thing[1], entry.getValue());
                  });
      return Stream.concat(dumpOf(files).stream(), edits).toList();
    }

    private Map<String, String> notes() {
      return noted.isEmpty() ? Map.of() : Map.of("close 2026-01", noted);
    }

    /// Only what was noted stays.
    void takeEverythingBack() {
      live.forEach(ledger::undo);
      IntStream.range(0, state).forEach(_ -> ledger.undoEdit());
      live.clear();
      state = 0;
      assertThat(ledger.undoEdit()).isEmpty();
    }
  }

  /// What a new ledger of just these files holds.
  private List<String> dumpOf(Set<Integer> files) {
    return expected.computeIfAbsent(
        files,
        _ -> {
          Path folder = scratch.resolve("fresh-%d.costw".formatted(expected.size()));
          try (Ledger fresh = Ledger.create(folder)) {
            files.forEach(at -> FILES.get(at).accept(fresh));
            return Sample.dump(fresh);
          }
        });
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
