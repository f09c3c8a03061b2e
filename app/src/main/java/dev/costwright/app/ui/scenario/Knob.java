package dev.costwright.app.ui.scenario;

import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.scenario.Fraction;
import dev.costwright.forecasting.scenario.Lever;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// The one parameter of a lever that a slider moves, as a share from 0 to 1.
final class Knob {
  private static final Fraction HUNDRED = Fraction.of(100);

  private Knob() {}

  static Fraction share(Lever lever) {
    return switch (lever) {
      case Lever.ExactCache cache -> cache.share();
      case Lever.Routing routing -> routing.share();
      case Lever.Compression compression -> Fraction.ONE.minus(compression.keepInput());
      case Lever.PromptCaching caching -> caching.prefix();
    };
  }

  static Lever turned(Lever lever, Fraction share) {
    return switch (lever) {
      case Lever.ExactCache cache -> new Lever.ExactCache(cache.scope(), share);
      case Lever.Routing routing ->
          new Lever.Routing(routing.scope(), share, routing.target(), routing.classifier());
      case Lever.Compression compression ->
          new Lever.Compression(
              compression.scope(),
              Fraction.ONE.minus(share),
              compression.keepCached(),
              compression.keepOutput(),
              compression.compressor());
      case Lever.PromptCaching caching ->
          new Lever.PromptCaching(
              caching.scope(), share, caching.lifetime(), caching.sharing(), caching.reuse());
    };
  }

  /// Such as `72 %`; at most one decimal, which is what a slider needs.
  static String shown(Fraction share) {
    BigDecimal percent = share.times(HUNDRED).toDecimal(1).stripTrailingZeros();
    return percent.toPlainString() + " %";
  }

  /// The share without rounding, such as `30 %` or `1/6`; {@link #parse} reads it back.
  static String typed(Fraction share) {
    Fraction percent = share.times(HUNDRED);
    boolean isPlain = percent.equals(Fraction.of(percent.toDecimal(6)));
    return isPlain ? percent + " %" : share.toString();
  }

  /// As {@link #parse}, and more than the whole is allowed.
  static Optional<Fraction> parseRatio(String text) {
    return number(text).filter(ratio -> ratio.signum() >= 0);
  }

  /// Reads what a user types: `72`, `72 %`, `33.3 %` or `1/6`.
  static Optional<Fraction> parse(String text) {
    return number(text).filter(Fraction::isShare);
  }

  private static Optional<Fraction> number(String text) {
    String plain = text.replace("%", "").strip().replace(',', '.');
    return Fraction.parse(plain)
        .map(number -> plain.contains("/") ? number : number.dividedBy(HUNDRED));
  }

  /// What the parameter is.
  static String name(Lever lever) {
    return Messages.text("scenarios.knob." + id(lever.kind()));
  }

  /// The kind's short name, for charts.
  static String kind(Lever lever) {
    return Messages.text("scenarios.kind." + id(lever.kind()));
  }

  /// What a lever of this kind is called.
  static String title(Lever.Kind kind) {
    return Messages.text("scenarios.lever.kind." + id(kind));
  }

  /// What else the lever is set to.
  static String condition(Lever lever) {
    return switch (lever) {
      case Lever.ExactCache _ -> "";
      case Lever.Routing routing ->
          switch (routing.target()) {
            case Lever.Target.Model(String _, String model) -> Messages.text("scenarios.to", model);
            case Lever.Target.Ratio(Fraction ratio) ->
                Messages.text("scenarios.ratio", shown(ratio));
          };
      case Lever.Compression compression ->
          compression.keepOutput().equals(Fraction.ONE)
              ? Messages.text("scenarios.inputOnly")
              : Messages.text(
                  "scenarios.output", shown(Fraction.ONE.minus(compression.keepOutput())));
      case Lever.PromptCaching caching ->
          Messages.text(
              "scenarios.kept",
              caching.lifetime().id(),
              Messages.text(
                  "scenarios.sharing." + caching.sharing().name().toLowerCase(Locale.ROOT)));
    };
  }

  private static String id(Lever.Kind kind) {
    return switch (kind) {
      case EXACT_CACHE -> "exactCache";
      case ROUTING -> "routing";
      case COMPRESSION -> "compression";
      case PROMPT_CACHING -> "promptCaching";
    };
  }
}
