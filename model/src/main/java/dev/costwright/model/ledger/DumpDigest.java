package dev.costwright.model.ledger;

import dev.costwright.model.ledger.backup.BackupManifest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;

/// SHA-256 of a logical dump, each line with its line feed: what `sha256sum` says of the text.
final class DumpDigest {
  private DumpDigest() {}

  /// @param dump gives every line to its consumer
  static String of(Consumer<Consumer<String>> dump) {
    MessageDigest digest = Sha256.digest();
    dump.accept(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  static boolean matches(BackupManifest manifest, Ledger ledger) {
    return manifest.dumpSha256().equals(of(ledger::logicalDump));
  }
}
