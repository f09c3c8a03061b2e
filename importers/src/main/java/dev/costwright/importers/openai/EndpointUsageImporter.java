package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.importers.table.Table;
import dev.costwright.model.problem.InputException;
import java.util.List;
import java.util.Locale;

/// The usage exports of the endpoints beside the completions, `embeddings_usage_FROM_TO.csv` and
/// the like: what each counts, per bucket (a UTC day or hour) and group.
///
/// Columns, in any order: `start_time`, `end_time` (epoch seconds), `project_id`, `user_id`,
/// `api_key_id`, `model`, `num_model_requests`, and of one endpoint: `input_tokens` (embeddings,
/// moderations), `images` with `size` and `source`, `characters`, `seconds`, `num_sessions`,
/// `usage_bytes` (times the hours of the bucket), `num_requests` with `vector_store_id` (file
/// searches) or `context_level` (web searches, whose model requests the completions count). They
/// are those of the API's pages, whose streams these are.
///
/// Embeddings and moderations have the same columns: told apart row by row by the model, and where
/// the export has none, by the file's name; a name that says neither makes the file doubtful.
///
/// Skipped: blank buckets (days without usage).
///
/// Source: no file of this kind was seen. The header is taken from OpenAI's OpenAPI description at
/// f85dbe2 and from how the completions export repeats it; checked 2026-11-23.
public final class EndpointUsageImporter implements Importer {
  private static final Format FORMAT =
      new Format("openai-endpoint-usage", "OpenAI usage of embeddings, images, tools … (CSV)");

  private static final List<String> TIMES =
      List.of("start_time", "end_time", "start_time_iso", "end_time_iso");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    Header header = Header.of(source);
    boolean isOfOpenAi =
        header.has("start_time", "end_time")
            && (header.has("start_time_iso") || header.has("project_id"))
            && !header.has("amount_value");
    return isOfOpenAi
        ? Endpoint.of(header)
            .<Recognition>map(
                endpoint ->
                    new Recognition.Claimed("header has start_time and " + endpoint.field()))
            .orElse(Recognition.NOT_MINE)
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table.read(source, sink, header -> rows(header, source, options));
  }

  private static Table.RowReader rows(Header header, SourceFile source, ReadOptions options) {
    List<Column> data = header.others(TIMES);
    Endpoint endpoint =
        Endpoint.of(header)
            .orElseThrow(
                () ->
                    new InputException(
                        "%s lacks the column that an endpoint counts, such as images or num_requests. Its header is: %s. Export it again."
                            .formatted(source.name(), header.shown())));
    Table.RowReader reader =
        endpoint.equals(Endpoint.EMBEDDINGS)
            ? new EmbeddingsOrModerations(header, source.name(), options.account())
            : new EndpointRow(endpoint, header, options.account())::read;
    return (row, sink) -> {
      if (!data.stream().allMatch(row::isBlank)) {
        reader.read(row, sink);
      }
    };
  }

  /// Two endpoints with the same columns.
  private static final class EmbeddingsOrModerations implements Table.RowReader {
    private final EndpointRow embeddings;
    private final EndpointRow moderations;
    private final Column model;
    private final Column amount;
    private final String file;
    private boolean toldDoubt;

    EmbeddingsOrModerations(Header header, String file, String account) {
      embeddings = new EndpointRow(Endpoint.EMBEDDINGS, header, account);
      moderations = new EndpointRow(Endpoint.MODERATIONS, header, account);
      model = header.column("model");
      amount = header.needed(Endpoint.EMBEDDINGS.field());
      this.file = file.toLowerCase(Locale.ROOT);
    }

    @Override
    public void read(Row row, EntrySink sink) {
      String name = row.text(model).isEmpty() ? file : row.text(model).toLowerCase(Locale.ROOT);
      boolean isModeration = name.contains("moderation");
      if (!isModeration && !name.contains("embedding") && !toldDoubt) {
        toldDoubt = true;
        row.doubt(
            amount,
            "a model, or a file name with embeddings or moderations",
            "Embeddings and moderations look alike; the file counts as embeddings.",
            "Name the file as OpenAI did, or export it grouped by model.");
      }
      (isModeration ? moderations : embeddings).read(row, sink);
    }
  }
}
