package dev.costwright.app.workbench;

import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.problem.UsageException;
import tools.jackson.databind.json.JsonMapper;

/// The user's choice of how detail meets money as the ledger keeps it.
final class TrueUpJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private TrueUpJson() {}

  static String write(TrueUp choice) {
    return MAPPER.writeValueAsString(MAPPER.createObjectNode().put("trueUp", choice.text()));
  }

  static TrueUp parse(String json) {
    String text = MAPPER.readTree(json).path("trueUp").asString("");
    try {
      return TrueUp.parse(text);
    } catch (UsageException unknown) {
      throw new LedgerException(
          "Expected a true-up that this Costwright knows among the ledger's choices, found \"%s\". A newer Costwright wrote it: use that one."
              .formatted(text),
          unknown);
    }
  }
}
