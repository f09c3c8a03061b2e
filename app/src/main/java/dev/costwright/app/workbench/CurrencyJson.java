package dev.costwright.app.workbench;

import dev.costwright.model.problem.LedgerException;
import java.util.Currency;
import tools.jackson.databind.json.JsonMapper;

/// The user's choice of a reporting currency as the ledger keeps it.
final class CurrencyJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private CurrencyJson() {}

  static String write(Currency currency) {
    return MAPPER.writeValueAsString(
        MAPPER.createObjectNode().put("reporting", currency.getCurrencyCode()));
  }

  static Currency parse(String json) {
    String code = MAPPER.readTree(json).path("reporting").asString("");
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new LedgerException(
          "Expected a currency that this Costwright knows as the ledger's reporting currency, found \"%s\". A newer Costwright wrote it: use that one."
              .formatted(code),
          unknown);
    }
  }
}
