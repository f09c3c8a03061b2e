package dev.costwright.forecasting.lever;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A share of the calls goes to another model, at any seller. Calls that an earlier router
/// moved stay where they are.
///
/// @param share from 0 to 1, of the calls that reach the router
/// @param target where they go
/// @param classifier asked once for each of them, moved or not
/// @param inputRatio tokens of the same prompt there, as a multiple of today's: another
/// tokenizer
/// @param outputRatio tokens of an answer there, as a multiple of today's: another verbosity
/// @param error share of the moved calls whose answer is thrown away and asked for again at
/// today's model
/// @param accuracy share of the moved calls whose answer is right
/// @param rampFrom until this day none is moved
/// @param rampTo from this day on the whole share is moved; between both, straight
public record Routing(
    Scope scope,
    Fraction share,
    Target target,
    Optional<SideCall> classifier,
    Fraction inputRatio,
    Fraction outputRatio,
    Fraction error,
    Optional<Fraction> accuracy,
    Optional<LocalDate> rampFrom,
    Optional<LocalDate> rampTo)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.or("share", Parameter.Type.SHARE, "1"),
          Parameter.optional("to", Parameter.Type.MODEL),
          Parameter.optional("to.priceRatio", Parameter.Type.RATIO),
          Parameter.optional("classifier", Parameter.Type.MODEL),
          Parameter.or("classifier.input", Parameter.Type.COUNT, "0"),
          Parameter.or("classifier.output", Parameter.Type.COUNT, "0"),
          Parameter.or("inputRatio", Parameter.Type.RATIO, "1"),
          Parameter.or("outputRatio", Parameter.Type.RATIO, "1"),
          Parameter.or("error", Parameter.Type.SHARE, "0"),
          Parameter.optional("accuracy", Parameter.Type.SHARE),
          Parameter.optional("rampFrom", Parameter.Type.DAY),
          Parameter.optional("rampTo", Parameter.Type.DAY));

  static Routing of(Scope scope, Settings settings) {
    return new Routing(
        scope,
        settings.number("share"),
        Target.of(settings),
        SideCall.of("classifier", settings),
        settings.number("inputRatio"),
        settings.number("outputRatio"),
        settings.number("error"),
        settings.maybe("accuracy"),
        settings.day("rampFrom"),
        settings.day("rampTo"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.ROUTING;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    target.put(texts);
    SideCall.put("classifier", classifier, texts);
    texts.put("inputRatio", inputRatio.toString());
    texts.put("outputRatio", outputRatio.toString());
    texts.put("error", error.toString());
    accuracy.ifPresent(one -> texts.put("accuracy", one.toString()));
    rampFrom.ifPresent(day -> texts.put("rampFrom", day.toString()));
    rampTo.ifPresent(day -> texts.put("rampTo", day.toString()));
    return Settings.of(PARAMETERS, texts);
  }

  /// A router that takes tokens over as they are, and is always right and at once there.
  public Routing(Scope scope, Fraction share, Target target, Optional<SideCall> classifier) {
    this(
        scope,
        share,
        target,
        classifier,
        Fraction.ONE,
        Fraction.ONE,
        Fraction.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Whether token counts are taken over as they are.
  public boolean isTakenOver() {
    return inputRatio.equals(Fraction.ONE) && outputRatio.equals(Fraction.ONE);
  }

  /// Whether the share grows from day to day.
  public boolean isRamped() {
    return rampFrom.isPresent() && rampTo.isPresent();
  }

  /// How far the ramp has come on a day, 0 to 1.
  public Fraction ramp(LocalDate day) {
    return isRamped()
        ? new Launch(
                scope,
                Fraction.ONE,
                rampFrom.orElseThrow(),
                rampTo.orElseThrow(),
                Launch.Curve.LINEAR)
            .adoption(day)
        : Fraction.ONE;
  }
}
