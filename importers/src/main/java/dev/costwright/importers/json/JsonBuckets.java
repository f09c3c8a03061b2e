package dev.costwright.importers.json;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.cell.Cells;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/// Pages of an API that answers in buckets of time, `{"data": [{…, "results": […]}]}`: one page,
/// several one after the other, an array of them, one a line, or the buckets alone.
///
/// Results are handed on one by one in constant memory, however long the page and the bucket are;
/// only in a bucket whose times stand behind its results do these wait, at most 100,000 of them.
/// A broken page loses what follows the break, in a file of lines to the end of the line. Problems
/// name the result's place, counted from 0: `[3].results[7].amount`.
public final class JsonBuckets {
  private final SourceFile source;
  private final List<String> times;

  private JsonBuckets(SourceFile source, List<String> times) {
    this.source = source;
    this.times = times;
  }

  /// @param times names of the fields in which a bucket says its time
  public static JsonBuckets of(SourceFile source, String... times) {
    return new JsonBuckets(source, List.of(times));
  }

  /// Gives every result to `reader`, and what is wrong with it to `sink`.
  public void forEach(EntrySink sink, Consumer<JsonResult> reader) {
    Cells cells = new Cells(source);
    BucketWalk walk = new BucketWalk(times, cells, sink, reader);
    try (Reader text = source.text()) {
      if (JsonShape.of(source).isLines()) {
        lines(new LineReader(text), walk);
      } else {
        pages(text, 1, walk);
      }
      tellWhatIsMissing(walk, sink);
    } catch (IOException | UncheckedIOException | JacksonIOException broken) {
      unreadable(cells, walk, broken);
    }
  }

  private void lines(LineReader lines, BucketWalk walk) throws IOException {
    while (lines.next()) {
      if (lines.isTooLong()) {
        walk.broken(lines.number(), "The line is longer than 16 million characters.");
      } else if (!lines.text().isBlank()) {
        pages(new StringReader(lines.text()), lines.number(), walk);
      }
    }
  }

  private static void pages(Reader text, long firstLine, BucketWalk walk) {
    try (JsonParser parser = JsonLimits.JSON.createParser(ObjectReadContext.empty(), text)) {
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
  private void unreadable(Cells cells, BucketWalk walk, Exception broken) {
    if (cells.line() == 0) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), broken.getMessage()),
          broken);
    }
    walk.broken(cells.line(), "The file cannot be read from here on: " + broken.getMessage() + ".");
  }

  private void tellWhatIsMissing(BucketWalk walk, EntrySink sink) {
    if (walk.hasMore()) {
      sink.problem(
          doubt(
              "a last page, with has_more false",
              "The last page says that more pages follow (has_more is true).",
              "Fetch and import the pages that follow, or later days are missing."));
    } else if (walk.isEmpty()) {
      sink.problem(
          doubt(
              "results in at least one bucket",
              "The pages hold no usage and no cost, so nothing is imported.",
              "If there was usage, ask the API for the days again."));
    }
  }

  private Problem doubt(String expected, String message, String fix) {
    return new Problem(
        Severity.DOUBTFUL, Location.ofFile(source.name()), "", expected, message, fix);
  }
}
