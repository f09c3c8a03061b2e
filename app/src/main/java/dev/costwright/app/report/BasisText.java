package dev.costwright.app.report;

import dev.costwright.app.workbench.Basis;
import dev.costwright.app.workbench.Basis.Booked;
import dev.costwright.app.workbench.Basis.Versions;
import java.util.ArrayList;
import java.util.List;

/// The versions that figures were made from, in words.
public final class BasisText {
  private BasisText() {}

  /// A line for today's versions, where any day was evaluated with them, and one for each closed
  /// month.
  public static List<String> lines(Basis basis) {
    List<String> lines = new ArrayList<>();
    basis.now().map(BasisText::words).ifPresent(lines::add);
    basis.booked().stream().map(BasisText::words).forEach(lines::add);
    return lines;
  }

  /// Such as `prices 0f1e, rules 2d3c, exchange rates 4b5a`.
  public static String words(Versions versions) {
    return "prices %s, rules %s, exchange rates %s"
        .formatted(versions.prices(), versions.rules(), versions.rates());
  }

  /// Such as `2026-05 as booked at the close of 2026-06-03: prices …`.
  public static String words(Booked month) {
    return "%s as booked at the close of %s: %s"
        .formatted(month.month(), month.closedOn(), words(month.versions()));
  }
}
