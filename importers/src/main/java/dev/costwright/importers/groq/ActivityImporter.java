package dev.costwright.importers.groq;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;

/// The activity that Groq's console fetches, `{"object": "list", "data": […]}`: use and cost by
/// model and time.
///
/// Fields: `timestamp` (epoch seconds; where the bucket ends is not said, so it is taken as one
/// instant), `model`, `num_requests`, `n_context_tokens_total` (with cached tokens),
/// `n_non_cached_context_tokens_total`, `n_generated_tokens_total`, `cost` (US dollars),
/// `organization_name` (a tag). A record is one fact with its cost and its counts (billed).
///
/// Not a documented export: the fields are those that one consumer reads. Skipped: nothing.
///
/// Source: a consumer's test in a public repository; checked 2026-11-23.
public final class ActivityImporter implements Importer {
  private static final Format FORMAT = new Format("groq-activity", "Groq console activity (JSON)");
  private static final String CONTEXT = "n_context_tokens_total";
  private static final String FRESH = "n_non_cached_context_tokens_total";

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).hasBelow("data", CONTEXT, FRESH, "n_generated_tokens_total")
        ? new Recognition.Claimed("records have " + FRESH)
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    JsonRecords.of(source, Set.of()).forEach(sink, record -> read(record, options, sink));
  }

  private static void read(JsonObject record, ReadOptions options, EntrySink sink) {
    long time = record.neededMillis("timestamp", ZoneOffset.UTC);
    long charge = record.picos("cost");
    Fact.Builder fact =
        Fact.builder()
            .line(record.line())
            .dimension(Dimension.MODEL, record.text("model"))
            .dimension(Dimension.PROVIDER, maker(record.text("model")))
            .tag("organization_name", record.text("organization_name"));
    tokens(record, fact);
    if (record.isGood()) {
      fact.time(time, time).measure(Measure.CHARGE, charge);
      sink.fact(dataSet(options.account()), fact.build());
    }
  }

  private static void tokens(JsonObject record, Fact.Builder fact) {
    long context = record.count(CONTEXT);
    long fresh = record.count(FRESH);
    if (Math.max(fresh, 0) > Math.max(context, 0)) {
      record.reject(
          FRESH,
          "at most the %d context tokens that hold them".formatted(Math.max(context, 0)),
          "The part is more than the whole.",
          "Look at the console and fetch the activity again.");
      return;
    }
    boolean isSplit = context != Fact.ABSENT && fresh != Fact.ABSENT;
    fact.measure(Measure.REQUESTS, record.count("num_requests"))
        .measure(Measure.FRESH_INPUT, isSplit ? fresh : context)
        .measure(Measure.CACHE_READ, isSplit ? context - fresh : Fact.ABSENT)
        .measure(Measure.OUTPUT, record.count("n_generated_tokens_total"));
  }

  /// Some of Groq's models are named with their maker.
  private static String maker(String model) {
    int slash = model.indexOf('/');
    String maker = slash < 0 ? "" : model.substring(0, slash);
    boolean isLlama = model.startsWith("llama") || maker.equals("meta-llama");
    return isLlama ? "meta" : maker;
  }

  private static DataSet dataSet(String account) {
    return new DataSet(
        "groq/activity",
        Layer.BILLED,
        Grain.BUCKET,
        "groq",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
