package dev.costwright.importers.json;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.cell.Cells;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/// Records in lists within lists, such as `resourceSpans[].scopeSpans[].spans[]`: one
/// document, several one after the other, an array of them, or one a line.
///
/// Records are handed on one by one in constant memory, each with the objects around it.
/// Those may be told behind the records they hold, up to 2,000 records behind. A broken
/// document loses what follows the break, in a file of lines to the end of the line. Problems
/// name the record's place, counted from 0. Limits are those of {@link JsonRecords}. Fields
/// named `attributes` are objects, whether written as one or as a list of keys and values.
public final class JsonLevels {
  private final SourceFile source;
  private final List<Set<String>> levels;
  private final JsonTree tree;

  private JsonLevels(SourceFile source, List<Set<String>> levels, JsonTree tree) {
    this.source = source;
    this.levels = levels;
    this.tree = tree;
  }

  /// @param levels names of the lists on each level, the outermost first
  /// @param skipped names of fields that are never read
  /// @param attributes names of the only attributes that are read
  public static JsonLevels of(
      SourceFile source,
      List<Set<String>> levels,
      Set<String> skipped,
      Predicate<String> attributes) {
    return new JsonLevels(
        source, levels, new JsonTree((name, _) -> skipped.contains(name), attributes));
  }

  /// For records in which attributes are not special.
  ///
  /// @param levels names of the lists on each level, the outermost first
  /// @param skipped names of fields that are never read
  public static JsonLevels of(SourceFile source, List<Set<String>> levels, Set<String> skipped) {
    return of(source, levels, skipped, Set.of());
  }

  /// For records in which a field means a prompt here and a count there.
  ///
  /// @param numbers names of fields that are read only where they hold a number
  public static JsonLevels of(
      SourceFile source, List<Set<String>> levels, Set<String> skipped, Set<String> numbers) {
    return new JsonLevels(
        source,
        levels,
        new JsonTree(
            (name, token) ->
                skipped.contains(name) || (numbers.contains(name) && !token.isNumeric())));
  }

  /// As {@link JsonRecords#withPrompts}, attributes included.
  public JsonLevels withPrompts(Set<String> names) {
    return new JsonLevels(source, levels, tree.withPrompts(names));
  }

  /// Gives every record to `reader`, with the objects around it, the outermost first; what is
  /// wrong with it goes to `sink`.
  public void forEach(EntrySink sink, BiConsumer<List<JsonObject>, JsonObject> reader) {
    Cells cells = new Cells(source);
    LevelWalk walk = new LevelWalk(levels, tree, cells, sink, reader);
    try (Reader text = source.text()) {
      if (JsonShape.of(source).isLines()) {
        lines(new LineReader(text), walk);
      } else {
        document(text, 1, walk);
      }
    } catch (IOException | UncheckedIOException | JacksonIOException broken) {
      unreadable(cells, walk, broken);
    }
  }

  private static void lines(LineReader lines, LevelWalk walk) throws IOException {
    while (lines.next()) {
      if (lines.isTooLong()) {
        walk.broken(lines.number(), "The line is longer than 16 million characters.");
      } else if (!lines.text().isBlank()) {
        document(new StringReader(lines.text()), lines.number(), walk);
      }
    }
  }

  private static void document(Reader text, long firstLine, LevelWalk walk) {
    try (JsonParser parser =
        JsonLimits.WITH_PROMPTS.createParser(ObjectReadContext.empty(), text)) {
      try {
        walk.roots(parser, firstLine);
      } catch (JacksonIOException unreadable) {
        throw unreadable;
      } catch (JacksonException bad) {
        walk.broken(
            firstLine + parser.currentLocation().getLineNr() - 1,
            "What follows is no valid JSON: " + BrokenJson.reason(bad));
      }
    }
  }

  /// What was read before a broken archive or disk gave up is kept.
  private void unreadable(Cells cells, LevelWalk walk, Exception broken) {
    walk.release();
    if (cells.line() == 0) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), broken.getMessage()),
          broken);
    }
    walk.broken(cells.line(), "The file cannot be read from here on: " + broken.getMessage() + ".");
  }
}
