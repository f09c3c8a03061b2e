package dev.costwright.app.cli;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.report.TextGrid;
import dev.costwright.model.ledger.Comparison;
import dev.costwright.model.ledger.Operation;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.Glance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A ledger and a backup side by side, as text and as JSON.
final class RestoreViews {
  /// So many operations are named one by one.
  private static final int NAMED = 10;

  private RestoreViews() {}

  /// What a backup says about itself.
  static ObjectNode side(BackupManifest manifest) {
    ObjectNode node =
        Json.object()
            .put("writtenAt", manifest.writtenAt().toString())
            .put("dumpSha256", manifest.dumpSha256());
    node.setAll(
        side(
            new Comparison.Side(
                manifest.ledgerId(), manifest.head(), manifest.operations(), manifest.glance())));
    return node;
  }

  private static ObjectNode side(Comparison.Side side) {
    Glance glance = side.glance();
    ObjectNode node =
        Json.object()
            .put("ledgerId", side.ledgerId())
            .put("head", side.head())
            .put("operations", side.operations())
            .put("from", glance.from().map(LocalDate::toString).orElse(null))
            .put("to", glance.to().map(LocalDate::toString).orElse(null))
            .put("liveImports", glance.liveImports())
            .put("undoneImports", glance.undoneImports())
            .put("facts", glance.facts())
            .put("metrics", glance.metrics())
            .put("invoiceLines", glance.invoiceLines())
            .put("edits", glance.edits());
    ArrayNode sums = node.putArray("sums");
    for (Glance.Sum sum : glance.sums()) {
      sums.addObject()
          .put("layer", sum.layer())
          .put("currency", sum.currency())
          .put("rows", sum.rows())
          .put("tokens", sum.tokens())
          .put("charged", sum.charged().map(BigDecimal::toPlainString).orElse(null));
    }
    return node;
  }

  static ObjectNode document(Comparison comparison) {
    ObjectNode document = Json.object();
    comparison
        .now()
        .ifPresentOrElse(
            side -> document.set("ledger", side(side)), () -> document.putNull("ledger"));
    document.put("trouble", comparison.trouble().orElse(null));
    document.set("backup", side(comparison.backup()));
    addTo(document.putArray("lost"), comparison.lost());
    addTo(document.putArray("broughtBack"), comparison.broughtBack());
    return document;
  }

  static void addTo(ArrayNode list, List<Operation> operations) {
    for (Operation operation : operations) {
      list.addObject()
          .put("entry", operation.entry())
          .put("at", operation.at().toString())
          .put("operation", operation.name())
          .put("subject", operation.subject())
          .put("digest", operation.digest())
          .put("hash", operation.hash());
    }
  }

  static List<String> lines(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "", "ledger now", "backup of " + LedgerSides.minute(comparison.backup().writtenAt())));
    LedgerSides.lines(comparison)
        .forEach(line -> rows.add(List.of(line.name(), line.now(), line.then())));
    List<String> lines = new ArrayList<>(TextGrid.lines(rows, rows.getFirst().size()));
    comparison
        .trouble()
        .ifPresent(trouble -> lines.add("The ledger as it is cannot be read: " + trouble));
    if (comparison.isForeign()) {
      lines.add("The backup is of another ledger.");
    }
    lines.addAll(named("Would be lost", comparison.lost()));
    lines.addAll(named("Would be brought back", comparison.broughtBack()));
    return lines;
  }

  private static List<String> named(String title, List<Operation> operations) {
    if (operations.isEmpty()) {
      return List.of(title + ": nothing.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("%s, %d operations:".formatted(title, operations.size()));
    operations.stream()
        .limit(NAMED)
        .map(operation -> "  " + LedgerSides.inWords(operation))
        .forEach(lines::add);
    if (operations.size() > NAMED) {
      lines.add("  and %d more".formatted(operations.size() - NAMED));
    }
    return lines;
  }
}
