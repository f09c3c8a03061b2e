package dev.costwright.model.ledger.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.problem.LedgerException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Bytes as the name of a ledger's folder: no name adds or changes a setting of the URL.
public final class UrlTarget {
  private static final String START = "jdbc:h2:file:";

  private UrlTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Path file = Path.of("/ledgers", new String(bytes, StandardCharsets.UTF_8));
      Path plain = Path.of("/ledgers/plain");
      hold(H2Url.create(file), H2Url.create(plain), file);
      hold(H2Url.open(file), H2Url.open(plain), file);
      hold(H2Url.readOnly(file), H2Url.readOnly(plain), file);
    } catch (InvalidPathException noPath) {
      assertThat(noPath.getMessage()).isNotBlank();
    } catch (LedgerException refused) {
      assertThat(refused.getMessage()).startsWith("Expected a folder name without");
      assertThat(refused.getMessage().chars()).noneMatch(Character::isISOControl);
    }
  }

  private static void hold(String url, String plain, Path file) {
    List<String> parts = List.of(url.split(";", -1));
    List<String> plainParts = List.of(plain.split(";", -1));
    assertThat(parts.getFirst()).isEqualTo(START + file.toAbsolutePath().normalize());
    assertThat(parts.subList(1, parts.size())).isEqualTo(plainParts.subList(1, plainParts.size()));
  }
}
