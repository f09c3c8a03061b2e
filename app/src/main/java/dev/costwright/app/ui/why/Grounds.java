package dev.costwright.app.ui.why;

import dev.costwright.app.report.BasisText;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.Basis;
import dev.costwright.app.workbench.Basis.Booked;
import dev.costwright.app.workbench.Basis.Versions;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The versions of what a figure is made from, so that it can be told from a later one: of a
/// closed month those of its close.
public record Grounds(Basis basis) {
  /// Today's, for a figure of open months.
  ///
  /// @param prices of the price book
  /// @param rules that say whose spend is whose
  /// @param rates dated exchange rates
  public Grounds(String prices, String rules, String rates) {
    this(new Basis(Optional.of(new Versions(prices, rules, rates)), List.of()));
  }

  /// Of figures that take closed months as they are now.
  public static Grounds of(Workbench workbench) {
    return new Grounds(workbench.closes().restatedBasis());
  }

  /// Of figures of a period, closed months as they were booked.
  ///
  /// @param period empty for all time
  public static Grounds of(Workbench workbench, Optional<Period> period) {
    return new Grounds(workbench.closes().basis(period));
  }

  /// One line each.
  public List<Why.Line> lines() {
    List<Why.Line> lines = new ArrayList<>();
    basis.now().ifPresent(now -> lines.addAll(lines(now)));
    for (Booked month : basis.booked()) {
      lines.add(
          new Why.Line(
              Messages.text(
                  "why.booked", Days.monthOfYear(month.month()), Days.day(month.closedOn())),
              BasisText.words(month.versions())));
    }
    return lines;
  }

  private static List<Why.Line> lines(Versions now) {
    return List.of(
        Why.Line.of("why.prices", now.prices()),
        Why.Line.of("why.rules", now.rules()),
        Why.Line.of("why.fx", now.rates()));
  }
}
