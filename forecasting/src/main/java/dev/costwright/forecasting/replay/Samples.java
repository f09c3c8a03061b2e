package dev.costwright.forecasting.replay;

import java.util.HashMap;
import java.util.Map;

/// Calls one by one, in columns: what each sent anew, what it asked the provider's cache for, what
/// it was answered. Answers are rolled up by their length as well.
final class Samples {
  private final Counts fresh = new Counts();
  private final Counts cached = new Counts();

  /// Empty as long as every call stands for itself.
  private final Counts times = new Counts();

  private final Map<Long, Answers> byLength = new HashMap<>();
  private Answers[] answers = {};

  /// Answers of one length; once in order, of that length and all longer ones.
  private static final class Answers {
    private final long length;
    private long calls;
    private long tokens;
    private long prompts;

    private Answers(long length) {
      this.length = length;
    }

    private void add(long some, long ofTokens, long ofPrompts) {
      calls = Math.addExact(calls, some);
      tokens = Math.addExact(tokens, ofTokens);
      prompts = Math.addExact(prompts, ofPrompts);
    }
  }

  /// Answers that are longer than a limit.
  ///
  /// @param calls that got them
  /// @param tokens of the answers
  /// @param prompts tokens of the calls' prompts
  record Longer(long calls, long tokens, long prompts) {}

  /// @param many how many calls are like this
  void add(long ofFresh, long ofCached, long output, long many) {
    if (many != 1 || times.size() > 0) {
      while (times.size() < fresh.size()) {
        times.add(1);
      }
      times.add(many);
    }
    fresh.add(ofFresh);
    cached.add(ofCached);
    byLength
        .computeIfAbsent(output, Answers::new)
        .add(many, Math.multiplyExact(output, many), Math.multiplyExact(ofFresh + ofCached, many));
  }

  /// Once all calls are added.
  Samples inOrder() {
    answers =
        byLength.values().stream()
            .sorted((one, other) -> Long.compare(one.length, other.length))
            .toArray(Answers[]::new);
    for (int i = answers.length - 2; i >= 0; i--) {
      Answers next = answers[i + 1];
      answers[i].add(next.calls, next.tokens, next.prompts);
    }
    byLength.clear();
    return this;
  }

  int size() {
    return fresh.size();
  }

  long fresh(int place) {
    return fresh.get(place);
  }

  long cached(int place) {
    return cached.get(place);
  }

  long times(int place) {
    return times.size() == 0 ? 1 : times.get(place);
  }

  /// Answers that are longer than so many tokens, found by halving.
  Longer longerThan(long tokens) {
    int low = 0;
    int high = answers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (answers[middle].length > tokens) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == answers.length
        ? new Longer(0, 0, 0)
        : new Longer(answers[low].calls, answers[low].tokens, answers[low].prompts);
  }
}
