package dev.costwright.importers.trace;

import java.util.stream.LongStream;

/// How many tokens a block of a trace has: the largest power of two with which every prompt
/// has as many blocks as it has ids. Traces do not say it.
final class BlockSize {
  private static final long LARGEST = 4_096;

  private long fitting = LARGEST;
  private boolean isTold;

  /// One more prompt.
  void take(long tokens, int ids) {
    isTold |= ids > 1;
    fitting =
        LongStream.iterate(fitting, size -> size > 0, size -> size / 2)
            .filter(size -> (tokens + size - 1) / size == ids)
            .findFirst()
            .orElse(0);
  }

  /// In tokens; 0 where no size fits all prompts, or none has more than one block.
  long tokens() {
    return isTold ? fitting : 0;
  }
}
