package dev.costwright.app.cli;

import dev.costwright.app.report.ClaimText;
import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.forecasting.claim.ClaimCheck.Replayed;
import dev.costwright.forecasting.claim.ClaimCheck.Spread;
import dev.costwright.forecasting.lever.Fraction;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Claims as JSON; shares and figures are decimals of up to 12 places, as text.
final class ClaimJson {
  private static final int DECIMALS = 12;

  private ClaimJson() {}

  static void put(Claim claim, ObjectNode node) {
    node.put("id", claim.id())
        .put("says", claim.says())
        .put("source", claim.source())
        .put("claimed", ClaimText.claimed(claim))
        .put("kind", claim.isOfLedgers() ? "saving" : "figure");
  }

  static void put(ClaimCheck check, ObjectNode node) {
    put(check.claim(), node);
    node.put("outcome", check.outcome().name().toLowerCase(Locale.ROOT));
    check.found().ifPresentOrElse(spread -> put(spread, node), () -> node.putNull("replayed"));
    check
        .ceiling()
        .ifPresentOrElse(
            ceiling -> node.put("ceiling", text(ceiling)), () -> node.putNull("ceiling"));
    check.replayed().ifPresent(money -> put(money, node));
    ArrayNode needs = node.putArray("onlyIf");
    for (ClaimCheck.Need need : check.needs()) {
      ObjectNode one = needs.addObject().put("wanted", text(need.wanted()));
      one.put("lever", need.lever()).put("setting", need.setting());
      need.value()
          .ifPresentOrElse(value -> one.put("value", text(value)), () -> one.putNull("value"));
      one.put("assumed", need.assumed());
    }
    ArrayNode assumptions = node.putArray("assumptions");
    for (ClaimCheck.Assumption one : check.assumptions()) {
      assumptions
          .addObject()
          .put("lever", one.lever())
          .put("setting", one.setting())
          .put("value", one.value())
          .put("source", one.source());
    }
    ArrayNode notes = node.putArray("notes");
    check.notes().forEach(notes::add);
    if (!check.claim().note().isEmpty()) {
      notes.add(check.claim().note());
    }
  }

  private static void put(Spread spread, ObjectNode node) {
    node.putObject("replayed")
        .put("low", text(spread.low()))
        .put("stated", text(spread.stated()))
        .put("high", text(spread.high()));
  }

  private static void put(Replayed money, ObjectNode node) {
    node.set("baseline", Json.money(money.baseline()));
    node.set("base", Json.money(money.base()));
    node.set("saving", Json.money(money.saving()));
    node.set("best", Json.money(money.best()));
    ObjectNode grain = node.putObject("grain");
    grain.set("perCall", Json.money(money.grain().perCall()));
    grain.set("perBucket", Json.money(money.grain().perBucket()));
    grain.set("outOfScope", Json.money(money.grain().outOfScope()));
    grain.set("unknown", Json.money(money.grain().unknown()));
    node.put("rows", money.rows());
  }

  private static String text(Fraction number) {
    return number.toDecimal(DECIMALS).stripTrailingZeros().toPlainString();
  }
}
