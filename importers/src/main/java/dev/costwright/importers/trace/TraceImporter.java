package dev.costwright.importers.trace;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;

/// Request traces in which prompts are ids of blocks, one call a line: the shape in which
/// serving systems publish their load.
///
/// Fields: `timestamp` (whole milliseconds, since 1970 or since the trace began),
/// `input_length`, `output_length` (tokens), `hash_ids` (ids of the prompt's blocks from its
/// beginning; equal ids at the beginning are equal text), and where somebody added them
/// `model`, `provider` (the seller) and `id` (the key). A trace that counts from its own
/// beginning needs the period that the user gives; one without `model` has no price.
///
/// How long a block is, the trace does not say: it is the power of two with which all prompts
/// have as many blocks as ids. The ids of two traces mean different text: give each an account.
///
/// Source: kvcache-ai/Mooncake `FAST25-release/traces`; checked 2026-11-23.
public final class TraceImporter implements Importer {
  private static final Format FORMAT =
      new Format("request-trace", "Request trace with hash_ids (JSONL)");

  private static final Set<String> FIELDS =
      Set.of("timestamp", "input_length", "output_length", "hash_ids", "model", "provider", "id");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).has("hash_ids", "input_length", "output_length", "timestamp")
        ? new Recognition.Claimed("lines have hash_ids, input_length and output_length")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    long block = blockTokens(source);
    if (block == 0) {
      sink.problem(
          new Problem(
              Severity.DOUBTFUL,
              Location.ofFile(source.name()),
              "",
              "as many hash_ids as input_length has blocks of one size",
              "No size of a block fits the prompts, so the ids are left out.",
              "Look whether each prompt has all of its ids."));
    }
    DataSet dataSet = dataSet(options.account());
    TracedCalls calls = new TracedCalls(block, options.period());
    JsonRecords.lines(source, FIELDS)
        .forEach(sink, call -> calls.fact(call).ifPresent(fact -> sink.fact(dataSet, fact)));
  }

  /// Goes through the file once before: a prompt of one block fits many sizes.
  private static long blockTokens(SourceFile source) {
    BlockSize size = new BlockSize();
    JsonRecords.lines(source, Set.of("input_length", "hash_ids"))
        .forEach(Unread.SINK, call -> TracedCalls.measure(call, size));
    return size.tokens();
  }

  private static DataSet dataSet(String account) {
    return new DataSet(
        "trace/requests",
        Layer.OBSERVED,
        Grain.CALL,
        "",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
