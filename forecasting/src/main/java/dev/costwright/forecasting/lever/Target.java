package dev.costwright.forecasting.lever;

import java.util.Map;

/// Where calls are sent.
public sealed interface Target {
  /// A model of the price book, at its price on the day of the call.
  record Model(ModelName name) implements Target {
    public Model(String seller, String model) {
      this(new ModelName(seller, model));
    }
  }

  /// Every token at this multiple of what it costs today.
  record Ratio(Fraction ratio) implements Target {}

  static Target of(Settings settings) {
    return settings
        .model("to")
        .<Target>map(Model::new)
        .orElseGet(() -> new Ratio(settings.maybe("to.priceRatio").orElse(Fraction.ONE)));
  }

  default void put(Map<String, String> texts) {
    switch (this) {
      case Model(ModelName name) -> texts.put("to", name.path());
      case Ratio(Fraction ratio) -> texts.put("to.priceRatio", ratio.toString());
    }
  }
}
