package dev.costwright.forecasting.prompt;

import dev.costwright.forecasting.prompt.PromptUse.Part;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parts of a prompt at one model while they are summed.
final class PartSum {
  private record Key(Measure measure, UnitPrice rate, UnitPrice fresh, UnitPrice read) {
    Part part(long tokens) {
      return new Part(measure, rate, fresh, read, tokens);
    }
  }

  private final Currency currency;
  private final Map<Key, Long> tokens = new LinkedHashMap<>();
  long calls;

  PartSum(Currency currency) {
    this.currency = currency;
  }

  void add(Part part) {
    Key key = new Key(part.measure(), part.rate(), part.fresh(), part.read());
    tokens.merge(key, part.tokens(), Math::addExact);
  }

  PromptUse use() {
    List<Part> parts =
        tokens.entrySet().stream().map(entry -> entry.getKey().part(entry.getValue())).toList();
    return new PromptUse(calls, parts, currency);
  }
}
