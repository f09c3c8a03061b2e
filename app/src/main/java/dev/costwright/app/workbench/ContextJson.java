package dev.costwright.app.workbench;

import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.ContextBand.Boundary;
import dev.costwright.model.problem.LedgerException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The context band of a price as the ledger keeps it: the number of tokens that a prompt exceeds,
/// which every version of the ledger has, and the operator of the boundary.
///
/// What was stored before the operator was kept has the number alone and is read by
/// {@link ContextBand#unmarked}.
final class ContextJson {
  private static final String ABOVE = "contextAbove";
  private static final String BOUNDARY = "contextBoundary";

  private ContextJson() {}

  static void write(ContextBand band, ObjectNode node) {
    node.put(ABOVE, band.exceeds()).put(BOUNDARY, band.boundary().sign());
  }

  static ContextBand read(JsonNode node) {
    long above = node.path(ABOVE).asLong();
    String sign = node.path(BOUNDARY).asString("");
    if (sign.isEmpty()) {
      return ContextBand.unmarked(above);
    }
    if (sign.equals(Boundary.FROM.sign())) {
      return ContextBand.from(above + 1);
    }
    if (sign.equals(Boundary.ABOVE.sign())) {
      return ContextBand.above(above);
    }
    throw new LedgerException(
        "Expected > or >= as the boundary of a stored price's context band, found \"%s\". A newer Costwright wrote it: use that one."
            .formatted(sign));
  }
}
