package dev.costwright.app.ui.whatif;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.lever.Commitment;
import dev.costwright.forecasting.lever.Compression;
import dev.costwright.forecasting.lever.ContextLimit;
import dev.costwright.forecasting.lever.FineTuned;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.HitCurve;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.OutputCap;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.PromptLimit;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.SemanticCache;
import dev.costwright.forecasting.lever.Target;
import java.math.BigDecimal;
import java.util.Optional;

/// The one setting of a lever that a slider moves, as a share from 0 to 1; a change may be below.
public final class Knob {
  private static final Fraction HUNDRED = Fraction.of(100);

  private Knob() {}

  public static Fraction share(Lever lever) {
    Parameter knob = lever.kind().knob();
    Fraction number = lever.settings().number(knob.id());
    return knob.type() == Parameter.Type.KEPT ? Fraction.ONE.minus(number) : number;
  }

  /// The lever turned, to a value and not a range; as it was where the setting cannot be that.
  public static Lever turned(Lever lever, Fraction share) {
    Parameter knob = lever.kind().knob();
    Fraction number = knob.type() == Parameter.Type.KEPT ? Fraction.ONE.minus(share) : share;
    return knob.refusal(number.toString()).isPresent()
        ? lever
        : lever
            .with(knob.id(), number.toString())
            .within(lever.scope().ranging(knob.id(), Optional.empty()));
  }

  /// Where its slider begins, in percent.
  public static double least(Lever lever) {
    return lever.kind().knob().type() == Parameter.Type.CHANGE ? -100 : 0;
  }

  /// Such as `72 %`; at most one decimal, which is what a slider needs.
  public static String shown(Fraction share) {
    BigDecimal percent = share.times(HUNDRED).toDecimal(1).stripTrailingZeros();
    return percent.toPlainString() + " %";
  }

  /// The share without rounding, such as `30 %` or `1/6`; {@link #parse} reads it back.
  public static String typed(Fraction share) {
    Fraction percent = share.times(HUNDRED);
    boolean isPlain = percent.equals(Fraction.of(percent.toDecimal(6)));
    return isPlain ? percent + " %" : share.toString();
  }

  /// Reads what a user types: `72`, `72 %`, `33.3 %` or `1/6`.
  public static Optional<Fraction> parse(String text) {
    return number(text).filter(Fraction::isShare);
  }

  /// As {@link #parse}, for the knob of a lever, which may be more or less than a share.
  public static Optional<Fraction> parse(Lever lever, String text) {
    return lever.kind().knob().type() == Parameter.Type.KEPT
        ? parse(text)
        : number(text).filter(read -> lever.kind().knob().refusal(read.toString()).isEmpty());
  }

  /// A number in percent or as a quotient.
  public static Optional<Fraction> number(String text) {
    String plain = text.replace("%", "").strip().replace(',', '.');
    return Fraction.parse(plain)
        .map(number -> plain.contains("/") ? number : number.dividedBy(HUNDRED));
  }

  /// What the setting is.
  public static String name(Lever lever) {
    return name(lever.kind());
  }

  public static String name(LeverKind kind) {
    return Messages.text("scenarios.knob." + kind.id());
  }

  /// The kind's short name, for charts.
  public static String kind(Lever lever) {
    return Messages.text("scenarios.kind." + lever.kind().id());
  }

  /// What a lever of this kind is called.
  public static String title(LeverKind kind) {
    return Messages.text("scenarios.lever.kind." + kind.id());
  }

  /// What else the lever is set to.
  public static String condition(Lever lever) {
    return switch (lever) {
      case Routing routing -> condition(routing.target());
      case FineTuned tuned -> condition(tuned.target());
      case Compression compression ->
          compression.keepOutput().equals(Fraction.ONE)
              ? Messages.text("scenarios.inputOnly")
              : Messages.text(
                  "scenarios.output", shown(Fraction.ONE.minus(compression.keepOutput())));
      case PromptCaching caching ->
          Messages.text(
              "scenarios.kept",
              caching.lifetime().id(),
              Messages.text("scenarios.choice." + caching.sharing().id()));
      case SemanticCache cache -> condition(cache.curve().at(cache.threshold()));
      case OutputCap cap -> Messages.text("scenarios.tokens", cap.tokens());
      case ContextLimit limit -> Messages.text("scenarios.tokens", limit.tokens());
      case PromptLimit limit -> Messages.text("scenarios.items", limit.items(), limit.limit());
      case Commitment promised ->
          Messages.text("scenarios.promised", promised.monthly().toString());
      default -> "";
    };
  }

  private static String condition(Target target) {
    return switch (target) {
      case Target.Model model -> Messages.text("scenarios.to", model.name().model());
      case Target.Ratio(Fraction ratio) -> Messages.text("scenarios.ratio", shown(ratio));
    };
  }

  private static String condition(HitCurve.Point point) {
    return Messages.text("scenarios.hits", shown(point.hits()), shown(point.accuracy()));
  }
}
