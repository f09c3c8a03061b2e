package dev.costwright.model.ledger.backup;

import java.time.Instant;
import java.util.Map;

/// What a backup says about itself.
///
/// @param writtenAt when it was made
/// @param ledgerId the ledger's id, given at birth
/// @param createdAt when the ledger was born
/// @param schema version of the tables that the ledger had
/// @param nextImport the number that the next import would have got
/// @param head hash of the last entry of the audit chain
/// @param glance what the ledger holds, to be shown before it is restored
/// @param dumpSha256 hash of the logical dump, each line with its line feed
/// @param parts what each entry of the zip holds
public record BackupManifest(
    Instant writtenAt,
    String ledgerId,
    Instant createdAt,
    int schema,
    long nextImport,
    String head,
    Glance glance,
    String dumpSha256,
    Map<BackupPart, Part> parts) {
  /// The format that this program writes; it reads this one and older ones.
  public static final int VERSION = 1;

  /// @param lines how many JSON objects
  /// @param bytes before compression
  /// @param sha256 of those bytes, lower-case hex
  public record Part(long lines, long bytes, String sha256) {}

  public BackupManifest {
    parts = Map.copyOf(parts);
  }

  /// How many operations the audit chain knows.
  public long operations() {
    Part audit = parts.get(BackupPart.AUDIT);
    return audit == null ? 0 : audit.lines();
  }
}
