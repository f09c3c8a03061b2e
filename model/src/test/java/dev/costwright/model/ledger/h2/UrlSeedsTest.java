package dev.costwright.model.ledger.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that once changed a URL, or nearly did.
class UrlSeedsTest {
  @Test
  void bearsEverySeed() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("..", "fuzz", "url"))) {
      List<Path> seeds = found.sorted().toList();

      assertThat(seeds).isNotEmpty();
      for (Path seed : seeds) {
        UrlTarget.fuzzerTestOneInput(Files.readAllBytes(seed));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;INIT=RUNSCRIPT FROM '/etc/passwd'", "a\\;INIT=x", "a;", ";", "a\nb", "a\0b", "..;x", "~",
        "%3BINIT=x", "a；INIT=x", "zip:x", "nio:x", "mem:x", "split:x", "../../x", "a'b\"c"
      })
  void bearsNamesMadeToChangeASetting(String name) {
    UrlTarget.fuzzerTestOneInput(name.getBytes(StandardCharsets.UTF_8));
  }
}
