package dev.costwright.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ledgers that earlier versions wrote, kept as they were, must open and go on.
class EarlierSchemaTest {
  @TempDir Path temp;

  @Test
  void schema1OpensWithAllItHoldsAndTakesInvoices() throws IOException, URISyntaxException {
    Path folder = copyOf("schema-1.costw");
    List<String> before =
        List.of(
            "fact {\"dataSet\":\"openai/completions-usage\",\"layer\":\"METERED\","
                + "\"grain\":\"BUCKET\",\"seller\":\"openai\",\"account\":\"default\","
                + "\"currency\":\"USD\",\"zone\":\"Z\"} {\"start\":\"2026-01-05T00:00:00Z\","
                + "\"end\":\"2026-01-06T00:00:00Z\",\"model\":\"gpt-5\",\"fresh\":\"10\","
                + "\"charge\":\"7\"}",
            "metric {\"month\":\"2026-01\",\"feature\":\"chat\",\"plan\":\"\",\"tenant\":\"\","
                + "\"name\":\"mau\",\"value\":\"100\",\"currency\":\"\"}",
            "edit {\"subject\":\"rules\",\"name\":\"own\",\"content\":\"[]\"}");
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(Sample.dump(ledger)).isEqualTo(before);
      assertThat(ledger.verify().damaged()).isEmpty();
      try (ImportWriter writer = ledger.begin(Sample.file("invoice.txt"))) {
        writer.invoiceLine(Sample.invoiceLine("I-1", 1, 5, "10"));
        writer.commit();
      }
    }
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(ledger.invoiceLines()).containsExactly(Sample.invoiceLine("I-1", 1, 5, "10"));
      ledger.undo(2);
      assertThat(Sample.dump(ledger)).isEqualTo(before);
      assertThat(ledger.verify().damaged()).isEmpty();
    }
  }

  private Path copyOf(String name) throws IOException, URISyntaxException {
    Path kept = Path.of(Objects.requireNonNull(getClass().getResource("/ledgers/" + name)).toURI());
    Path copy = Files.createDirectories(temp.resolve(name));
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
