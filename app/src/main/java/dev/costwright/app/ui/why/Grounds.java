package dev.costwright.app.ui.why;

import dev.costwright.app.workbench.Workbench;
import java.util.List;

/// The versions of what every figure is made from, so that it can be told from a later one.
///
/// @param prices of the price book
/// @param rules that say whose spend is whose
/// @param rates dated exchange rates
public record Grounds(String prices, String rules, String rates) {
  /// Those that hold now.
  public static Grounds of(Workbench workbench) {
    return new Grounds(
        workbench.prices().version(),
        workbench.rules().version(),
        workbench.rates().book().version());
  }

  /// One line each.
  public List<Why.Line> lines() {
    return List.of(
        Why.Line.of("why.prices", prices),
        Why.Line.of("why.rules", rules),
        Why.Line.of("why.fx", rates));
  }
}
