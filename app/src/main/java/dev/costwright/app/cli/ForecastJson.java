package dev.costwright.app.cli;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.PastForecast;
import dev.costwright.forecasting.forecast.SamplePaths;
import dev.costwright.forecasting.forecast.SeriesForecast;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A forecast as a document.
final class ForecastJson {
  private ForecastJson() {}

  static ObjectNode of(Forecast forecast, Optional<Money> budget) {
    ObjectNode document = Json.object();
    document
        .put("issued", forecast.issued().toString())
        .put("historyFrom", forecast.from().toString())
        .put("grain", forecast.query().grain().name().toLowerCase(Locale.ROOT))
        .put("by", forecast.query().by().map(Dimension::id).orElse(null))
        .put("holidays", forecast.query().holidays().name().toLowerCase(Locale.ROOT))
        .put("layer", forecast.query().layer().name().toLowerCase(Locale.ROOT))
        .put("priceVersion", forecast.priceVersion());
    ArrayNode series = document.putArray("series");
    forecast.series().forEach(one -> series.add(document(one, budget)));
    document.set("total", document(forecast.total(), budget));
    ArrayNode assumptions = document.putArray("assumptions");
    forecast.assumptions().forEach(assumptions::add);
    return document;
  }

  private static ObjectNode document(SeriesForecast series, Optional<Money> budget) {
    ObjectNode node = Json.object().put("key", series.key()).put("method", series.method());
    ArrayNode points = node.putArray("points");
    series.points().forEach(point -> points.add(document(point)));
    node.set("whole", document(series.whole()));
    series
        .score()
        .ifPresentOrElse(
            score -> node.set("backtest", document(score)), () -> node.putNull("backtest"));
    ArrayNode methods = node.putArray("methods");
    series
        .scores()
        .forEach(
            score ->
                methods.add(
                    document(score)
                        .put("method", score.method())
                        .put("role", score.role().name().toLowerCase(Locale.ROOT))));
    document(series.samples(), node.putObject("paths"));
    budget.ifPresent(limit -> document(limit, series, node.putObject("budget")));
    ArrayNode past = node.putArray("past");
    series.past().forEach(one -> document(series, one, past.addObject()));
    ArrayNode reasons = node.putArray("reasons");
    series.reasons().forEach(reasons::add);
    return node;
  }

  /// What would have been said on an earlier day, and what came.
  private static void document(SeriesForecast series, PastForecast past, ObjectNode node) {
    node.put("issued", past.issued().toString());
    ArrayNode steps = node.putArray("steps");
    for (PastForecast.Told told : past.steps()) {
      ObjectNode step = steps.addObject().put("period", told.period().toString());
      step.set("was", Json.money(told.cost()));
      series
          .spent(told.period())
          .ifPresentOrElse(spent -> step.set("is", Json.money(spent)), () -> step.putNull("is"));
    }
  }

  private static void document(SamplePaths samples, ObjectNode node) {
    node.put("count", samples.size());
    put(node, "mean", samples.mean());
  }

  /// A step's budget is that of all, and the whole has as many of them as steps.
  private static void document(Money limit, SeriesForecast series, ObjectNode node) {
    node.set("step", Json.money(limit));
    ArrayNode steps = node.putArray("steps");
    for (int step = 0; step < series.points().size(); step++) {
      put(steps.addObject(), "overrun", series.overrun(step, limit));
    }
    node.set("whole", Json.money(series.budgetOfAll(limit)));
    put(node, "overrun", series.overrun(limit));
  }

  static ObjectNode document(ForecastPoint point) {
    ObjectNode node = Json.object().put("period", point.period().toString());
    node.set("mean", Json.money(point.mean()));
    put(node, "lo80", "hi80", point.eighty());
    put(node, "lo95", "hi95", point.ninetyFive());
    point
        .spent()
        .ifPresentOrElse(
            spent -> node.set("spent", Json.money(spent)), () -> node.putNull("spent"));
    ObjectNode tokens = node.putObject("tokens");
    new TreeMap<>(point.tokens()).forEach((measure, count) -> tokens.put(measure.id(), count));
    return node;
  }

  static void put(ObjectNode node, String low, String high, Optional<Band> band) {
    if (band.isPresent()) {
      node.set(low, Json.money(band.get().low()));
      node.set(high, Json.money(band.get().high()));
    } else {
      node.putNull(low).putNull(high);
    }
  }

  static ObjectNode document(MethodScore score) {
    ObjectNode node = Json.object();
    put(node, "owa", score.owa());
    put(node, "mase", score.mase());
    put(node, "smape", score.smape());
    put(node, "totalError", score.totalError());
    put(node, "coverage80", score.coverage80());
    put(node, "coverage95", score.coverage95());
    return node.put("bandOrigins", score.bandOrigins()).put("origins", score.origins());
  }

  static void put(ObjectNode node, String field, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(field, value.getAsDouble());
    } else {
      node.putNull(field);
    }
  }
}
