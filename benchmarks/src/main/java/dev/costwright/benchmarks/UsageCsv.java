package dev.costwright.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// Writes completions-usage exports of any length, the same for the same length.
final class UsageCsv {
  private static final String HEADER =
      "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,"
          + "api_key_id,model,batch,service_tier,compute_units,input_tokens,output_tokens,"
          + "input_cached_tokens,input_cache_write_tokens,input_uncached_tokens,input_text_tokens,"
          + "output_text_tokens,input_cached_text_tokens,input_audio_tokens,"
          + "input_cached_audio_tokens,output_audio_tokens,input_image_tokens,"
          + "input_cached_image_tokens,output_image_tokens\n";
  private static final List<String> MODELS =
      List.of("gpt-4o-2024-11-20", "gpt-4o-mini-2024-07-18", "gpt-5", "gpt-5-mini", "gpt-5.1");
  private static final long FIRST = Instant.parse("2025-06-01T00:00:00Z").getEpochSecond();
  private static final long HOUR = 3600;
  private static final int ROWS_PER_HOUR = 120;

  private UsageCsv() {}

  static void write(Path file, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(42);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int row = 0; row < rows; row++) {
        out.write(line(row, random));
      }
    }
  }

  /// Rows of one hour differ in key and user, so that no two rows share a natural key.
  private static String line(int row, SplittableRandom random) {
    long start = FIRST + row / ROWS_PER_HOUR * HOUR;
    int place = row % ROWS_PER_HOUR;
    long fresh = random.nextLong(200_000);
    long cached = random.nextLong(100_000);
    long output = random.nextLong(20_000);
    return "%d,%d,%s,%s,proj_%d,%d.0,user-%d,key_%d,%s,False,default,,%d.0,%d.0,%d.0,0.0,%d.0,%d.0,%d.0,%d.0,0.0,0.0,0.0,0.0,0.0,0.0\n"
        .formatted(
            start,
            start + HOUR,
            Instant.ofEpochSecond(start),
            Instant.ofEpochSecond(start + HOUR),
            place % 6,
            1 + random.nextInt(50),
            place,
            place % 30,
            MODELS.get(place % MODELS.size()),
            fresh + cached,
            output,
            cached,
            fresh,
            fresh,
            output,
            cached);
  }
}
