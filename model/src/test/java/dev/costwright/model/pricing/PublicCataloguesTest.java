package dev.costwright.model.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicCataloguesTest {
  private static final PriceBook BOOK = PriceBook.bundled();

  /// Ids as the catalogues write them, by seller.
  private static final String COMPARED =
      """
      openai: gpt-4o gpt-4o-mini gpt-5 gpt-5-mini gpt-5.1 gpt-5.2 gpt-5.4 gpt-5.5 gpt-5.6 gpt-5.6-sol gpt-5.6-terra gpt-5.6-luna
      anthropic: claude-haiku-4-5 claude-sonnet-4-0 claude-sonnet-4-20250514 claude-sonnet-4-5 claude-sonnet-4-6 claude-sonnet-5 claude-opus-4-1 claude-opus-4-5 claude-opus-4-6 claude-opus-4-8 claude-opus-5
      google: gemini-2.5-pro gemini/gemini-2.5-pro gemini-2.5-flash gemini/gemini-2.5-flash gemini-3-pro-preview gemini/gemini-3-pro-preview gemini-3.1-pro-preview gemini/gemini-3.1-pro-preview gemini-3-flash-preview gemini/gemini-3-flash-preview
      deepseek: deepseek-chat deepseek/deepseek-chat deepseek-v4-flash deepseek/deepseek-v4-flash deepseek-v4-pro deepseek/deepseek-v4-pro
      mistral: mistral-large-2512 mistral/mistral-large-latest mistral-small-2603 mistral/mistral-small-latest
      groq: llama-3.3-70b-versatile groq/llama-3.3-70b-versatile
      x-ai: grok-4-0709 xai/grok-4
      """;

  @Test
  void pricesEveryModelThatPublicCataloguesAgreeToName() {
    assertThat(
            COMPARED
                .lines()
                .flatMap(
                    line ->
                        Stream.of(line.split(": ")[1].split(" "))
                            .map(id -> line.split(": ")[0] + " " + id)))
        .hasSize(47)
        .allSatisfy(
            pair -> {
              String[] words = pair.split(" ");
              assertThat(Usage.of(words[0], words[1]).on("2026-08-21").tokens(1_000, 1_000).cost())
                  .as(pair)
                  .isNotEqualTo("unpriced");
            });
  }

  @Test
  void agreesWithAPublicCatalogueOnEveryModelOrSaysWhyNot() throws IOException {
    Optional<Path> file =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(
                folder ->
                    folder.resolve("shared/samples/prices/catalogue_comparison_usd_per_mtok.csv"))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(file.isPresent());

    Map<String, List<String>> quoted = new TreeMap<>();
    for (String line : Files.readAllLines(file.orElseThrow()).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      String model =
          BOOK.model(cells[0], cells[1]).map(KnownModel::id).orElse("unknown " + cells[1]);
      quoted
          .computeIfAbsent(cells[0] + " " + model, key -> new ArrayList<>())
          .add(plain(cells[5]) + "/" + plain(cells[6]));
    }

    assertThat(quoted)
        .allSatisfy(
            (pair, prices) -> {
              Offer offer = new Offer(pair.split(" ")[0], pair.split(" ")[1], "", "", "", "");
              RateCard card = BOOK.find(offer, LocalDate.of(2026, 8, 1)).orElseThrow();
              String own = price(card, Measure.FRESH_INPUT) + "/" + price(card, Measure.OUTPUT);
              if (!prices.contains(own)) {
                assertThat(card.rate(Measure.FRESH_INPUT).orElseThrow().note())
                    .as("%s is %s here and %s elsewhere", pair, own, prices)
                    .isNotBlank();
              }
            });
  }

  private static String price(RateCard card, Measure measure) {
    return card.rate(measure).orElseThrow().price().perMillion().toPlainString();
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
