package dev.costwright.importers.anthropic;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Turns the records of one file into calls. Remembers the message that a stream has begun.
final class MessageLog {
  private final Optional<Period> period;
  private Optional<Fact.Builder> begun = Optional.empty();

  MessageLog(Optional<Period> period) {
    this.period = period;
  }

  /// Empty for a record without usage, and for one that is set aside.
  Optional<Fact> fact(JsonObject record) {
    if (record.text("type").equals("message_delta")) {
      return grown(record);
    }
    Message message = message(record);
    if (!message.hasUsage()) {
      return Optional.empty();
    }
    Fact.Builder fact = Fact.builder().line(record.line()).key(message.key(record));
    time(record, message, fact);
    message.into(fact);
    if (!record.isGood()) {
      return Optional.empty();
    }
    begun = record.text("type").equals("message_start") ? Optional.of(fact) : Optional.empty();
    return Optional.of(fact.build());
  }

  /// The delta's output is cumulative; what it does not say is as the message began.
  private Optional<Fact> grown(JsonObject record) {
    long output = record.object("usage").count("output_tokens");
    if (begun.isEmpty() || output == Fact.ABSENT || !record.isGood()) {
      return Optional.empty();
    }
    return Optional.of(begun.get().line(record.line()).measure(Measure.OUTPUT, output).build());
  }

  private static Message message(JsonObject record) {
    return Stream.of(record, record.object("message"), record.object("response"))
        .map(Message::new)
        .filter(Message::hasUsage)
        .findFirst()
        .orElseGet(() -> new Message(record));
  }

  private void time(JsonObject record, Message message, Fact.Builder fact) {
    long millis =
        LongStream.of(
                record.millis("timestamp", ZoneOffset.UTC),
                record.millis("created_at", ZoneOffset.UTC),
                message.body().millis("created_at", ZoneOffset.UTC))
            .filter(stated -> stated != Fact.ABSENT)
            .findFirst()
            .orElse(Fact.ABSENT);
    if (millis != Fact.ABSENT) {
      fact.time(millis, millis);
    } else if (period.isPresent()) {
      within(period.get(), fact);
    } else {
      record.reject(
          "",
          "a timestamp or created_at beside the message",
          "The message does not say when it was made.",
          "Say which days the file covers: in the field Period of the window, or with --period on"
              + " the command line.");
    }
  }

  static void within(Period period, Fact.Builder fact) {
    fact.time(period.start().toEpochMilli(), period.end().toEpochMilli());
  }
}
