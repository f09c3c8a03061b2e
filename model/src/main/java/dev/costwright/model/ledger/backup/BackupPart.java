package dev.costwright.model.ledger.backup;

import java.util.Arrays;
import java.util.Optional;

/// The parts of a backup: one entry of the zip each, one JSON object of texts a line.
///
/// They stand in the order in which a ledger is built from them.
public enum BackupPart {
  /// Words of the ledger's dictionaries, in order of kind and id.
  WORDS("dictionary.jsonl"),
  /// Committed imports with their seals, live and undone.
  IMPORTS("imports.jsonl"),
  /// Their changes of state, in the order in which they happened.
  STATES("states.jsonl"),
  /// What was wrong with their rows, in the order of import and file.
  PROBLEMS("problems.jsonl"),
  METRICS("metrics.jsonl"),
  INVOICE_LINES("invoice-lines.jsonl"),
  /// Every version of what the user wrote.
  EDITS("edits.jsonl"),
  /// The audit chain, entry by entry as it is.
  AUDIT("audit.jsonl"),
  /// Segments, each followed by its facts.
  FACTS("facts.jsonl");

  private final String fileName;

  BackupPart(String fileName) {
    this.fileName = fileName;
  }

  /// The entry's name in the zip.
  public String fileName() {
    return fileName;
  }

  static Optional<BackupPart> of(String fileName) {
    return Arrays.stream(values()).filter(part -> part.fileName.equals(fileName)).findFirst();
  }
}
