package dev.costwright.importers.openai;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineItemTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      textBlock =
          """
          gpt-5.5-2026-04-23, input;                  gpt-5.5-2026-04-23;  fresh;           '';       '';             ''
          gpt-5.5-2026-04-23, cached input;           gpt-5.5-2026-04-23;  cacheRead;       '';       '';             ''
          gpt-5.6-luna, cache writes;                 gpt-5.6-luna;        cacheWrite5m;    '';       '';             ''
          priority | gpt-5.6-sol, output, long context; gpt-5.6-sol;       output;          priority; '';             long context
          evals | gpt-4o-mini, input;                 gpt-4o-mini;         fresh;           '';       evals;          ''
          batch | gpt-5-nano, cached input;           gpt-5-nano;          cacheRead;       batch;    '';             ''
          assistants api | file search;               '';                  file search;     '';       assistants api; ''
          web search tool calls;                      '';                  searches;        '';       '';             ''
          Vector storage;                             '';                  Vector storage;  '';       '';             ''
          gpt-image-2 image, output;                  gpt-image-2;         imageOutput;     '';       '';             ''
          gpt-image-2 image, cached input;            gpt-image-2;         imageCacheRead;  '';       '';             ''
          gpt-image-2 text, input;                    gpt-image-2;         fresh;           '';       '';             ''
          gpt-audio-mini audio, input;                gpt-audio-mini;      audioInput;      '';       '';             ''
          gpt-realtime-2.1-mini, audio input;         gpt-realtime-2.1-mini; audioInput;    '';       '';             ''
          gpt-live-1, voice session;                  gpt-live-1;          voice session;   '';       '';             ''
          ft-gpt-4o-2024-08-06, input;                ft-gpt-4o-2024-08-06; fresh;          '';       '';             ''
          gpt-5-nano, input_tokens;                   gpt-5-nano;          fresh;           '';       '';             ''
          Credit for last month, thank you;           '';                  'Credit for last month, thank you'; ''; ''; ''
          '';                                         '';                  '';              '';       '';             ''
          """)
  void readsTheBillsOwnWords(
      String text, String model, String kind, String tier, String surface, String band) {
    assertThat(LineItem.parse(text)).isEqualTo(new LineItem(model, kind, tier, surface, band));
  }

  private static final Path OBSERVED =
      Path.of("..", "..", "shared", "samples", "openai", "line_item_strings_observed.txt");

  /// Every string that was seen on a bill: model, what is charged, tier or surface, context band.
  @Test
  void readsEveryLineThatWasSeenOnABill() throws IOException {
    Assumptions.assumeTrue(Files.exists(OBSERVED));
    try (Stream<String> lines = Files.lines(OBSERVED)) {
      assertThat(lines.map(LineItemTest::facts).collect(joining("\n", "", "\n")))
          .isEqualTo(
              """
              gpt-5.5-2026-04-23: fresh
              gpt-5.5-2026-04-23: cacheRead
              gpt-4.1-2025-04-14: output
              gpt-5.6-luna: cacheWrite5m
              gpt-5.6-luna: cacheRead
              gpt-5.6-sol: output tier priority, long context
              gpt-4o-mini-2024-07-18: fresh on evals
              -: file search on assistants api
              -: searches
              -: Vector storage
              gpt-image-2-2026-04-21: imageOutput
              gpt-image-2-2026-04-21: imageCacheRead
              gpt-image-2-2026-04-21: fresh
              gpt-image-2.5-flare: imageOutput
              gpt-audio-mini-2025-12-15: audioInput
              gpt-audio-mini-2025-12-15: output
              gpt-realtime-2.1-mini-2026-08-28: audioInput
              gpt-live-1: voice session
              text-embedding-3-small: fresh
              ft-gpt-4o-2024-08-06: fresh
              """);
    }
  }

  private static String facts(String line) {
    LineItem item = LineItem.parse(line);
    return (item.model().isEmpty() ? "-" : item.model())
        + ": "
        + item.kind()
        + (item.serviceTier().isEmpty() ? "" : " tier " + item.serviceTier())
        + (item.surface().isEmpty() ? "" : " on " + item.surface())
        + (item.contextBand().isEmpty() ? "" : ", " + item.contextBand());
  }
}
