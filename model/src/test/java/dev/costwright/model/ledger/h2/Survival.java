package dev.costwright.model.ledger.h2;

import dev.costwright.model.ledger.h2.FaultDisk.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// What is left of a file when the power fails: each sector on its own has taken some of the
/// changes that nobody waited for, the first of them first, and the length is any of those that
/// the file had.
final class Survival {
  private static final int[] SECTORS = {512, 4_096};

  private Survival() {}

  static byte[] of(byte[] synced, List<Change> changes, Random dice) {
    List<byte[]> versions = versions(synced, changes);
    return switch (dice.nextInt(4)) {
      case 0 -> synced;
      case 1 -> versions.getLast();
      default -> mixed(versions, SECTORS[dice.nextInt(SECTORS.length)], dice);
    };
  }

  private static List<byte[]> versions(byte[] synced, List<Change> changes) {
    List<byte[]> versions = new ArrayList<>(List.of(synced));
    for (Change change : changes) {
      versions.add(applied(versions.getLast(), change));
    }
    return versions;
  }

  private static byte[] applied(byte[] before, Change change) {
    if (change.size() >= 0) {
      return Arrays.copyOf(before, Math.min(before.length, change.size()));
    }
    int end = change.position() + change.bytes().length;
    byte[] after = Arrays.copyOf(before, Math.max(before.length, end));
    System.arraycopy(change.bytes(), 0, after, change.position(), change.bytes().length);
    return after;
  }

  private static byte[] mixed(List<byte[]> versions, int sector, Random dice) {
    byte[] mixed = new byte[versions.get(dice.nextInt(versions.size())).length];
    for (int from = 0; from < mixed.length; from += sector) {
      byte[] chosen = versions.get(dice.nextInt(versions.size()));
      int length = Math.min(sector, Math.min(mixed.length, chosen.length) - from);
      if (length > 0) {
        System.arraycopy(chosen, from, mixed, from, length);
      }
    }
    return mixed;
  }
}
