package dev.costwright.app.cli;

import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidMonth;
import dev.costwright.model.signoff.Carry;
import dev.costwright.model.signoff.Gap;
import dev.costwright.model.signoff.Limits;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.signoff.OpeningRow;
import dev.costwright.model.signoff.Remarks;
import dev.costwright.model.signoff.Review;
import dev.costwright.model.signoff.ReviewedLine;
import dev.costwright.model.signoff.SignOff;
import dev.costwright.model.signoff.Threshold;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the user says of a reconciliation, and prepaid credit, in JSON.
final class ReviewJson {
  private ReviewJson() {}

  /// Adds what a month's review says.
  static void add(ObjectNode document, Review review, YearMonth month, Optional<String> seller) {
    document.set("limits", limits(review.limits()));
    ArrayNode reviewed = document.putArray("review");
    review.lines(month, seller).forEach(line -> reviewed.add(line(line)));
    ArrayNode openings = document.putArray("openings");
    review.openings(month, seller).forEach(row -> openings.add(opening(row)));
    ArrayNode lost = document.putArray("withoutLine");
    review.lost(month, seller).forEach(remarks -> lost.add(remarks(remarks)));
    document.put("asksForAttention", review.asksForAttention(month, seller));
  }

  static ObjectNode limits(Limits limits) {
    ObjectNode node = Json.object();
    node.set("tolerance", threshold(limits.tolerance()));
    node.set("materiality", threshold(limits.materiality()));
    return node;
  }

  private static ObjectNode threshold(Threshold threshold) {
    ObjectNode node = Json.object();
    put(node, "amount", threshold.amount());
    return node.put("percent", threshold.percent().map(BigDecimal::toPlainString).orElse(null));
  }

  private static ObjectNode line(ReviewedLine line) {
    ObjectNode node = remarks(line.remarks()).put("verdict", id(line.verdict()));
    put(node, "open", line.gap().map(Gap::open));
    put(node, "openGross", line.gap().map(Gap::size));
    return node.put("changedSinceSigned", line.outdated().isPresent())
        .put("asksForAttention", line.asksForAttention());
  }

  static ObjectNode remarks(Remarks remarks) {
    ObjectNode node = key(remarks.key()).put("note", remarks.note().orElse(null));
    node.set("signed", remarks.signOff().map(ReviewJson::signOff).orElse(null));
    node.set("carried", remarks.carry().map(ReviewJson::carry).orElse(null));
    return node;
  }

  private static ObjectNode key(LineKey key) {
    return Json.object()
        .put("seller", key.seller())
        .put("account", key.account())
        .put("month", key.month().toString())
        .put("key", key.line());
  }

  private static ObjectNode signOff(SignOff signed) {
    ObjectNode node = Json.object().put("by", signed.by()).put("at", signed.at().toString());
    put(node, "billed", signed.figures().billed());
    put(node, "computed", signed.figures().computed());
    put(node, "variance", signed.figures().variance());
    return node;
  }

  private static ObjectNode carry(Carry carry) {
    ObjectNode node = Json.object().put("at", carry.at().toString());
    node.set("amount", Json.money(carry.amount()));
    return node.put("settledIn", carry.settlement().map(end -> end.month().toString()).orElse(null))
        .put("settledBy", carry.settlement().map(Carry.Settlement::words).orElse(null));
  }

  private static ObjectNode opening(OpeningRow row) {
    ObjectNode node = key(row.from()).put("description", row.words()).put("state", id(row.state()));
    node.set("carried", carry(row.carry()));
    put(node, "open", row.now());
    return node;
  }

  static ObjectNode prepaid(List<PrepaidMonth> months) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("prepaid");
    months.forEach(month -> list.add(prepaid(month)));
    return document;
  }

  private static ObjectNode prepaid(PrepaidMonth month) {
    ObjectNode node =
        Json.object()
            .put("seller", month.seller())
            .put("account", month.account())
            .put("month", month.month().toString());
    put(node, "opening", month.opening());
    node.put("openingStated", month.isStated());
    put(node, "purchases", month.purchases());
    put(node, "use", month.use());
    node.put("useFrom", id(month.source())).put("unpricedRows", month.unpriced());
    put(node, "expiry", month.expiry());
    put(node, "closing", month.closing());
    put(node, "jump", month.jump());
    return node;
  }

  private static void put(ObjectNode node, String field, Optional<Money> money) {
    money.ifPresentOrElse(amount -> node.set(field, Json.money(amount)), () -> node.putNull(field));
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
