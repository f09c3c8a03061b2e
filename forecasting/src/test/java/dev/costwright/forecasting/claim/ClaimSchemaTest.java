package dev.costwright.forecasting.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema in `docs/` names the fields that the reader allows, and no other.
final class ClaimSchemaTest {
  private static final String LEVER =
      "\"levers\": [{\"kind\": \"batch\", \"name\": \"b\", \"share\": \"1\"}]";

  private static JsonNode schema() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(Path.of("../docs/claim.schema.json")));
  }

  private static String refusal(String content) {
    String json =
        """
        {"format": "costwright-claim", "version": 1, "id": "x", "says": "s", "source": "v", %s}
        """
            .formatted(content);
    try {
      return Claim.parse("f", json).id();
    } catch (InputException refused) {
      return refused.getMessage();
    }
  }

  /// The reader names all fields that it allows when it meets another one.
  private static List<String> allowed(String content, String place) {
    String refusal = refusal(content);
    String list = refusal.replaceAll(".*one of the fields (.*) in " + place + "odd, found.*", "$1");
    return List.copyOf(new TreeSet<>(Arrays.asList(list.strip().split(", "))));
  }

  private static List<String> documented(String pointer) throws IOException {
    return List.copyOf(new TreeSet<>(schema().at(pointer).propertyNames()));
  }

  @Test
  void namesTheFieldsThatTheReaderAllows() throws IOException {
    assertThat(allowed("\"odd\": 1", "")).isEqualTo(documented("/properties"));
    assertThat(allowed("\"saving\": {\"odd\": 1}, " + LEVER, "saving."))
        .isEqualTo(documented("/properties/saving/properties"));
    assertThat(allowed("\"figure\": {\"odd\": 1}", "figure."))
        .isEqualTo(documented("/properties/figure/properties"));
  }

  @Test
  void namesTheUnits() throws IOException {
    assertThat(schema().at("/properties/figure/properties/unit/enum").valueStream())
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(
            Arrays.stream(FigureClaim.Unit.values()).map(FigureClaim.Unit::id).toList());
  }

  @Test
  void refusesWhatCannotBeChecked() {
    assertThat(refusal("\"saving\": {\"low\": \"0.5\"}, \"levers\": []"))
        .contains("expected at least one lever in levers");
    assertThat(refusal("\"saving\": {\"low\": \"1.5\"}, " + LEVER))
        .contains("expected a share from -1 to 1 such as \"0.6\" in saving.low");
    assertThat(refusal("\"saving\": {\"low\": \"0.5\", \"high\": \"0.4\"}, " + LEVER))
        .contains("expected at least \"low\" in saving.high");
    assertThat(refusal("\"says\": \"again\"")).contains("Duplicate");
    assertThatThrownBy(() -> Claim.parse("f", "[]")).isInstanceOf(InputException.class);
  }
}
