package dev.costwright.app.ui.seek;

import dev.costwright.app.ui.whatif.LeverField;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.seek.Goal;
import dev.costwright.forecasting.seek.GoalSeek;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a user fills in: the setting, the goal, and where to look.
///
/// @param setting empty while no lever is on
/// @param first number of the goal, as typed
/// @param second number of the goal, as typed
/// @param from the setting where the search begins, as typed
/// @param to where it ends
record SeekDraft(
    Optional<Setting> setting, Aim aim, String first, String second, String from, String to) {
  static final SeekDraft EMPTY = new SeekDraft(Optional.empty(), Aim.BILL, "", "", "", "");

  private static final Fraction HUNDRED = Fraction.of(100);
  private static final int PERCENT_DECIMALS = 7;

  /// A number of a lever that is on.
  record Setting(String lever, LeverField field) {
    String title() {
      return lever + ": " + field.label();
    }

    /// Where it begins by itself, as a user writes it.
    String least() {
      boolean isOne = isTurnedRound() || type() == Parameter.Type.AMOUNT;
      return shown(isOne ? Fraction.ONE : Fraction.ZERO);
    }

    /// Where it ends by itself; empty text where the search goes as far as the goal asks.
    String most() {
      return isTurnedRound()
          ? shown(Fraction.ZERO)
          : GoalSeek.most(type()).map(this::shown).orElse("");
    }

    private boolean isOpen(String typed) {
      return typed.isBlank() && GoalSeek.most(type()).isEmpty();
    }

    private Parameter.Type type() {
      return field.parameter().orElseThrow().type();
    }

    /// Files say what is kept, people what is removed.
    private boolean isTurnedRound() {
      return type() == Parameter.Type.KEPT;
    }

    /// As a user writes it, to the last decimal that is sought.
    String shown(Fraction value) {
      return switch (type()) {
        case SHARE, RATIO, CHANGE -> percent(value);
        case KEPT -> percent(Fraction.ONE.minus(value));
        default -> field.shown(value.toString(), Optional.empty());
      };
    }

    private static String percent(Fraction share) {
      BigDecimal percent = share.times(HUNDRED).toDecimal(PERCENT_DECIMALS);
      return percent.stripTrailingZeros().toPlainString() + " %";
    }

    Optional<Fraction> read(String typed) {
      String text = field.read(typed);
      boolean isGood = field.parameter().orElseThrow().refusal(text).isEmpty();
      return isGood ? Fraction.parse(text) : Optional.empty();
    }
  }

  /// What became of the texts.
  sealed interface Read {
    record Good(Setting setting, Goal goal, Fraction from, Optional<Fraction> to) implements Read {}

    record Bad(String message) implements Read {}
  }

  /// Every number of the levers that are on, the one that a slider moves first.
  static List<Setting> settings(Opened opened) {
    return opened.active().stream().flatMap(lever -> settings(lever).stream()).toList();
  }

  private static List<Setting> settings(Lever lever) {
    Parameter knob = lever.kind().knob();
    return lever.kind().parameters().stream()
        .filter(one -> one.type().isNumber())
        .sorted((a, b) -> Boolean.compare(b.equals(knob), a.equals(knob)))
        .map(one -> new LeverField(lever.kind(), one.id(), Optional.of(one)))
        .map(field -> new Setting(lever.scope().name(), field))
        .toList();
  }

  SeekDraft of(Setting other) {
    return new SeekDraft(Optional.of(other), aim, first, second, other.least(), other.most());
  }

  SeekDraft aimedAt(Aim other) {
    return new SeekDraft(setting, other, "", "", from, to);
  }

  SeekDraft typed(String newFirst, String newSecond, String newFrom, String newTo) {
    return new SeekDraft(setting, aim, newFirst, newSecond, newFrom, newTo);
  }

  /// The same with a setting that the scenario still has; the first one when it has not.
  SeekDraft over(Opened opened) {
    List<Setting> all = settings(opened);
    boolean isThere = setting.filter(all::contains).isPresent();
    return isThere
        ? this
        : all.stream()
            .findFirst()
            .map(this::of)
            .orElseGet(() -> new SeekDraft(Optional.empty(), aim, first, second, "", ""));
  }

  Read read() {
    if (setting.isEmpty()) {
      return new Read.Bad(Messages.text("seek.wrong.lever"));
    }
    Optional<Goal> goal = aim.goal(first, second);
    if (goal.isEmpty()) {
      return new Read.Bad(Messages.text("seek.wrong." + aim.id(), first, second));
    }
    Optional<Fraction> begin = setting.get().read(from);
    Optional<Fraction> end = setting.get().isOpen(to) ? Optional.empty() : setting.get().read(to);
    if (begin.isEmpty() || (end.isEmpty() && !setting.get().isOpen(to))) {
      return new Read.Bad(
          Messages.text("seek.wrong.bounds", setting.get().field().expected(), from, to));
    }
    return new Read.Good(setting.get(), goal.get(), begin.get(), end);
  }
}
