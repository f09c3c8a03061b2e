package dev.costwright.model.ledger.folder;

import dev.costwright.model.problem.HeldLedgerException;
import dev.costwright.model.problem.HeldLedgerException.Place;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Why a ledger cannot be had, in words: who has it, since when, how to get it.
final class Refusal {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  /// Below so many seconds, minutes or hours an age is told in that unit.
  private static final int FEW = 120;

  private Refusal() {}

  static HeldLedgerException here(Path folder, Optional<Holder> holder) {
    return new HeldLedgerException(
        "Expected to be the only program that has %s open, but %s has it open. Close it there, then try again."
            .formatted(
                folder, holder.map(Refusal::words).orElse("another program on this computer")),
        Place.THIS_COMPUTER);
  }

  static HeldLedgerException elsewhere(Path folder, Holder holder, Instant now) {
    return new HeldLedgerException(
        "Expected to be the only program that has %s open, but %s has it open; its last sign of life is %s. Close it there, then try again. Opening it anyway is safe only when that program is gone for good."
            .formatted(folder, words(holder), age(holder.seen(), now)),
        Place.ANOTHER_COMPUTER);
  }

  static HeldLedgerException takenOver(Path folder, Optional<Holder> now) {
    return new HeldLedgerException(
        "Expected to be the only program that has %s open, but %s has taken it over. Nothing is confirmed from here any more: close it, and check the last changes there."
            .formatted(folder, now.map(Refusal::words).orElse("somebody")),
        Place.ANOTHER_COMPUTER);
  }

  static LedgerException lost(Path folder, IOException e) {
    return new LedgerException(
        "Expected the lock file of %s, found: %s. Close the ledger and open it again; check the last change."
            .formatted(folder, e),
        e);
  }

  static LedgerException unusable(Path folder, IOException e) {
    return new LedgerException(
        "Expected a lock file that can be written, found: %s. Check the permissions of %s."
            .formatted(e, folder),
        e);
  }

  /// Such as: Costwright 0.1.0 of anna on the computer mill (process 4711, since 2026-11-23 09:12).
  private static String words(Holder holder) {
    String computer = holder.isOnThisComputer() ? "this computer, " : "the computer ";
    return "%s of %s on %s%s (process %d, since %s)"
        .formatted(
            holder.program(),
            holder.user(),
            computer,
            holder.host(),
            holder.process(),
            WHEN.format(holder.since()));
  }

  /// Such as: 3 hours old (2026-11-23 09:12). The clocks of two computers need not agree.
  private static String age(Instant seen, Instant now) {
    return "%s (%s)".formatted(words(Duration.between(seen, now)), WHEN.format(seen));
  }

  private static String words(Duration age) {
    if (age.isNegative()) {
      return "ahead of this computer's clock";
    }
    if (age.toSeconds() < FEW) {
      return age.toSeconds() + " seconds old";
    }
    if (age.toMinutes() < FEW) {
      return age.toMinutes() + " minutes old";
    }
    return age.toHours() < FEW ? age.toHours() + " hours old" : age.toDays() + " days old";
  }
}
