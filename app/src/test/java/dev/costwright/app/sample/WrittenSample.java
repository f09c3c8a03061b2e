package dev.costwright.app.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the generator wrote for the default seed, read back from its bytes.
final class WrittenSample {
  static final Map<String, byte[]> FILES = SampleCompany.contents(SampleCompany.DEFAULT_SEED);

  private static final JsonMapper JSON = new JsonMapper();

  private WrittenSample() {}

  /// The rows of all CSV files whose name starts so; blank buckets included.
  static List<NamedCsvRecord> rows(String prefix) {
    return named(prefix)
        .flatMap(
            name ->
                CsvReader.builder().ofNamedCsvRecord(new String(FILES.get(name), UTF_8)).stream())
        .toList();
  }

  static Stream<JsonNode> gatewayCalls() {
    return named("litellm/")
        .flatMap(name -> text(name, FILES.get(name)).lines())
        .map(JSON::readTree);
  }

  static String text(String name, byte[] bytes) {
    if (!name.endsWith(".gz")) {
      return new String(bytes, UTF_8);
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(unpacked.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> named(String prefix) {
    return FILES.keySet().stream().filter(name -> name.startsWith(prefix));
  }
}
