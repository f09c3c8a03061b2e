package dev.costwright.importers.portkey;

import dev.costwright.importers.call.CallerTags;
import dev.costwright.importers.call.Count;
import dev.costwright.importers.call.Habit;
import dev.costwright.importers.call.KnownPrompt;
import dev.costwright.importers.call.Origin;
import dev.costwright.importers.call.TokenCounts;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One call in the log.
///
/// @param currency of its cost
record LoggedCall(Fact fact, Currency currency) {
  private static final String USD = "USD";

  /// Together the identity of a call that has no id.
  private static final List<String> ALL =
      List.of(
          "trace_id",
          "created_at",
          "ai_model",
          "req_units",
          "request_tokens",
          "res_units",
          "response_tokens",
          "cost",
          "response_time");

  /// Empty for a record that is set aside.
  static Optional<LoggedCall> of(JsonObject log) {
    Fact.Builder fact = Fact.builder().line(log.line()).key(key(log));
    time(log, fact);
    Origin.orMaker(log.text("ai_model"), provider(log)).into(fact);
    labels(log, fact);
    fact.dimension(Dimension.SESSION, log.text("trace_id"))
        .measure(Measure.REQUESTS, 1)
        .measure(Measure.CHARGE, log.picosOfCents("cost"));
    outcome(log, fact);
    Optional<Currency> currency = currency(log);
    return log.isGood()
        ? currency.map(
            known -> new LoggedCall(KnownPrompt.in(fact.build(), log.prefix("request")), known))
        : Optional.empty();
  }

  private static String key(JsonObject log) {
    String id = log.text("id");
    return id.isEmpty() ? ALL.stream().map(log::text).collect(Collectors.joining("|")) : id;
  }

  private static void time(JsonObject log, Fact.Builder fact) {
    long start = log.neededMillis("created_at", ZoneOffset.UTC);
    long millis = log.count("response_time");
    if (start != Fact.ABSENT) {
      fact.time(start, start + Math.max(0, millis)).measure(Measure.LATENCY_MILLIS, millis);
    }
  }

  private static String provider(JsonObject log) {
    return first(log, "ai_org", "ai_provider").toLowerCase(Locale.ROOT);
  }

  private static void labels(JsonObject log, Fact.Builder fact) {
    CallerTags tags = new CallerTags();
    log.object("metadata")
        .texts()
        .forEach(
            (name, value) -> {
              if (name.equals("_user")) {
                fact.dimension(Dimension.USER, value);
              } else {
                tags.say(name, value);
              }
            });
    tags.fill(Dimension.PROMPT_VERSION, log.text("prompt_slug"));
    tags.tag("config", log.text("config"));
    tags.into(fact);
  }

  private static void outcome(JsonObject log, Fact.Builder fact) {
    String status = first(log, "response_status_code", "status_code");
    boolean failed = !status.isEmpty() && !status.startsWith("2");
    fact.dimension(Dimension.OUTCOME, status.isEmpty() ? "" : failed ? "error" : "ok")
        .measure(Measure.ERRORS, status.isEmpty() ? Fact.ABSENT : failed ? 1 : 0);
    TokenCounts counts =
        new TokenCounts()
            .read(Count.INPUT, log, "req_units", "request_tokens")
            .read(Count.OUTPUT, log, "res_units", "response_tokens")
            .read(Count.TOTAL, log, "total_units", "total_tokens");
    if (counts.isTold(Count.INPUT) && counts.isTold(Count.OUTPUT)) {
      counts.into(fact, Habit.UNKNOWN);
    } else {
      counts.without(Count.TOTAL).into(fact, Habit.UNKNOWN);
    }
  }

  private static Optional<Currency> currency(JsonObject log) {
    String told = log.text("cost_currency").toUpperCase(Locale.ROOT);
    String code = told.isEmpty() ? USD : told;
    Optional<Currency> known =
        Currency.availableCurrencies()
            .filter(each -> each.getCurrencyCode().equals(code))
            .findAny();
    if (known.isEmpty()) {
      log.reject(
          "cost_currency",
          "the code of a currency, such as USD",
          "Nobody knows this currency.",
          "Correct the field and import the file again.");
    }
    return known;
  }

  private static String first(JsonObject log, String... names) {
    return Stream.of(names).map(log::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
