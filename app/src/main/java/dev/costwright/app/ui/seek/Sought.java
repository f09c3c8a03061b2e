package dev.costwright.app.ui.seek;

import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.seek.GoalSeek;
import dev.costwright.forecasting.seek.GoalSeek.Answer;
import dev.costwright.forecasting.seek.GoalSeek.Met;
import java.util.Optional;

/// A search that came to its end.
record Sought(Opened opened, SeekDraft.Setting setting, GoalSeek.Search search) {
  /// What came of it, one sentence.
  String verdict() {
    return switch (search.answer()) {
      case Answer.Found(Fraction value, _) ->
          Messages.text("seek.found", setting.title(), setting.shown(value));
      case Answer.Nearest(Met met) ->
          Messages.text("seek.nearest", setting.title(), setting.shown(met.value()));
      case Answer.NoSolution _ -> Messages.text("seek.none", setting.title());
    };
  }

  /// The particulars.
  String particulars() {
    return switch (search.answer()) {
      case Answer.Found(_, var bill) ->
          Messages.text(
              "seek.found.bill",
              Amounts.exact(bill),
              Amounts.exact(search.wanted()),
              Amounts.exact(opened.result().baseline().minus(bill)));
      case Answer.Nearest(Met met) ->
          Messages.text(
              "seek.nearest.bill",
              Amounts.exact(met.bill()),
              Amounts.exact(search.wanted()),
              setting.shown(search.from()),
              setting.shown(search.to()));
      case Answer.NoSolution(Met least, Met most) ->
          Messages.text(
              "seek.none.bills",
              Amounts.exact(least.bill()),
              setting.shown(least.value()),
              Amounts.exact(most.bill()),
              setting.shown(most.value()),
              Amounts.exact(search.wanted()));
    };
  }

  boolean isFound() {
    return search.answer() instanceof Answer.Found;
  }

  /// The scenario with the setting at the value that was found; empty when none was.
  Optional<Scenario> solved() {
    return search.answer() instanceof Answer.Found(Fraction value, _)
        ? opened.active().stream()
            .filter(lever -> lever.scope().name().equals(setting.lever()))
            .map(lever -> turned(lever, value))
            .map(opened::with)
            .findFirst()
        : Optional.empty();
  }

  /// To a value and not a range.
  private Lever turned(Lever lever, Fraction value) {
    Lever turned = lever.with(setting.field().name(), value.toString());
    return turned.within(turned.scope().ranging(setting.field().name(), Optional.empty()));
  }

  /// Where the setting stands now.
  Fraction now() {
    return opened.active().stream()
        .filter(lever -> lever.scope().name().equals(setting.lever()))
        .map(lever -> lever.settings().number(setting.field().name()))
        .findFirst()
        .orElseThrow();
  }
}
