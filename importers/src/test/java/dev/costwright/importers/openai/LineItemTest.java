package dev.costwright.importers.openai;

import static org.assertj.core.api.Assertions.assertThat;

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
}
