package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A share of the calls is answered by machines of one's own.
///
/// @param share from 0 to 1, of the calls that are left
/// @param tokensPerHour input and output that one machine can take in an hour
/// @param pricePerHour of one machine
/// @param replicas machines that run in any case
/// @param billing which hours are paid
/// @param peak load of the busiest hour as a multiple of the mean, where hours are unknown
/// @param staffPerMonth what the people cost who run them
/// @param accuracy share of its answers that are right
public record SelfHosting(
    Scope scope,
    Fraction share,
    Fraction tokensPerHour,
    Fraction pricePerHour,
    long replicas,
    Billing billing,
    Fraction peak,
    Fraction staffPerMonth,
    Optional<Fraction> accuracy)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.required("share", Parameter.Type.SHARE),
          Parameter.required("tokensPerHour", Parameter.Type.AMOUNT),
          Parameter.required("pricePerHour", Parameter.Type.MONEY),
          Parameter.or("replicas", Parameter.Type.COUNT, "1"),
          Parameter.choice("billing", "reserved", List.of("reserved", "onDemand")),
          Parameter.or("peak", Parameter.Type.RATIO, "1"),
          Parameter.or("staffPerMonth", Parameter.Type.MONEY, "0"),
          Parameter.optional("accuracy", Parameter.Type.SHARE));

  static SelfHosting of(Scope scope, Settings settings) {
    return new SelfHosting(
        scope,
        settings.number("share"),
        settings.number("tokensPerHour"),
        settings.number("pricePerHour"),
        settings.whole("replicas").orElse(0L),
        Billing.parse(settings.text("billing")),
        settings.number("peak"),
        settings.number("staffPerMonth"),
        settings.maybe("accuracy"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.SELF_HOSTING;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    texts.put("tokensPerHour", tokensPerHour.toString());
    texts.put("pricePerHour", pricePerHour.toString());
    texts.put("replicas", String.valueOf(replicas));
    texts.put("billing", billing.id());
    texts.put("peak", peak.toString());
    texts.put("staffPerMonth", staffPerMonth.toString());
    accuracy.ifPresent(one -> texts.put("accuracy", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }

  /// Which hours of a machine are paid.
  public enum Billing {
    /// As many machines as the busiest hour needs, every hour.
    RESERVED("reserved"),
    /// Each hour as many machines as it needs.
    ON_DEMAND("onDemand");

    private final String id;

    Billing(String id) {
      this.id = id;
    }

    static Billing parse(String id) {
      return id.equals(ON_DEMAND.id) ? ON_DEMAND : RESERVED;
    }

    String id() {
      return id;
    }
  }
}
