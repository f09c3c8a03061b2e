package dev.costwright.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Titles that once led a file elsewhere, or nearly did: see `tools/fuzz`.
class PathSeedsTest {
  @Test
  void bearsEverySeed() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("..", "fuzz", "path"))) {
      List<Path> seeds = found.sorted().toList();

      assertThat(seeds).isNotEmpty();
      for (Path seed : seeds) {
        PathTarget.fuzzerTestOneInput(Files.readAllBytes(seed));
      }
    }
  }
}
