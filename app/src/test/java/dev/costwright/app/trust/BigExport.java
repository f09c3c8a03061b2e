package dev.costwright.app.trust;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Writes completions-usage exports of any length: 120 rows an hour from June 2024 on, no two of
/// the same key.
public final class BigExport {
  private static final String HEADER =
      "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,"
          + "api_key_id,model,batch,service_tier,compute_units,input_tokens,output_tokens,"
          + "input_cached_tokens,input_cache_write_tokens,input_uncached_tokens,"
          + "input_text_tokens,output_text_tokens,input_cached_text_tokens,input_audio_tokens,"
          + "input_cached_audio_tokens,output_audio_tokens,input_image_tokens,"
          + "input_cached_image_tokens,output_image_tokens\n";
  private static final List<String> MODELS =
      List.of("gpt-4o-2024-11-20", "gpt-4o-mini-2024-07-18", "gpt-5", "gpt-5-mini", "gpt-5.1");
  private static final long FIRST = Instant.parse("2024-06-01T00:00:00Z").getEpochSecond();
  private static final int ROWS_PER_HOUR = 120;
  private static final int HOUR = 3600;

  private BigExport() {}

  public static Path write(Path file, int rows) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int row = 0; row < rows; row++) {
        out.write(line(row));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(int row) {
    long start = FIRST + (long) (row / ROWS_PER_HOUR) * HOUR;
    int place = row % ROWS_PER_HOUR;
    int fresh = 1_000 + row * 37 % 200_000;
    int cached = row * 11 % 100_000;
    int output = 1 + row * 7 % 20_000;
    return start
        + ","
        + (start + HOUR)
        + ",,,proj_"
        + place % 6
        + ","
        + (1 + row % 50)
        + ".0,user-"
        + place
        + ",key_"
        + place % 30
        + ","
        + MODELS.get(place % MODELS.size())
        + ",False,default,,"
        + (fresh + cached)
        + ".0,"
        + output
        + ".0,"
        + cached
        + ".0,0.0,"
        + fresh
        + ".0,"
        + fresh
        + ".0,"
        + output
        + ".0,"
        + cached
        + ".0,0.0,0.0,0.0,0.0,0.0,0.0\n";
  }
}
