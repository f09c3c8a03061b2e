package dev.costwright.app.path;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// A week of the sample company, cut from its files: every layer, and two exports that overlap.
public final class SampleSlices {
  private static final Path COMPANY = Path.of("../samples/company").toAbsolutePath().normalize();
  private static final long JULY_1 = 1_782_864_000;
  private static final long DAY = 86_400;

  private SampleSlices() {}

  public static List<Path> write(Path folder) {
    String usage = "openai/completions_usage_2026-07-01_2026-09-30.csv";
    return List.of(
        slice(usage, folder.resolve("usage-1.csv"), line -> openAiDay(line) < 5),
        slice(
            usage,
            folder.resolve("usage-2.csv"),
            line -> openAiDay(line) >= 3 && openAiDay(line) < 7),
        slice(
            "openai/cost_2026-07-01_2026-09-30.csv",
            folder.resolve("cost.csv"),
            line -> openAiDay(line) < 7),
        slice(
            "anthropic/claude_api_tokens_2026-07-01_2026-09-30.csv",
            folder.resolve("tokens.csv"),
            SampleSlices::isFirstWeek),
        slice(
            "anthropic/claude_api_cost_2026-07-01_2026-09-30.csv",
            folder.resolve("billed.csv"),
            line -> line.compareTo("2026-07-05") < 0),
        log(folder.resolve("gateway.jsonl")),
        slice("metrics.csv", folder.resolve("metrics.csv"), line -> true));
  }

  private static long openAiDay(String line) {
    return (Long.parseLong(line.substring(0, line.indexOf(','))) - JULY_1) / DAY;
  }

  private static boolean isFirstWeek(String line) {
    return line.compareTo("2026-07-08") < 0;
  }

  private static Path slice(String from, Path to, Predicate<String> kept) {
    try {
      List<String> lines = Files.readAllLines(COMPANY.resolve(from));
      List<String> slice = new ArrayList<>(List.of(lines.getFirst()));
      lines.stream().skip(1).filter(kept).forEach(slice::add);
      return Files.write(to, slice);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path log(Path to) {
    Path log = COMPANY.resolve("litellm/spend_logs_2026-07.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(log)), StandardCharsets.UTF_8))) {
      return Files.write(to, lines.lines().limit(700).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
