package dev.costwright.model.ledger;

import dev.costwright.model.ledger.backup.Row;
import dev.costwright.model.ledger.h2.AuditTable.AuditRow;
import dev.costwright.model.ledger.h2.DictionaryTable.Word;
import dev.costwright.model.ledger.h2.EditTable.EditRow;
import dev.costwright.model.ledger.h2.ImportTable.ImportRow;
import dev.costwright.model.ledger.h2.ImportTable.SealRow;
import dev.costwright.model.ledger.h2.ImportTable.StateRow;
import dev.costwright.model.ledger.text.JsonLine;
import java.time.Instant;

/// What happened to a ledger, as lines of a backup and back.
final class HistoryLines {
  private HistoryLines() {}

  static String of(Word word) {
    return new JsonLine()
        .put("kind", word.kind())
        .put("id", word.id())
        .put("text", word.text())
        .end();
  }

  static Word word(Row row) {
    return new Word(row.text("kind"), row.count("id"), row.text("text"));
  }

  static String of(ImportRow file, SealRow seal) {
    JsonLine line =
        new JsonLine()
            .put("import", file.id())
            .put("name", file.name())
            .put("format", file.format())
            .put("sha256", file.sha256())
            .put("bytes", file.bytes());
    file.exportedAt().ifPresent(at -> line.put("exportedAt", at.toString()));
    return line.put("asOf", seal.asOf().toString())
        .put("charged", seal.charged())
        .put("digest", seal.digest())
        .end();
  }

  static ImportRow file(Row row) {
    return new ImportRow(
        row.number("import"),
        row.text("name"),
        row.text("format"),
        row.text("sha256"),
        row.number("bytes"),
        row.optional("exportedAt", Instant::parse));
  }

  static SealRow seal(Row row) {
    return new SealRow(
        row.number("import"),
        row.value("asOf", Instant::parse),
        row.text("charged"),
        row.text("digest"));
  }

  static String of(StateRow state) {
    return new JsonLine()
        .put("import", state.importId())
        .put("state", state.state())
        .put("at", state.at().toString())
        .end();
  }

  static StateRow state(Row row) {
    return new StateRow(row.number("import"), row.text("state"), row.value("at", Instant::parse));
  }

  static String of(EditRow edit) {
    return new JsonLine()
        .put("edit", edit.id())
        .put("subject", edit.subject())
        .put("name", edit.name())
        .put("at", edit.at().toString())
        .put("content", edit.content())
        .end();
  }

  static EditRow edit(Row row) {
    return new EditRow(
        row.number("edit"),
        row.text("subject"),
        row.text("name"),
        row.text("content"),
        row.value("at", Instant::parse));
  }

  static String of(AuditRow entry) {
    return new JsonLine()
        .put("entry", entry.entry())
        .put("at", entry.at().toString())
        .put("operation", entry.operation())
        .put("subject", entry.subject())
        .put("digest", entry.digest())
        .put("previous", entry.previous())
        .put("hash", entry.hash())
        .end();
  }

  static AuditRow audit(Row row) {
    return new AuditRow(
        row.number("entry"),
        row.value("at", Instant::parse),
        row.text("operation"),
        row.number("subject"),
        row.text("digest"),
        row.text("previous"),
        row.text("hash"));
  }
}
