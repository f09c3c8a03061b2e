package dev.costwright.app.cli;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.SeriesForecast;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "forecast",
    description = "Forecasts spend, with the back-test of every method tried.",
    subcommands = ForecastEvaluateCommand.class)
final class ForecastCommand extends Subcommand {
  @Mixin private ForecastOptions options = new ForecastOptions();

  @Override
  ExitCode run(Session session) {
    Forecast forecast = options.ask(session);
    session.result(document(forecast), ForecastText.lines(forecast));
    return ExitCode.DONE;
  }

  private static ObjectNode document(Forecast forecast) {
    ObjectNode document = Json.object();
    document
        .put("issued", forecast.issued().toString())
        .put("historyFrom", forecast.from().toString())
        .put("grain", forecast.query().grain().name().toLowerCase(Locale.ROOT))
        .put("layer", forecast.query().layer().name().toLowerCase(Locale.ROOT))
        .put("priceVersion", forecast.priceVersion());
    ArrayNode series = document.putArray("series");
    forecast.series().forEach(one -> series.add(document(one)));
    document.set("total", document(forecast.total()));
    ArrayNode assumptions = document.putArray("assumptions");
    forecast.assumptions().forEach(assumptions::add);
    return document;
  }

  private static ObjectNode document(SeriesForecast series) {
    ObjectNode node = Json.object().put("key", series.key()).put("method", series.method());
    ArrayNode points = node.putArray("points");
    series.points().forEach(point -> points.add(document(point)));
    node.set("whole", document(series.whole()));
    series
        .score()
        .ifPresentOrElse(
            score -> node.set("backtest", document(score)), () -> node.putNull("backtest"));
    ArrayNode methods = node.putArray("methods");
    series.scores().forEach(score -> methods.add(document(score).put("method", score.method())));
    ArrayNode reasons = node.putArray("reasons");
    series.reasons().forEach(reasons::add);
    return node;
  }

  private static ObjectNode document(ForecastPoint point) {
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

  private static void put(ObjectNode node, String low, String high, Optional<Band> band) {
    if (band.isPresent()) {
      node.set(low, Json.money(band.get().low()));
      node.set(high, Json.money(band.get().high()));
    } else {
      node.putNull(low).putNull(high);
    }
  }

  private static ObjectNode document(MethodScore score) {
    ObjectNode node = Json.object();
    put(node, "owa", score.owa());
    put(node, "mase", score.mase());
    put(node, "smape", score.smape());
    put(node, "totalError", score.totalError());
    put(node, "coverage80", score.coverage80());
    put(node, "coverage95", score.coverage95());
    return node.put("bandOrigins", score.bandOrigins()).put("origins", score.origins());
  }

  private static void put(ObjectNode node, String field, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(field, value.getAsDouble());
    } else {
      node.putNull(field);
    }
  }
}
