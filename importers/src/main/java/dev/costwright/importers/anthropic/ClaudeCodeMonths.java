package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Sums the records of Claude Code's analytics by month. Holds one sum per month and figure, and
/// who was seen in a month.
final class ClaudeCodeMonths {
  static final Set<String> LISTS = Set.of("data");

  private static final String NAME = "claude code ";
  private static final Set<String> TOOLS =
      Set.of("edit_tool", "multi_edit_tool", "write_tool", "notebook_edit_tool");

  private final Map<YearMonth, Month> months = new TreeMap<>();
  private boolean more;

  /// The sums of one month.
  private static final class Month {
    private final Map<String, BigDecimal> counts = new TreeMap<>();
    private final Map<String, BigDecimal> cents = new TreeMap<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<String> actors = new HashSet<>();
    private final long line;

    Month(long line) {
      this.line = line;
    }

    void count(String name, long count) {
      if (count != Fact.ABSENT) {
        counts.merge(NAME + name, BigDecimal.valueOf(count), BigDecimal::add);
      }
    }
  }

  void add(String list, JsonObject record) {
    if (list.equals(JsonRecords.REST)) {
      more = record.text("has_more").equals("true");
      return;
    }
    long millis = record.neededMillis("date", ZoneOffset.UTC);
    check(record);
    if (!record.isGood()) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    Month month = months.computeIfAbsent(YearMonth.from(day), _ -> new Month(record.line()));
    month.days.add(day);
    JsonObject actor = record.object("actor");
    month.actors.add(actor.text("email_address") + "/" + actor.text("api_key_name"));
    sum(record, month);
  }

  /// Reads every figure once, so that a bad one sets the record aside before anything is summed.
  private static void check(JsonObject record) {
    sum(record, new Month(0));
  }

  private static void sum(JsonObject record, Month month) {
    JsonObject core = record.object("core_metrics");
    JsonObject lines = core.object("lines_of_code");
    month.count("sessions", core.count("num_sessions"));
    month.count("lines added", lines.count("added"));
    month.count("lines removed", lines.count("removed"));
    month.count("commits", core.count("commits_by_claude_code"));
    month.count("pull requests", core.count("pull_requests_by_claude_code"));
    for (String tool : TOOLS) {
      JsonObject actions = record.object("tool_actions").object(tool);
      month.count("edits accepted", actions.count("accepted"));
      month.count("edits rejected", actions.count("rejected"));
    }
    record.objects("model_breakdown").forEach(model -> model(record, model, month));
  }

  private static void model(JsonObject record, JsonObject model, Month month) {
    JsonObject tokens = model.object("tokens");
    month.count("fresh tokens", tokens.count("input"));
    month.count("cache read tokens", tokens.count("cache_read"));
    month.count("cache write tokens", tokens.count("cache_creation"));
    month.count("output tokens", tokens.count("output"));
    JsonObject cost = model.object("estimated_cost");
    if (!cost.isEmpty() && !cost.text("currency").equals("USD")) {
      cost.reject(
          "currency", "USD", "The estimate is in another currency.", "Fetch the day again.");
    }
    String name = NAME + "estimated cost (" + record.text("customer_type") + ")";
    cost.decimal("amount").ifPresent(amount -> month.cents.merge(name, amount, BigDecimal::add));
  }

  /// Gives the metrics, and says what the file lacks.
  void report(String file, EntrySink sink) {
    months.forEach((month, sums) -> metrics(month, sums, sink));
    if (more) {
      sink.problem(
          doubt(
              file,
              "a last page, with has_more false",
              "The last page says that more pages follow (has_more is true).",
              "Fetch the pages that follow, put them behind this one, and import again."));
    }
    months.forEach(
        (month, sums) -> {
          if (sums.days.size() < month.lengthOfMonth()) {
            sink.problem(partial(file, month, sums));
          }
        });
  }

  private static void metrics(YearMonth month, Month sums, EntrySink sink) {
    sums.count("users", sums.actors.size());
    sums.counts.forEach((name, value) -> sink.metric(metric(month, name, value, "", sums.line)));
    sums.cents.forEach(
        (name, value) ->
            sink.metric(metric(month, name, value.movePointLeft(2), "USD", sums.line)));
  }

  private static Metric metric(
      YearMonth month, String name, BigDecimal value, String currency, long line) {
    return new Metric(month, "", "", "", name, value, currency, line);
  }

  private static Problem partial(String file, YearMonth month, Month sums) {
    return doubt(
        file,
        "all %d days of %s in one file".formatted(month.lengthOfMonth(), month),
        "The file has only %d of the days of %s; the figures are theirs."
            .formatted(sums.days.size(), month),
        "Put the days of a month one after the other into one file: a later one replaces it.");
  }

  private static Problem doubt(String file, String expected, String message, String fix) {
    return new Problem(Severity.DOUBTFUL, Location.ofFile(file), "", expected, message, fix);
  }
}
