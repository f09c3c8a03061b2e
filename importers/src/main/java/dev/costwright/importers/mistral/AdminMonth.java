package dev.costwright.importers.mistral;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One month of one workspace.
record AdminMonth(JsonObject month, ReadOptions options) {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final List<String> AMOUNTS = List.of("cost", "amount", "total_cost");

  /// Gives a charge for every category, or none when something is wrong with one of them.
  void give(EntrySink sink) {
    Optional<Currency> currency = currency();
    List<Fact.Builder> charges = new ArrayList<>();
    JsonObject inner = month.object("usage");
    for (String category : AdminUsageImporter.CATEGORIES) {
      JsonObject costs = inner.isEmpty() ? month.object(category) : inner.object(category);
      if (!costs.isEmpty()) {
        charges.add(charge(category, costs));
      }
    }
    if (month.isGood() && currency.isPresent()) {
      charges.forEach(charge -> sink.fact(dataSet(currency.get()), charge.build()));
    }
  }

  private Fact.Builder charge(String category, JsonObject costs) {
    Optional<String> field =
        AMOUNTS.stream().filter(name -> !costs.text(name).isEmpty()).findFirst();
    if (field.isEmpty()) {
      costs.reject(
          AMOUNTS.getFirst(),
          "an amount in cost, amount or total_cost",
          "The category has no amount that is known.",
          "Take the category out, or put its sum into the field cost.");
    }
    Fact.Builder fact =
        Fact.builder()
            .line(month.line())
            .dimension(Dimension.PROVIDER, "mistral")
            .dimension(Dimension.CHARGE_KIND, category)
            .measure(Measure.CHARGE, field.map(costs::picos).orElse(Fact.ABSENT));
    time(fact);
    return fact;
  }

  private void time(Fact.Builder fact) {
    long start = month.millis("start_date", ZoneOffset.UTC);
    long end = month.millis("end_date", ZoneOffset.UTC);
    Optional<Period> period = options.period();
    if (start != Fact.ABSENT && end != Fact.ABSENT && end >= start) {
      fact.time(start, Math.floorDiv(end, DAY) * DAY + DAY);
    } else if (period.isPresent()) {
      fact.time(period.get().start().toEpochMilli(), period.get().end().toEpochMilli());
    } else {
      month.reject(
          "start_date",
          "start_date and end_date, the first and the last day",
          "The file does not say which days it covers.",
          "Say them when you import it: in the field Period of the window, or with --period on the"
              + " command line.");
    }
  }

  private Optional<Currency> currency() {
    String code = month.text("currency").toUpperCase(Locale.ROOT);
    Optional<Currency> currency =
        Currency.getAvailableCurrencies().stream()
            .filter(known -> known.getCurrencyCode().equals(code))
            .findFirst();
    if (currency.isEmpty()) {
      month.reject(
          "currency",
          "a currency code such as EUR",
          "The amounts have no known currency.",
          "Correct the field and import the file again.");
    }
    return currency;
  }

  private DataSet dataSet(Currency currency) {
    return new DataSet(
        "mistral/admin-usage",
        Layer.BILLED,
        Grain.BUCKET,
        "mistral",
        options.account(),
        currency,
        ZoneOffset.UTC);
  }
}
