package dev.costwright.importers.json;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.cell.Cells;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// A file of JSON records, read one by one in constant memory: an array, an envelope `{"data":
/// […]}` or `{"observations": […]}` (one or several), or one record a line; or a document of
/// several lists, each under its own name.
///
/// A broken line loses that line. A broken array loses what follows the break: the records
/// before it are kept. An array may hold many records on one line, so its problems name the
/// record's place, counted from 0: `[2].spend`. Limits: depth 64, numbers of 64 characters,
/// names of 1,000, strings of a million, lines of 16 million; a record of 100,000 values and 4
/// million characters.
public final class JsonRecords {
  /// What the reader of lists gets the rest of a document as.
  public static final String REST = "";

  private static final Set<String> ENVELOPES = Set.of("data", "observations");
  private static final String USAGE = "usage";

  /// How the records stand in the file.
  private enum Layout {
    TOLD_BY_CONTENT,
    LINES,
    LISTS
  }

  private final SourceFile source;
  private final JsonTree tree;
  private final Layout layout;
  private final Set<String> lists;
  private final JsonFactory json;

  private JsonRecords(
      SourceFile source, BiPredicate<String, JsonToken> skipped, Layout layout, Set<String> lists) {
    this(source, new JsonTree(skipped), layout, lists, JsonLimits.JSON);
  }

  private JsonRecords(
      SourceFile source, JsonTree tree, Layout layout, Set<String> lists, JsonFactory json) {
    this.source = source;
    this.tree = tree;
    this.layout = layout;
    this.lists = lists;
    this.json = json;
  }

  /// Reads past prompts and keeps hashes of them for {@link JsonObject#prefix}. No text is
  /// kept.
  ///
  /// @param names of the fields that hold prompts, or parts of them; a number there is a count
  public JsonRecords withPrompts(Set<String> names) {
    return new JsonRecords(source, tree.withPrompts(names), layout, lists, JsonLimits.WITH_PROMPTS);
  }

  /// For a writer that ends its lists with a comma.
  public JsonRecords withTrailingCommas() {
    return new JsonRecords(source, tree, layout, lists, JsonLimits.WITH_TRAILING_COMMAS);
  }

  /// @param skipped names of fields that are never read, such as prompts and answers
  public static JsonRecords of(SourceFile source, Set<String> skipped) {
    return new JsonRecords(
        source, (name, _) -> skipped.contains(name), Layout.TOLD_BY_CONTENT, ENVELOPES);
  }

  /// For records in which a field means a prompt here and a count there.
  ///
  /// @param skipped names of fields that are never read
  /// @param numbers names of fields that are read only where they hold a number
  public static JsonRecords of(SourceFile source, Set<String> skipped, Set<String> numbers) {
    return new JsonRecords(
        source,
        (name, token) -> skipped.contains(name) || (numbers.contains(name) && !token.isNumeric()),
        Layout.TOLD_BY_CONTENT,
        ENVELOPES);
  }

  /// For logs with one record a line, however long the first one is, in which prompts and
  /// answers may stand anywhere.
  ///
  /// @param read names of the only fields that are read, at any depth
  public static JsonRecords lines(SourceFile source, Set<String> read) {
    return new JsonRecords(source, (name, _) -> !read.contains(name), Layout.LINES, ENVELOPES);
  }

  /// For answers of an API, one, an array, a list of them or one a line, in which prompts and
  /// answers may stand anywhere.
  ///
  /// @param read names of the only fields that are read, at any depth
  public static JsonRecords answers(SourceFile source, Set<String> read) {
    return new JsonRecords(
        source, (name, _) -> !read.contains(name), Layout.TOLD_BY_CONTENT, ENVELOPES);
  }

  /// For a document that holds several lists of records, or several such documents. Of each the
  /// fields beside the lists come last, as {@link #REST}.
  ///
  /// @param names of the lists, which may all be empty; problems name a record's place in its
  /// list: `whisper_api_data[2]`
  public static JsonRecords lists(SourceFile source, Set<String> names) {
    return new JsonRecords(source, (_, _) -> false, Layout.LISTS, names);
  }

  /// Receives records.
  public interface ListReader {
    /// @param list the name of the list that holds the record; empty when it stands by itself
    void read(String list, JsonObject record);
  }

  /// Gives every record to `reader`, and what is wrong with it to `sink`.
  public void forEach(EntrySink sink, Consumer<JsonObject> reader) {
    forEachListed(sink, (_, record) -> reader.accept(record));
  }

  /// Gives every record to `reader` with the list that it stands in, and what is wrong with it
  /// to `sink`.
  public void forEachListed(EntrySink sink, ListReader reader) {
    Cells cells = new Cells(source);
    try (Reader text = source.text()) {
      if (isLines()) {
        lines(new LineReader(text), cells, sink, reader);
      } else {
        document(text, cells, sink, reader);
      }
    } catch (IOException | UncheckedIOException | JacksonIOException broken) {
      unreadable(cells, sink, broken);
    }
  }

  private boolean isLines() {
    return layout == Layout.LINES
        || (layout == Layout.TOLD_BY_CONTENT && JsonShape.of(source).isLines());
  }

  /// What was read before a broken archive or disk gave up is kept.
  private void unreadable(Cells cells, EntrySink sink, Exception broken) {
    if (cells.line() == 0) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), broken.getMessage()),
          broken);
    }
    cells.startRow(cells.line());
    BrokenJson.report(
        cells, "", "The file cannot be read from here on: " + broken.getMessage() + ".");
    cells.report(sink);
  }

  private void lines(LineReader lines, Cells cells, EntrySink sink, ListReader reader)
      throws IOException {
    while (lines.next()) {
      cells.startRow(lines.number());
      if (lines.isTooLong()) {
        BrokenJson.report(cells, "", "The line is longer than 16 million characters.");
      } else if (!lines.text().isBlank()) {
        line(lines.text(), cells, reader);
      }
      cells.report(sink);
    }
  }

  private void line(String text, Cells cells, ListReader reader) {
    Fields fields;
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        BrokenJson.report(cells, text, "The line is no JSON object.");
        return;
      }
      tree.startRecord();
      fields = tree.object(parser);
      if (parser.nextToken() != null) {
        BrokenJson.report(cells, text, "More follows the JSON object on its line.");
        return;
      }
    } catch (JacksonException bad) {
      BrokenJson.report(cells, text, "The line is no valid JSON: " + BrokenJson.reason(bad));
      return;
    }
    record("", "", fields, cells, reader);
  }

  private void record(String list, String place, Fields fields, Cells cells, ListReader reader) {
    if (tree.fault().isEmpty()) {
      reader.read(list, new JsonObject(cells, place, fields));
    } else {
      BrokenJson.report(cells, place, "", tree.fault());
    }
  }

  private void document(Reader text, Cells cells, EntrySink sink, ListReader reader) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      try {
        roots(parser, cells, sink, reader);
      } catch (JacksonIOException unreadable) {
        throw unreadable;
      } catch (JacksonException bad) {
        cells.startRow(parser.currentLocation().getLineNr());
        BrokenJson.report(
            cells, "", "The rest of the file is no valid JSON: " + BrokenJson.reason(bad));
        cells.report(sink);
      }
    }
  }

  private void roots(JsonParser parser, Cells cells, EntrySink sink, ListReader reader) {
    JsonToken root = parser.nextToken();
    if (root == JsonToken.START_ARRAY) {
      array(parser, "", cells, sink, reader);
      requireEnd(parser, cells, sink);
      return;
    }
    boolean isBlank = root == null;
    while (root == JsonToken.START_OBJECT) {
      envelope(parser, cells, sink, reader);
      root = parser.nextToken();
    }
    if (root != null || (cells.line() == 0 && (layout != Layout.LISTS || isBlank))) {
      notRecords(parser, cells, sink);
      requireEnd(parser, cells, sink);
    }
  }

  private static void requireEnd(JsonParser parser, Cells cells, EntrySink sink) {
    if (parser.nextToken() != null) {
      notRecords(parser, cells, sink);
    }
  }

  private static void notRecords(JsonParser parser, Cells cells, EntrySink sink) {
    JsonToken found = parser.currentToken();
    cells.startRow(parser.currentTokenLocation().getLineNr());
    BrokenJson.report(
        cells,
        found != null && found.isScalarValue() ? parser.getString() : "",
        found == null ? "The file is empty." : "From here on the file holds no records.");
    cells.report(sink);
  }

  private void array(
      JsonParser parser, String list, Cells cells, EntrySink sink, ListReader reader) {
    String name = layout == Layout.LISTS ? list : "";
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      String place = name + "[" + index + "]";
      long line = parser.currentTokenLocation().getLineNr();
      cells.startRow(line);
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        tree.startRecord();
        record(list, place, tree.object(parser), cells, reader);
      } else {
        String found = parser.currentToken().isScalarValue() ? parser.getString() : "[…]";
        parser.skipChildren();
        BrokenJson.report(cells, place, found, "The array holds something that is no record.");
      }
      cells.report(sink);
    }
  }

  /// An object around a list of records; one without it is a record itself, and so is one with
  /// usage of its own: embeddings are answered as a list.
  private void envelope(JsonParser parser, Cells cells, EntrySink sink, ListReader reader) {
    long line = parser.currentTokenLocation().getLineNr();
    FieldWalk fields = new FieldWalk(tree, parser);
    boolean hasList = false;
    tree.startRecord();
    while (fields.next()) {
      if (lists.contains(fields.name()) && fields.token() == JsonToken.START_ARRAY) {
        hasList = true;
        array(parser, fields.name(), cells, sink, reader);
      } else {
        fields.keep();
      }
    }
    boolean isRecord = layout == Layout.LISTS || fields.kept().get(USAGE) instanceof Fields;
    if (!hasList || isRecord) {
      cells.startRow(line);
      record("", "", fields.kept(), cells, reader);
      cells.report(sink);
    }
  }
}
