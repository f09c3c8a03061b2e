package dev.costwright.importers.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Importers;
import dev.costwright.importers.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownFormatsTest {
  private static final String READABLE =
      Importers.all().stream()
          .map(importer -> importer.format().name())
          .sorted()
          .collect(Collectors.joining(", ", " It reads: ", "."));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          identity/LineItemId,lineItem/UsageType               # an AWS cost and usage report (legacy)
          MeterCategory,MeterName,Cost                         # an Azure cost details export
          Amount Refunded,Currency                             # a Stripe payments export
          {"resourceLogs":[]}                                  # OpenTelemetry logs (OTLP JSON)
          gpt-5.6-sol, output, long context                    # a list of OpenAI's line items without amounts
          %PDF-1.7                                             # a PDF document
          """)
  void namesAFileByItsContent(String content, String name) throws IOException {
    assertThat(KnownFormats.name(file(content))).hasValue(name);
  }

  @Test
  void sendsAPriceCatalogueToThePrices() throws IOException {
    assertThat(
            KnownFormats.refusal(
                file("seller,model,class,price,per\nopenai,gpt-4o,fresh,2.5,1M\n")))
        .hasMessage(
            "export.csv is a price catalogue (Costwright prices (CSV)): it brings prices and no"
                + " usage. Take them over with 'costwright prices import export.csv'.");
  }

  @Test
  void refusesAKnownFileByName() throws IOException {
    assertThat(KnownFormats.refusal(file("MeterCategory,MeterName,Cost\n")))
        .hasMessage(
            "export.csv is an Azure cost details export, which Costwright does not read yet."
                + READABLE);
  }

  @Test
  void listsWhatItReads() {
    assertThat(READABLE)
        .startsWith(" It reads: Anthropic")
        .contains(", OpenAI completions usage (CSV), OpenAI costs (CSV), ");
  }

  @Test
  void quotesTheStartOfAnUnknownFile() throws IOException {
    assertThat(KnownFormats.refusal(file("\nDear all,\nplease find attached\n")))
        .hasMessage(
            "export.csv is of no format that Costwright knows; it starts with \"Dear all,\"."
                + READABLE);
  }

  @Test
  void saysThatAFileIsEmpty() throws IOException {
    assertThat(KnownFormats.refusal(file("\n"))).hasMessage("export.csv is empty." + READABLE);
  }

  private SourceFile file(String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return SourceFile.of(Files.write(folder.resolve("export.csv"), bytes));
  }
}
