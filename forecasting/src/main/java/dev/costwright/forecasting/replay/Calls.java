package dev.costwright.forecasting.replay;

import java.util.Arrays;
import java.util.Comparator;

/// Calls in columns. What is the same for all of them, or said by another column, has none.
final class Calls {
  private final Counts seconds;
  private final Counts slices;
  private final Counts fresh;
  private final Counts cached;

  /// Empty as long as every call stands for itself.
  private final Counts times;

  /// Empty where a head is all of the fresh input.
  private final Counts heads;

  Calls() {
    this(new Counts(), new Counts(), new Counts(), new Counts(), new Counts(), new Counts());
  }

  private Calls(
      Counts seconds, Counts slices, Counts fresh, Counts cached, Counts times, Counts heads) {
    this.seconds = seconds;
    this.slices = slices;
    this.fresh = fresh;
    this.cached = cached;
    this.times = times;
    this.heads = heads;
  }

  void add(Heads.Call call) {
    if (call.times() != 1 || times.size() > 0) {
      while (times.size() < seconds.size()) {
        times.add(1);
      }
      times.add(call.times());
    }
    seconds.add(call.second());
    slices.add(call.slice());
    fresh.add(call.fresh());
    cached.add(call.cached());
  }

  int size() {
    return seconds.size();
  }

  boolean isEmpty() {
    return size() == 0;
  }

  long second(int place) {
    return seconds.get(place);
  }

  int slice(int place) {
    return (int) slices.get(place);
  }

  long fresh(int place) {
    return fresh.get(place);
  }

  long cached(int place) {
    return cached.get(place);
  }

  /// How many calls are like this one, each in a company of its own.
  long times(int place) {
    return times.size() == 0 ? 1 : times.get(place);
  }

  /// How many of the fresh tokens may be repeated.
  long head(int place) {
    return heads.size() == 0 ? fresh.get(place) : heads.get(place);
  }

  /// Puts a part of an order of places in order of time; those of one second stay as they are.
  void sort(int[] order, int from, int to) {
    boolean isSorted = true;
    for (int i = from + 1; i < to && isSorted; i++) {
      isSorted = second(order[i - 1]) <= second(order[i]);
    }
    if (!isSorted) {
      int[] sorted =
          Arrays.stream(order, from, to)
              .boxed()
              .sorted(Comparator.comparingLong(this::second))
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(sorted, 0, order, from, sorted.length);
    }
  }

  Calls in(int[] order) {
    return new Calls(
        seconds.in(order),
        slices.in(order),
        fresh.in(order),
        cached.in(order),
        times.size() == 0 ? times : times.in(order),
        heads);
  }

  /// Of a conversation, a prompt repeats the whole prompt of the call before it, as far as the
  /// cache was not asked for it already. The first prompt is written as a whole, for the next to
  /// find.
  ///
  /// @param starts of the conversations
  void repeatTheCallBefore(int[] starts) {
    for (int talk = 0; talk + 1 < starts.length; talk++) {
      for (int i = starts[talk]; i < starts[talk + 1]; i++) {
        long head = i == starts[talk] ? fresh(i) : fresh(i - 1) + cached(i - 1) - cached(i);
        heads.add(Math.clamp(head, 0, fresh(i)));
      }
    }
  }
}
