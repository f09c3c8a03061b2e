package dev.costwright.model.ledger.backup;

import dev.costwright.model.ledger.backup.BackupManifest.Part;
import dev.costwright.model.problem.InputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The manifest as JSON.
final class ManifestJson {
  private static final String FORMAT = "costwright-backup";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ManifestJson() {}

  static String write(BackupManifest manifest) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT)
        .put("version", BackupManifest.VERSION)
        .put("writtenAt", manifest.writtenAt().toString());
    root.putObject("ledger")
        .put("id", manifest.ledgerId())
        .put("createdAt", manifest.createdAt().toString())
        .put("schema", manifest.schema())
        .put("nextImport", manifest.nextImport())
        .put("head", manifest.head());
    root.set("glance", glance(manifest.glance()));
    root.putObject("dump").put("sha256", manifest.dumpSha256());
    ObjectNode parts = root.putObject("entries");
    for (BackupPart part : BackupPart.values()) {
      Optional.ofNullable(manifest.parts().get(part))
          .ifPresent(
              content ->
                  parts
                      .putObject(part.fileName())
                      .put("lines", content.lines())
                      .put("bytes", content.bytes())
                      .put("sha256", content.sha256()));
    }
    return MAPPER.writeValueAsString(root) + "\n";
  }

  private static ObjectNode glance(Glance glance) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("liveImports", glance.liveImports())
        .put("undoneImports", glance.undoneImports())
        .put("facts", glance.facts())
        .put("metrics", glance.metrics())
        .put("invoiceLines", glance.invoiceLines())
        .put("edits", glance.edits());
    glance.from().ifPresent(day -> node.put("from", day.toString()));
    glance.to().ifPresent(day -> node.put("to", day.toString()));
    var sums = node.putArray("sums");
    for (Glance.Sum sum : glance.sums()) {
      ObjectNode line = sums.addObject();
      line.put("layer", sum.layer())
          .put("currency", sum.currency())
          .put("rows", sum.rows())
          .put("tokens", sum.tokens().toString());
      sum.charged().ifPresent(charged -> line.put("charged", charged.toPlainString()));
    }
    return node;
  }

  /// @param file the backup's name, for messages
  /// @throws InputException when the text is no manifest, or that of a newer program
  static BackupManifest read(String file, String text) {
    try {
      JsonNode root = MAPPER.readTree(text);
      if (!root.path("format").asString("").equals(FORMAT)) {
        throw damaged(file, "the format " + FORMAT, "another one");
      }
      int version = root.path("version").asInt(0);
      if (version > BackupManifest.VERSION) {
        throw new InputException(
            "Expected a backup of version %d or older, found version %d in %s. Restore it with a newer Costwright."
                .formatted(BackupManifest.VERSION, version, file));
      }
      return manifest(root);
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw damaged(
          file, "a whole manifest", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static BackupManifest manifest(JsonNode root) {
    JsonNode ledger = root.path("ledger");
    Map<BackupPart, Part> parts = new EnumMap<>(BackupPart.class);
    for (BackupPart part : BackupPart.values()) {
      JsonNode node = root.path("entries").path(part.fileName());
      parts.put(
          part,
          new Part(
              number(node, "lines"), number(node, "bytes"), node.path("sha256").stringValue()));
    }
    return new BackupManifest(
        Instant.parse(root.path("writtenAt").stringValue()),
        ledger.path("id").stringValue(),
        Instant.parse(ledger.path("createdAt").stringValue()),
        Math.toIntExact(number(ledger, "schema")),
        number(ledger, "nextImport"),
        ledger.path("head").stringValue(),
        glance(root.path("glance")),
        root.path("dump").path("sha256").stringValue(),
        parts);
  }

  private static Glance glance(JsonNode node) {
    List<Glance.Sum> sums = new ArrayList<>();
    for (JsonNode sum : node.path("sums")) {
      sums.add(
          new Glance.Sum(
              sum.path("layer").stringValue(),
              sum.path("currency").stringValue(),
              number(sum, "rows"),
              new BigInteger(sum.path("tokens").stringValue()),
              sum.path("charged").stringValueOpt().map(BigDecimal::new)));
    }
    return new Glance(
        Math.toIntExact(number(node, "liveImports")),
        Math.toIntExact(number(node, "undoneImports")),
        number(node, "facts"),
        number(node, "metrics"),
        number(node, "invoiceLines"),
        number(node, "edits"),
        node.path("from").stringValueOpt().map(LocalDate::parse),
        node.path("to").stringValueOpt().map(LocalDate::parse),
        sums);
  }

  private static long number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isIntegralNumber() || value.longValue() < 0) {
      throw new IllegalArgumentException("Expected a number " + name);
    }
    return value.longValue();
  }

  static InputException damaged(String file, String expected, String found) {
    return new InputException(
        "Expected %s in the backup %s, found %s. Restore another backup; nothing was changed."
            .formatted(expected, file, found));
  }
}
