package dev.costwright.app.cli;

import dev.costwright.app.report.OverlayTables;
import dev.costwright.app.report.TableText;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.OverlaidPoint;
import dev.costwright.forecasting.overlay.OverlaidSeries;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A forecast with overlays on it, as a document and as lines for a terminal.
final class OverlayViews {
  private OverlayViews() {}

  static ObjectNode document(Overlaid overlaid, Optional<Money> budget) {
    ObjectNode document = Json.object();
    document.set("overlays", list(overlaid.overlays()));
    ArrayNode series = document.putArray("series");
    overlaid.series().forEach(one -> series.add(document(one, budget)));
    document.set("total", document(overlaid.total(), budget));
    ArrayNode notes = document.putArray("notes");
    overlaid.notes().forEach(notes::add);
    return document;
  }

  static ArrayNode list(List<Overlay> overlays) {
    ArrayNode list = Json.object().putArray("overlays");
    overlays.forEach(
        one ->
            list.addObject()
                .put("name", one.name())
                .put("overlay", one.text())
                .put("use", one.use().name().toLowerCase(Locale.ROOT)));
    return list;
  }

  private static ObjectNode document(OverlaidSeries series, Optional<Money> budget) {
    ObjectNode node = Json.object().put("key", series.key());
    ArrayNode points = node.putArray("points");
    for (int step = 0; step < series.points().size(); step++) {
      ObjectNode point = document(series.points().get(step));
      int at = step;
      budget.ifPresent(limit -> ForecastJson.put(point, "overrun", series.overrun(at, limit)));
      points.add(point);
    }
    node.set("whole", document(series.whole()));
    return node;
  }

  private static ObjectNode document(OverlaidPoint point) {
    ObjectNode node = Json.object().put("period", point.period().toString());
    node.set("base", Json.money(point.base()));
    node.set("mean", Json.money(point.mean()));
    ForecastJson.put(node, "lo80", "hi80", point.eighty());
    ForecastJson.put(node, "lo95", "hi95", point.ninetyFive());
    ArrayNode effects = node.putArray("effects");
    point.effects().forEach(effect -> effects.add(Json.money(effect)));
    return node;
  }

  static List<String> lines(Overlaid overlaid, Optional<Money> budget) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("with overlays");
    overlaid.overlays().forEach(one -> lines.add("  " + words(one)));
    for (OverlaidSeries series : overlaid.all()) {
      lines.add("");
      lines.add(series.key());
      lines.addAll(TableText.lines(OverlayTables.points(overlaid, series)));
      budget.ifPresent(limit -> lines.addAll(odds(series, limit)));
    }
    lines.add("");
    overlaid.notes().forEach(note -> lines.add("  " + note));
    return lines;
  }

  private static String words(Overlay overlay) {
    return overlay.name().equals(overlay.text())
        ? overlay.text()
        : "%s: %s".formatted(overlay.name(), overlay.text());
  }

  private static List<String> odds(OverlaidSeries series, Money limit) {
    List<String> lines = new ArrayList<>();
    for (int step = 0; step < series.points().size(); step++) {
      String period = series.points().get(step).period().toString();
      series
          .overrun(step, limit)
          .ifPresent(
              share ->
                  lines.add(
                      String.format(
                          Locale.ROOT,
                          "%s: %.0f %% odds of passing %s",
                          period,
                          100 * share,
                          limit.toPlainString())));
    }
    return lines;
  }
}
