package dev.costwright.importers.openai;

import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Fact;
import java.util.Optional;

/// When the calls of one file happened: as they say, else within the period that the user gives,
/// else with the call before.
final class CallTime {
  private final Optional<Period> period;
  private boolean toldBorrowed;
  private long before = Fact.ABSENT;

  private CallTime(ReadOptions options, boolean toldBorrowed) {
    period = options.period();
    this.toldBorrowed = toldBorrowed;
  }

  /// For calls in the order of a log, which is worth a look where they borrow their time.
  static CallTime ofLog(ReadOptions options) {
    return new CallTime(options, false);
  }

  /// For a batch, which ends within a day: the time of any call is good enough for the others.
  static CallTime ofBatch(ReadOptions options) {
    return new CallTime(options, true);
  }

  /// Sets the fact's time, or makes the record unusable.
  ///
  /// @param millis the call's own time, or {@link Fact#ABSENT}
  void read(long millis, JsonObject record, Fact.Builder fact) {
    if (millis != Fact.ABSENT) {
      before = millis;
      fact.time(millis, millis);
    } else if (period.isPresent()) {
      fact.time(period.get().start().toEpochMilli(), period.get().end().toEpochMilli());
    } else if (before != Fact.ABSENT) {
      fact.time(before, before);
      tellBorrowed(record);
    } else {
      record.reject(
          "",
          "a time (created, created_at or timestamp)",
          "The call does not say when it happened, and no call before it does.",
          "Say which days the file covers: in the field Period of the window, or with --period on"
              + " the command line.");
    }
  }

  private void tellBorrowed(JsonObject record) {
    if (!toldBorrowed) {
      toldBorrowed = true;
      record.doubt(
          "",
          "a time (created, created_at or timestamp)",
          "Calls that do not say when they happened count at the time of the call before them.",
          "Import the file with --period where all of its calls lack a time.");
    }
  }
}
