package dev.costwright.forecasting.memory;

import dev.costwright.forecasting.continuation.Continuation;
import dev.costwright.forecasting.memory.ForecastMemory.Entry;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// A continuation that looks up what it was asked before.
///
/// More steps ahead are worked out than asked for, because what comes first does not depend on
/// how much follows: a month's forecast asks for one day less every day.
final class Remembered implements Continuation {
  private static final int STEPS = 64;

  private final String name;
  private final Continuation any;
  private final Supplier<Continuation> method;
  private final ForecastMemory memory;

  Remembered(Continuation method, ForecastMemory memory) {
    this(method.toString(), method, () -> method, memory);
  }

  /// @param name of the method with all its settings
  /// @param any the same method in any form, to be asked what it needs
  private Remembered(
      String name, Continuation any, Supplier<Continuation> method, ForecastMemory memory) {
    this.name = name;
    this.any = any;
    this.method = method;
    this.memory = memory;
  }

  @Override
  public boolean fits(double[] values, int season) {
    return any.fits(values, season);
  }

  @Override
  public double[] forecast(double[] values, int season, int horizon) {
    Key key = Key.of(name, season, values);
    if (memory.find(key).orElse(null) instanceof Entry.Steps known && known.count() >= horizon) {
      return known.first(horizon);
    }
    double[] ahead = method.get().forecast(values, season, (horizon / STEPS + 1) * STEPS);
    memory.keep(key, new Entry.Steps(ahead));
    return Arrays.copyOf(ahead, horizon);
  }

  /// The form itself is only looked for when something is not known.
  @Override
  public Continuation settled(double[] values, int season) {
    Supplier<Continuation> form = new Once(() -> any.settled(values, season));
    String known =
        memory.form(Key.of("form of " + name, season, values), () -> form.get().toString());
    return new Remembered(known, any, form, memory);
  }

  @Override
  public String toString() {
    return name;
  }

  /// Works its value out once, when it is asked first.
  private static final class Once implements Supplier<Continuation> {
    private final Supplier<Continuation> work;
    private Optional<Continuation> done = Optional.empty();

    Once(Supplier<Continuation> work) {
      this.work = work;
    }

    @Override
    public synchronized Continuation get() {
      if (done.isEmpty()) {
        done = Optional.of(work.get());
      }
      return done.get();
    }
  }
}
