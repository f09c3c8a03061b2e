package dev.costwright.importers.openai;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// Splits OpenAI's overlapping token columns into disjoint classes.
///
/// Input = uncached + cached + cache-written. Uncached, cached and output each are text + audio +
/// image; a column that the file lacks or leaves blank takes nothing away.
final class TokenClasses {
  private static final String LOOK = "Compare the day with the dashboard and export it again.";

  private final Column input;
  private final Column uncached;
  private final Column cached;
  private final Column written;
  private final Column output;
  private final Modality audio;
  private final Modality image;

  private record Modality(Column fresh, Column cached, Column output) {
    static Modality of(Header header, String name) {
      return new Modality(
          header.column("input_" + name + "_tokens"),
          header.column("input_cached_" + name + "_tokens"),
          header.column("output_" + name + "_tokens"));
    }
  }

  TokenClasses(Header header) {
    input = header.needed("input_tokens");
    uncached = header.column("input_uncached_tokens");
    cached = header.column("input_cached_tokens");
    written = header.column("input_cache_write_tokens");
    output = header.needed("output_tokens");
    audio = Modality.of(header, "audio");
    image = Modality.of(header, "image");
  }

  /// Sets the token classes, or makes the row unusable.
  void read(Row row, Fact.Builder fact) {
    long total = row.neededCount(input);
    long readTokens = row.count(cached);
    long writtenTokens = row.count(written);
    long rest = total - orZero(readTokens) - orZero(writtenTokens);
    if (total != Fact.ABSENT && rest < 0) {
      row.reject(
          input,
          "at least the %d cached and cache-written tokens that it holds"
              .formatted(orZero(readTokens) + orZero(writtenTokens)),
          "More tokens were cached than were sent.",
          LOOK);
    }
    fact.measure(Measure.CACHE_WRITE_5M, writtenTokens);
    long fresh = total == Fact.ABSENT ? Fact.ABSENT : fresh(row, rest);
    split(row, input, fresh, audio.fresh(), image.fresh())
        .into(fact, Measure.FRESH_INPUT, Measure.AUDIO_INPUT, Measure.IMAGE_INPUT);
    split(row, cached, readTokens, audio.cached(), image.cached())
        .into(fact, Measure.CACHE_READ, Measure.AUDIO_CACHE_READ, Measure.IMAGE_CACHE_READ);
    split(row, output, row.neededCount(output), audio.output(), image.output())
        .into(fact, Measure.OUTPUT, Measure.AUDIO_OUTPUT, Measure.IMAGE_OUTPUT);
  }

  /// The file's own figure is what gets billed; one that contradicts the total is worth a look.
  private long fresh(Row row, long rest) {
    long stated = row.count(uncached);
    if (stated == Fact.ABSENT) {
      return Math.max(rest, 0);
    }
    if (rest >= 0 && stated != rest) {
      row.doubt(
          uncached,
          rest + ", which is input_tokens less cached and cache-written tokens",
          "The parts do not add up to input_tokens; the parts were kept.",
          LOOK);
    }
    return stated;
  }

  private record Split(long text, long audio, long image) {
    void into(Fact.Builder fact, Measure textClass, Measure audioClass, Measure imageClass) {
      fact.measure(textClass, text).measure(audioClass, audio).measure(imageClass, image);
    }
  }

  private static Split split(Row row, Column whole, long total, Column audio, Column image) {
    long audioTokens = row.count(audio);
    long imageTokens = row.count(image);
    long text = total - orZero(audioTokens) - orZero(imageTokens);
    if (total == Fact.ABSENT) {
      return new Split(Fact.ABSENT, audioTokens, imageTokens);
    }
    if (text < 0) {
      row.reject(
          whole,
          "at least the %d audio and image tokens that it holds"
              .formatted(orZero(audioTokens) + orZero(imageTokens)),
          "The parts are more than the whole.",
          LOOK);
    }
    return new Split(Math.max(text, 0), audioTokens, imageTokens);
  }

  private static long orZero(long count) {
    return count == Fact.ABSENT ? 0 : count;
  }
}
