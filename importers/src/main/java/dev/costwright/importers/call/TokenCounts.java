package dev.costwright.importers.call;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The counts of one call, split into disjoint classes: fresh + read + written tokens are the
/// provider's input, and reasoning is inside the output.
///
/// Sources differ in whether input holds cached tokens and output holds reasoning. It is
/// decided by what cannot be otherwise (a part is never more than its whole), then by the
/// total, then by the source's {@link Habit}; reasoning is inside where nothing else is told.
/// A total that fits neither reading, or a reading that nothing tells, keeps the call and
/// makes it doubtful.
public final class TokenCounts {
  private static final String LOOK = "Compare the call with the provider's own log.";

  private record Found(long value, JsonObject from, String name) {
    void reject(String part, long count) {
      from.reject(
          name,
          "at least the %d %s tokens that it holds".formatted(count, part),
          "The parts are more than the whole.",
          LOOK);
    }
  }

  private final Map<Count, Found> found = new EnumMap<>(Count.class);

  /// Reads a count that goes by several names. The same number may stand under several of
  /// them, and 0 or nothing under some, so the largest counts.
  public TokenCounts read(Count count, JsonObject from, String... names) {
    for (String name : names) {
      long value = from.count(name);
      if (value != Fact.ABSENT && (!isTold(count) || value > of(count))) {
        found.put(count, new Found(value, from, name));
      }
    }
    return this;
  }

  /// Reads a count that is told in parts, which stand beside each other.
  public TokenCounts readSum(Count count, JsonObject from, String... parts) {
    long sum = 0;
    String first = "";
    for (String part : parts) {
      long value = from.count(part);
      sum += value == Fact.ABSENT ? 0 : value;
      first = value != Fact.ABSENT && first.isEmpty() ? part : first;
    }
    if (!first.isEmpty()) {
      found.put(count, new Found(sum, from, first));
    }
    return this;
  }

  /// Forgets a count that means something else in this source.
  public TokenCounts without(Count count) {
    found.remove(count);
    return this;
  }

  public boolean isTold(Count count) {
    return found.containsKey(count);
  }

  /// Whether any token was counted: the zeros of a failed call are none.
  public boolean isAnything() {
    return found.values().stream().anyMatch(count -> count.value() > 0);
  }

  /// Splits the counts. Contradictions go to the records that the counts were read from.
  public void into(Fact.Builder fact, Habit habit) {
    boolean cacheWithin = isCacheWithin(habit);
    boolean reasoningBeside = isReasoningBeside(cacheWithin);
    input(fact, cacheWithin);
    output(fact, reasoningBeside);
    doubt(habit, cacheWithin, reasoningBeside);
  }

  private void input(Fact.Builder fact, boolean cacheWithin) {
    fact.measure(Measure.CACHE_READ, told(Count.CACHE_READ, cachedMedia()))
        .measure(Measure.CACHE_WRITE_5M, written5m())
        .measure(Measure.CACHE_WRITE_1H, told(Count.CACHE_WRITE_1H, 0))
        .measure(Measure.AUDIO_INPUT, told(Count.AUDIO_INPUT, of(Count.AUDIO_CACHE_READ)))
        .measure(Measure.AUDIO_CACHE_READ, told(Count.AUDIO_CACHE_READ, 0))
        .measure(Measure.IMAGE_INPUT, told(Count.IMAGE_INPUT, of(Count.IMAGE_CACHE_READ)))
        .measure(Measure.IMAGE_CACHE_READ, told(Count.IMAGE_CACHE_READ, 0));
    if (isTold(Count.INPUT)) {
      long parts = (cacheWithin ? cached() : 0) + freshMedia();
      if (parts > of(Count.INPUT)) {
        find(Count.INPUT).ifPresent(input -> input.reject("cached, audio and image", parts));
      } else {
        fact.measure(Measure.FRESH_INPUT, of(Count.INPUT) - parts);
      }
    }
  }

  private void output(Fact.Builder fact, boolean reasoningBeside) {
    fact.measure(Measure.REASONING, told(Count.REASONING, 0))
        .measure(Measure.AUDIO_OUTPUT, told(Count.AUDIO_OUTPUT, 0))
        .measure(Measure.IMAGE_OUTPUT, told(Count.IMAGE_OUTPUT, 0));
    if (isTold(Count.OUTPUT)) {
      long media = of(Count.AUDIO_OUTPUT) + of(Count.IMAGE_OUTPUT);
      if (media > of(Count.OUTPUT)) {
        find(Count.OUTPUT).ifPresent(output -> output.reject("audio and image", media));
      } else {
        fact.measure(
            Measure.OUTPUT, of(Count.OUTPUT) - media + (reasoningBeside ? of(Count.REASONING) : 0));
      }
    }
  }

  private boolean isCacheWithin(Habit habit) {
    if (cached() > of(Count.INPUT)) {
      return false;
    }
    boolean isInInput = isTotal(0) || (isTotal(of(Count.REASONING)) && !isTotal(cached()));
    boolean isBeside = isTotal(cached()) || isTotal(cached() + of(Count.REASONING));
    return habit != Habit.BESIDE && (isInInput || !isBeside);
  }

  private boolean isReasoningBeside(boolean cacheWithin) {
    long beside = cacheWithin ? 0 : cached();
    return of(Count.REASONING) > of(Count.OUTPUT)
        || (of(Count.REASONING) > 0 && !isTotal(beside) && isTotal(beside + of(Count.REASONING)));
  }

  private void doubt(Habit habit, boolean cacheWithin, boolean reasoningBeside) {
    long told =
        of(Count.INPUT)
            + of(Count.OUTPUT)
            + (cacheWithin ? 0 : cached())
            + (reasoningBeside ? of(Count.REASONING) : 0);
    boolean isExplained = of(Count.TOTAL) == told || (habit == Habit.BESIDE && isTotal(0));
    if (of(Count.TOTAL) > 0 && !isExplained) {
      doubt(Count.TOTAL, "the sum of the counts, %d".formatted(told), "The total is another one.");
    } else if (of(Count.TOTAL) == 0 && isTold(Count.INPUT) && cached() > 0) {
      doubtCache(habit, cacheWithin);
    }
  }

  /// Without a total, cached tokens are where the habit has them, or nobody knows.
  private void doubtCache(Habit habit, boolean cacheWithin) {
    if (habit == Habit.UNKNOWN && cacheWithin) {
      doubt(
          Count.INPUT,
          "a total, or a source whose habit is known",
          "Nothing tells whether the input holds the %d cached tokens; it was taken to."
              .formatted(cached()));
    } else if (habit == Habit.WITHIN && !cacheWithin) {
      doubt(
          Count.INPUT,
          "at least the %d cached tokens that it should hold".formatted(cached()),
          "More tokens were cached than the input holds; they were taken to stand beside it.");
    }
  }

  private void doubt(Count count, String expected, String message) {
    find(count).ifPresent(told -> told.from().doubt(told.name(), expected, message, LOOK));
  }

  /// Whether the total is input, output and so many tokens beside them.
  private boolean isTotal(long beside) {
    return of(Count.TOTAL) > 0 && of(Count.TOTAL) == of(Count.INPUT) + of(Count.OUTPUT) + beside;
  }

  private long cached() {
    return of(Count.CACHE_READ) + Math.max(of(Count.CACHE_WRITE), of(Count.CACHE_WRITE_1H));
  }

  private long written5m() {
    return isTold(Count.CACHE_WRITE)
        ? Math.max(0, of(Count.CACHE_WRITE) - of(Count.CACHE_WRITE_1H))
        : Fact.ABSENT;
  }

  private long cachedMedia() {
    return of(Count.AUDIO_CACHE_READ) + of(Count.IMAGE_CACHE_READ);
  }

  private long freshMedia() {
    return Math.max(0, of(Count.AUDIO_INPUT) - of(Count.AUDIO_CACHE_READ))
        + Math.max(0, of(Count.IMAGE_INPUT) - of(Count.IMAGE_CACHE_READ));
  }

  /// The count without a part of it; absent when it is not told.
  private long told(Count count, long part) {
    return isTold(count) ? Math.max(0, of(count) - part) : Fact.ABSENT;
  }

  private long of(Count count) {
    return find(count).map(Found::value).orElse(0L);
  }

  private Optional<Found> find(Count count) {
    return Optional.ofNullable(found.get(count));
  }
}
