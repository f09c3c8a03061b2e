package dev.costwright.importers.codex;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.Fact;
import java.util.Optional;

/// The calls of another session that a forked one writes again when it starts, all at once and
/// with the time of the start: what follows the start, or the one before, within a second is one
/// of them, for no model answers that fast. They end with the first call of the session's own.
final class Replay {
  private static final long AT_ONCE_MILLIS = 1_000;

  private long last = Fact.ABSENT;
  private boolean isOver;
  private long calls;
  private long tokens;

  /// Whether the call at this time is one of them.
  boolean holds(Head head, long millis) {
    if (isOver || !head.isForked() || millis < head.startMillis()) {
      return false;
    }
    isOver = millis - Math.max(head.startMillis(), last) >= AT_ONCE_MILLIS;
    last = millis;
    return !isOver;
  }

  /// Counts one of them.
  void add(TokenCount used) {
    calls++;
    tokens += used.tokens();
  }

  /// What to tell of them; empty when there were none.
  Optional<Problem> told(SourceFile source, Head head) {
    String origin = head.origin().isEmpty() ? "another session" : "session " + head.origin();
    return calls == 0
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Severity.DOUBTFUL,
                Location.ofFile(source.name()),
                "",
                "calls of this session only",
                "The file begins with %,d calls (%,d tokens) of %s, written again when this one was forked from it; they count there."
                    .formatted(calls, tokens, origin),
                "Import the file of %s, too.".formatted(origin)));
  }
}
