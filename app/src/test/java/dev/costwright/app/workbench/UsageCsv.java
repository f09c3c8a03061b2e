package dev.costwright.app.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes completions usage exports for tests.
public final class UsageCsv {
  private static final String HEADER =
      "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,"
          + "api_key_id,model,batch,service_tier,compute_units,input_tokens,output_tokens,"
          + "input_cached_tokens,input_cache_write_tokens,input_uncached_tokens,"
          + "input_text_tokens,output_text_tokens,input_cached_text_tokens,input_audio_tokens,"
          + "input_cached_audio_tokens,output_audio_tokens,input_image_tokens,"
          + "input_cached_image_tokens,output_image_tokens";

  /// A million fresh and a hundred thousand output tokens: 0.21 USD at gpt-4o-mini.
  public static final String MINI = "gpt-4o-mini-2024-07-18";

  private UsageCsv() {}

  /// One row of 2 requests with a million fresh input and a hundred thousand output tokens.
  public static String row(String day, String apiKey, String model) {
    return row(day, apiKey, model, "1000000");
  }

  public static String row(String day, String apiKey, String model, String input) {
    LocalDate date = LocalDate.parse(day);
    return Stream.of(
            Long.toString(date.atStartOfDay(ZoneOffset.UTC).toEpochSecond()),
            Long.toString(date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond()),
            date + "T00:00:00",
            date.plusDays(1) + "T00:00:00",
            "proj_main",
            "2.0",
            "",
            apiKey,
            model,
            "False",
            "default",
            "",
            input,
            "100000.0",
            "0.0",
            "0.0",
            input,
            input,
            "100000.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0")
        .collect(Collectors.joining(","));
  }

  public static Path write(Path folder, String name, List<String> rows) {
    try {
      Files.createDirectories(folder);
      return Files.writeString(
          folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Many rows, one key each.
  public static Path writeMany(Path folder, String name, int rows) {
    return write(
        folder,
        name,
        IntStream.range(0, rows).mapToObj(key -> row("2026-01-02", "key_" + key, MINI)).toList());
  }
}
