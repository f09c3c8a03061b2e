package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.report.TextGrid;
import dev.costwright.forecasting.change.ForecastChange;
import dev.costwright.forecasting.change.ForecastChange.Effect;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.CountForecast.Point;
import dev.costwright.forecasting.forecast.CountForecast.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Forecasts of counts, and what changes spend, as documents and as lines for a terminal.
final class CountViews {
  private CountViews() {}

  static ObjectNode document(CountForecast forecast) {
    ObjectNode document = Json.object();
    document
        .put("measure", forecast.measure())
        .put("issued", forecast.issued().toString())
        .put("historyFrom", forecast.from().toString())
        .put("grain", forecast.grain().name().toLowerCase(Locale.ROOT))
        .put("method", forecast.method());
    ArrayNode points = document.putArray("points");
    forecast.points().forEach(point -> points.add(document(point)));
    document.set("whole", document(forecast.whole()));
    ArrayNode methods = document.putArray("methods");
    forecast
        .scores()
        .forEach(
            score ->
                methods.add(
                    ForecastJson.document(score)
                        .put("method", score.method())
                        .put("role", score.role().name().toLowerCase(Locale.ROOT))));
    ArrayNode reasons = document.putArray("reasons");
    forecast.reasons().forEach(reasons::add);
    return document;
  }

  private static ObjectNode document(Point point) {
    ObjectNode node =
        Json.object().put("period", point.period().toString()).put("mean", point.mean());
    put(node, "lo80", "hi80", point.eighty());
    put(node, "lo95", "hi95", point.ninetyFive());
    point.soFar().ifPresentOrElse(count -> node.put("soFar", count), () -> node.putNull("soFar"));
    return node;
  }

  private static void put(ObjectNode node, String low, String high, Optional<Range> range) {
    range.ifPresentOrElse(
        found -> node.put(low, found.low()).put(high, found.high()),
        () -> node.putNull(low).putNull(high));
  }

  static List<String> lines(CountForecast forecast) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            forecast.measure(), "mean", "80 % from", "80 % to", "95 % from", "95 % to", "so far"));
    forecast.points().forEach(point -> rows.add(row(point.period().toString(), point)));
    rows.add(row("all", forecast.whole()));
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s by %s: %s, learnt from %s to %s"
            .formatted(
                forecast.measure(),
                forecast.grain().name().toLowerCase(Locale.ROOT),
                forecast.method(),
                forecast.from(),
                forecast.issued().minusDays(1)));
    lines.addAll(TextGrid.lines(rows, 1));
    forecast.scores().stream()
        .findFirst()
        .ifPresent(
            score ->
                lines.add(
                    "OWA %s, sMAPE %s %%, on %d past forecasts"
                        .formatted(number(score.owa()), number(score.smape()), score.origins())));
    lines.addAll(forecast.reasons());
    return lines;
  }

  private static List<String> row(String label, Point point) {
    return List.of(
        label,
        TableText.grouped(point.mean()),
        end(point.eighty().map(Range::low)),
        end(point.eighty().map(Range::high)),
        end(point.ninetyFive().map(Range::low)),
        end(point.ninetyFive().map(Range::high)),
        point.soFar().isPresent() ? TableText.grouped(point.soFar().getAsLong()) : "-");
  }

  private static String end(Optional<Long> end) {
    return end.map(TableText::grouped).orElse("-");
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "-";
  }

  static ObjectNode document(ForecastChange change) {
    ObjectNode document = Json.object();
    document.put("from", change.from().toString()).put("to", change.to().toString());
    document.set("before", Json.money(change.before()));
    document.set("after", Json.money(change.after()));
    ArrayNode effects = document.putArray("effects");
    change
        .effects()
        .forEach(
            effect -> {
              ObjectNode node = effects.addObject().put("driver", name(effect));
              ForecastJson.put(node, "was", effect.was());
              ForecastJson.put(node, "will", effect.will());
              node.set("amount", Json.money(effect.amount()));
            });
    ArrayNode notes = document.putArray("notes");
    change.notes().forEach(notes::add);
    return document;
  }

  static List<String> lines(ForecastChange change) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("why it changes", "was", "will be", "effect"));
    rows.add(List.of(change.from().toString(), "", "", TableText.rounded(change.before())));
    change
        .effects()
        .forEach(
            effect ->
                rows.add(
                    List.of(
                        name(effect),
                        figure(effect.was()),
                        figure(effect.will()),
                        TableText.rounded(effect.amount()))));
    rows.add(List.of(change.to().toString(), "", "", TableText.rounded(change.after())));
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(TextGrid.lines(rows, 1));
    lines.addAll(change.notes());
    return lines;
  }

  private static String figure(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.5g", value.getAsDouble()) : "-";
  }

  private static String name(Effect effect) {
    return switch (effect.driver()) {
      case DAYS -> "days";
      case USERS -> "users";
      case REQUESTS -> "requests";
      case TOKENS -> "tokens of a request";
      case PRICES -> "price versions";
      case MIX -> "models, classes and the rest";
      case OVERLAY -> effect.name();
    };
  }
}
