package dev.costwright.model.regex;

import dev.costwright.model.regex.Program.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One search: all ways through the program are followed at once, character by character, at
/// most one at each step, the preferred first.
final class Search {
  private static final int END = -1;

  /// A way: the step it is at, and where its groups began and ended.
  private static final class Way {
    private final int step;
    private final int[] notes;

    Way(int step, int[] notes) {
      this.step = step;
      this.notes = notes;
    }
  }

  private final Program program;
  private final String searched;
  private final int[] text;
  private final int[] seen;
  private List<Way> ways = new ArrayList<>();
  private Optional<int[]> found = Optional.empty();

  Search(Program program, String searched) {
    this.program = program;
    this.searched = searched;
    this.text = searched.codePoints().toArray();
    this.seen = new int[program.steps().size()];
    Arrays.fill(seen, -1);
  }

  Optional<List<String>> run() {
    int[] blank = new int[2 * (program.groups() + 1)];
    Arrays.fill(blank, -1);
    for (int at = 0; at <= text.length && !(ways.isEmpty() && found.isPresent()); at++) {
      if (found.isEmpty()) {
        follow(0, at, blank, ways);
      }
      advance(at);
    }
    return found.map(this::texts);
  }

  /// Takes the character at a place; ways behind one that is found are given up.
  private void advance(int at) {
    int character = at < text.length ? text[at] : END;
    List<Way> next = new ArrayList<>();
    for (Way way : ways) {
      switch (program.steps().get(way.step)) {
        case Step.Take(CharSet set) -> {
          if (character != END && takes(set, character)) {
            follow(way.step + 1, at + 1, way.notes, next);
          }
        }
        case Step.Found _ -> {
          found = Optional.of(way.notes);
          ways = next;
          return;
        }
        case Step.Check _, Step.Fork _, Step.Jump _, Step.Note _ ->
            throw new IllegalStateException("Expected a step that takes or ends");
      }
    }
    ways = next;
  }

  private boolean takes(CharSet set, int character) {
    return program.isEitherCase() ? set.hasEither(character) : set.has(character);
  }

  /// Goes on without a character as far as it leads. The depth is bound by the program's size.
  private void follow(int step, int at, int[] notes, List<Way> into) {
    if (seen[step] == at) {
      return;
    }
    seen[step] = at;
    switch (program.steps().get(step)) {
      case Step.Take _, Step.Found _ -> into.add(new Way(step, notes));
      case Step.Jump(int to) -> follow(to, at, notes, into);
      case Step.Fork(int first, int second) -> {
        follow(first, at, notes, into);
        follow(second, at, notes, into);
      }
      case Step.Check(Node.Place place) -> {
        if (isAt(place, at)) {
          follow(step + 1, at, notes, into);
        }
      }
      case Step.Note(int slot) -> {
        int[] noted = notes.clone();
        noted[slot] = at;
        follow(step + 1, at, noted, into);
      }
    }
  }

  private boolean isAt(Node.Place place, int at) {
    return switch (place) {
      case START -> at == 0;
      case END -> at == text.length;
      case WORD_EDGE -> isWord(at - 1) != isWord(at);
      case NO_WORD_EDGE -> isWord(at - 1) == isWord(at);
    };
  }

  private boolean isWord(int at) {
    return at >= 0 && at < text.length && CharSet.WORD.has(text[at]);
  }

  private List<String> texts(int[] notes) {
    return IntStream.range(0, notes.length / 2).mapToObj(group -> text(notes, group)).toList();
  }

  private String text(int[] notes, int group) {
    int from = notes[2 * group];
    int to = notes[2 * group + 1];
    return from < 0 || to < 0
        ? ""
        : searched.substring(
            searched.offsetByCodePoints(0, from), searched.offsetByCodePoints(0, to));
  }
}
