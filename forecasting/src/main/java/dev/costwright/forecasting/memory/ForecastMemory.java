package dev.costwright.forecasting.memory;

import dev.costwright.forecasting.continuation.Continuation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Results of continuations by the SHA-256 of the method, its settings and every value that it
/// learnt from: a changed value, price or setting is another key, and nothing has to be told to
/// forget. A result that is found is the one that was worked out, bit for bit.
///
/// A day more of data asks for one more past forecast; the others are those of yesterday. The
/// least used go when there are too many. Thread-safe.
public final class ForecastMemory {
  /// About 30 MB at the most.
  private static final int MOST = 40_000;

  private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long found;
  private long asked;
  private boolean isChanged;

  /// What was worked out.
  sealed interface Entry {
    /// The name of the form that a method took for some values.
    record Form(String name) implements Entry {}

    /// Steps ahead.
    final class Steps implements Entry {
      private final double[] ahead;

      Steps(double[] ahead) {
        this.ahead = ahead.clone();
      }

      int count() {
        return ahead.length;
      }

      double[] first(int count) {
        return Arrays.copyOf(ahead, count);
      }
    }
  }

  /// The same method; what it works out is kept here.
  public Continuation remembering(Continuation method) {
    return new Remembered(method, this);
  }

  /// Steps ahead that depend on nothing but this; worked out where nobody knows them.
  ///
  /// @param what the method with its settings
  /// @param basis all numbers that the result depends on, in one order
  public double[] steps(
      String what, int season, double[] basis, int horizon, Supplier<double[]> work) {
    Key key = Key.of(what + " of " + horizon, season, basis);
    if (find(key).orElse(null) instanceof Entry.Steps known) {
      return known.first(horizon);
    }
    double[] ahead = work.get();
    keep(key, new Entry.Steps(ahead));
    return ahead;
  }

  /// A continuation settled on values, worked out where nobody knows it.
  ///
  /// @return its text, from which it can be made again
  public String settled(Continuation method, double[] values, int season) {
    return form(
        Key.of("form of " + method, season, values),
        () -> method.settled(values, season).toString());
  }

  synchronized Optional<Entry> find(Key key) {
    asked++;
    Optional<Entry> entry = Optional.ofNullable(entries.get(key));
    entry.ifPresent(_ -> found++);
    return entry;
  }

  synchronized void keep(Key key, Entry entry) {
    entries.put(key, entry);
    isChanged = true;
    if (entries.size() > MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  /// How often something was asked for.
  public synchronized long asked() {
    return asked;
  }

  /// How often it was there.
  public synchronized long found() {
    return found;
  }

  /// Whether there is more than was read.
  public synchronized boolean isChanged() {
    return isChanged;
  }

  /// The least used first.
  synchronized List<Map.Entry<Key, Entry>> entries() {
    List<Map.Entry<Key, Entry>> all = new ArrayList<>();
    entries.forEach((key, entry) -> all.add(Map.entry(key, entry)));
    return all;
  }

  /// As it is once it lies on the disk.
  synchronized ForecastMemory saved() {
    isChanged = false;
    return this;
  }

  /// The form's name, worked out where nobody knows it.
  String form(Key key, Supplier<String> name) {
    if (find(key).orElse(null) instanceof Entry.Form(String known)) {
      return known;
    }
    String form = name.get();
    keep(key, new Entry.Form(form));
    return form;
  }
}
