package dev.costwright.model.regex;

import dev.costwright.model.regex.Program.Step;
import java.util.ArrayList;
import java.util.List;

/// Makes a program of an expression; counted repetitions are written out.
final class Compiler {
  private static final int MOST_STEPS = 2000;

  private final List<Step> steps = new ArrayList<>();

  private Compiler() {}

  /// @throws FaultException when counted repetitions make it too large
  static Program compile(Node root, int groups, boolean isEitherCase) {
    Compiler compiler = new Compiler();
    compiler.add(new Node.Group(0, root));
    compiler.put(new Step.Found());
    return new Program(compiler.steps, groups, isEitherCase);
  }

  private void add(Node node) {
    switch (node) {
      case Node.One(CharSet set) -> put(new Step.Take(set));
      case Node.At(Node.Place place) -> put(new Step.Check(place));
      case Node.Sequence(List<Node> parts) -> parts.forEach(this::add);
      case Node.Choice(List<Node> options) -> choice(options);
      case Node.Repeat repeat -> repeat(repeat);
      case Node.Group(int number, Node inner) -> {
        put(new Step.Note(2 * number));
        add(inner);
        put(new Step.Note(2 * number + 1));
      }
    }
  }

  private void choice(List<Node> options) {
    List<Integer> ends = new ArrayList<>();
    for (Node option : options.subList(0, options.size() - 1)) {
      int fork = put(new Step.Jump(0));
      add(option);
      ends.add(put(new Step.Jump(0)));
      steps.set(fork, new Step.Fork(fork + 1, steps.size()));
    }
    add(options.getLast());
    ends.forEach(end -> steps.set(end, new Step.Jump(steps.size())));
  }

  private void repeat(Node.Repeat repeat) {
    for (int i = 0; i < repeat.least(); i++) {
      add(repeat.inner());
    }
    if (repeat.most() == Node.ENDLESS) {
      endless(repeat);
    } else {
      upTo(repeat.most() - repeat.least(), repeat);
    }
  }

  /// As `(x+)?`, so that a turn that takes nothing ends the loop.
  private void endless(Node.Repeat repeat) {
    int skip = put(new Step.Jump(0));
    int start = steps.size();
    add(repeat.inner());
    int again = put(new Step.Jump(0));
    steps.set(again, fork(start, again + 1, repeat.isGreedy()));
    steps.set(skip, fork(start, again + 1, repeat.isGreedy()));
  }

  private void upTo(int times, Node.Repeat repeat) {
    List<Integer> skips = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      skips.add(put(new Step.Jump(0)));
      add(repeat.inner());
    }
    skips.forEach(skip -> steps.set(skip, fork(skip + 1, steps.size(), repeat.isGreedy())));
  }

  private static Step fork(int inside, int behind, boolean isGreedy) {
    return isGreedy ? new Step.Fork(inside, behind) : new Step.Fork(behind, inside);
  }

  private int put(Step step) {
    if (steps.size() >= MOST_STEPS) {
      throw new FaultException(
          new Regex.Bad(1, "fewer or smaller counted repetitions", "too many of them"));
    }
    steps.add(step);
    return steps.size() - 1;
  }
}
