package dev.costwright.importers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Inputs that once broke a promise, or nearly did: `tools/fuzz` found them or we wrote them.
class FuzzSeedsTest {
  @Test
  void readsEveryTable() throws IOException {
    run("csv", CsvTarget::fuzzerTestOneInput);
  }

  @Test
  void readsEveryJson() throws IOException {
    run("json", JsonTarget::fuzzerTestOneInput);
  }

  @Test
  void readsEveryInvoice() throws IOException {
    run("invoice", InvoiceTarget::fuzzerTestOneInput);
  }

  private static void run(String name, Consumer<byte[]> target) throws IOException {
    try (Stream<Path> found = Files.list(Path.of("..", "fuzz", name))) {
      List<Path> seeds = found.sorted().toList();

      assertThat(seeds).isNotEmpty();
      for (Path seed : seeds) {
        target.accept(Files.readAllBytes(seed));
      }
    }
  }
}
