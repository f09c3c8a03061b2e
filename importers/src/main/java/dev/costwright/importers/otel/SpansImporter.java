package dev.costwright.importers.otel;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonLevels;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// Spans of OpenTelemetry as OTLP JSON: `{"resourceSpans": [{"scopeSpans": [{"spans":
/// […]}]}]}`, one document, or one request a line as the file exporter writes it, with
/// `instrumentationLibrarySpans` in files from before 2022.
///
/// Fields: `traceId`, `spanId` (the key; hexadecimal in either case), `parentSpanId`,
/// `startTimeUnixNano`, `endTimeUnixNano` (text or number), `status`, `attributes`. Names of
/// attributes are those of the conventions for generative AI now
/// (`gen_ai.usage.input_tokens`) and before (`gen_ai.usage.prompt_tokens`, `gen_ai.system`),
/// of OpenInference (`llm.token_count.prompt`), OpenLLMetry (`llm.usage.total_tokens`,
/// `traceloop.…`), OpenLIT (`gen_ai.usage.cost`), Pydantic AI, the AI SDK and Langfuse. Costs
/// are estimates in US dollars.
///
/// Input holds cached tokens by the standard. A total that has them beside the input tells
/// otherwise; so do a part that is more than its whole, and the scope of libraries that pass
/// on their seller's counts (OpenLIT on Anthropic and Bedrock, Strands). Where neither names
/// nor scope tell, the call is doubtful.
///
/// A span with usage below another one with usage tells the same call again. Each names its
/// place in the trace, and the ledger counts the deepest. Conversation (else the trace),
/// user, agent and workflow hold for all spans within. `service.name` is the project;
/// properties that OpenLLMetry associates (`traceloop.association.properties.*`) are callers'
/// own tags.
///
/// Without a provider, models of OpenAI, Anthropic and Google under their own names are taken
/// to be sold by them; others stay without seller and price.
///
/// Prompts (`gen_ai.input.messages`, `gen_ai.system_instructions`, `gen_ai.tool.definitions`)
/// become hashes of their pieces; those in the older names of one attribute for each message
/// do not.
///
/// Skipped: answers (never read), events, links; spans that have nothing to do
/// with a model and stand around none that has.
///
/// Source: open-telemetry/semantic-conventions v1.41.0 and the renamed `cache_write` of its
/// successor, traceloop/openllmetry, Arize-ai/openinference (#3610, #3734), openlit/openlit
/// at 23232ec3, langfuse/langfuse `OtelIngestionProcessor`; checked 2026-11-23.
public final class SpansImporter implements Importer {
  private static final Format FORMAT = new Format("otel-spans", "OpenTelemetry traces (OTLP JSON)");

  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("resourceSpans"),
          Set.of("scopeSpans", "instrumentationLibrarySpans"),
          Set.of("spans"));

  private static final Set<String> NEVER_READ = Set.of("events", "links", "traceState");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).has("resourceSpans")
        ? new Recognition.Claimed("the file has resourceSpans")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = dataSet(options.account());
    Traces traces = new Traces(fact -> sink.fact(dataSet, fact));
    JsonLevels.of(source, LEVELS, NEVER_READ, Names.wanted())
        .withPrompts(Set.copyOf(Names.PROMPTS))
        .forEach(sink, (around, span) -> Span.of(around, span).read().ifPresent(traces::add));
    traces.end();
    if (!traces.hasModels()) {
      sink.problem(
          new Problem(
              Severity.DOUBTFUL,
              Location.ofFile(source.name()),
              "",
              "at least one span with gen_ai or llm attributes",
              "No span has to do with a model, so nothing is imported.",
              "Turn on an instrumentation for models, and export again."));
    }
  }

  private static DataSet dataSet(String account) {
    return new DataSet(
        "otel/spans",
        Layer.OBSERVED,
        Grain.CALL,
        "",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
