package dev.costwright.model.ledger;

import dev.costwright.model.text.Secrets;
import java.time.Instant;
import java.util.Optional;

/// The file behind an import.
///
/// @param name as the user knows it
/// @param format id of the format it was read as, such as `openai-completions-usage`
/// @param sha256 of its bytes, lower-case hex
/// @param bytes its size
/// @param exportedAt the file's own export time, when it has one; otherwise its last fact's end
/// is its as-of instant
public record SourceDescription(
    String name, String format, String sha256, long bytes, Optional<Instant> exportedAt) {
  /// Takes API keys out of the name.
  public SourceDescription {
    name = Secrets.masked(name);
  }
}
