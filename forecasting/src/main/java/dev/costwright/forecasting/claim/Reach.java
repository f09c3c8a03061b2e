package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.lever.Compression;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.SemanticCache;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How far a lever can be turned by whoever pulls it: how much of the calls it takes, how much of
/// a prompt it leaves. What others ask for (prices, discounts) stays as assumed, and so does what
/// the calls are like.
final class Reach {
  private static final List<String> PARTS = List.of("0", "0.25", "0.5", "0.75", "1");

  private Reach() {}

  /// The settings that may be turned, in order.
  static List<String> settings(Lever lever) {
    return switch (lever.kind()) {
      case EXACT_CACHE -> List.of("share", "deterministic");
      case SEMANTIC_CACHE -> List.of("threshold");
      case ROUTING -> List.of("share", "error");
      case COMPRESSION ->
          lever instanceof Compression one && !one.keepOutput().equals(Fraction.ONE)
              ? List.of("keepInput", "keepCached", "keepOutput")
              : List.of("keepInput", "keepCached");
      case PROMPT_PARTS -> List.of("keepSystem", "keepHistory", "keepRetrieval");
      case PROMPT_LIMIT -> List.of("share", "limit");
      case PROMPT_CACHING -> List.of("prefix", "reuse", "lifetime");
      case OUTPUT_CAP -> List.of("share", "tokens", "retry");
      case CONTEXT_LIMIT -> List.of("share", "tokens", "summary");
      case BATCH, TERMS, FINE_TUNED, SELF_HOSTING -> List.of("share");
      case GROWTH, LAUNCH, PRICE_CHANGE, DISCOUNT, COMMITMENT -> List.of();
    };
  }

  /// What is tried of a setting: its ends, what lies between, and what it is now.
  static Set<String> values(Lever lever, String setting) {
    Parameter parameter = lever.kind().parameter(setting).orElseThrow();
    Set<String> values = new LinkedHashSet<>();
    switch (parameter.type()) {
      case SHARE, KEPT -> values.addAll(PARTS);
      case COUNT -> values.add("0");
      case CHOICE -> values.addAll(parameter.choices());
      default -> throw new IllegalArgumentException("Expected a share or a count: " + setting);
    }
    if (lever instanceof SemanticCache cache) {
      cache.curve().points().forEach(point -> values.add(point.threshold().toString()));
    }
    return values;
  }

  /// A lever turned all the way.
  static Lever most(Lever lever) {
    Lever turned = lever;
    for (String setting : settings(lever)) {
      Parameter.Type type = lever.kind().parameter(setting).orElseThrow().type();
      boolean isLoss = setting.equals("error") || setting.equals("retry");
      if (type == Parameter.Type.SHARE && !setting.equals("threshold")) {
        turned = turned.with(setting, isLoss ? "0" : "1");
      } else if (type == Parameter.Type.KEPT || type == Parameter.Type.COUNT) {
        turned = turned.with(setting, "0");
      }
    }
    return turned;
  }

  /// Whether answers stay as right as the claim asks for.
  static boolean isAllowed(Lever lever) {
    return lever
        .scope()
        .floor()
        .flatMap(floor -> lever.accuracy().map(accuracy -> accuracy.compareTo(floor) >= 0))
        .orElse(true);
  }
}
