package dev.costwright.app.cli;

import dev.costwright.app.report.TextGrid;
import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.UseAndPrice;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.nowcast.Pace;
import dev.costwright.model.money.Money;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An estimate of the running month as a document and as lines.
final class NowcastViews {
  private NowcastViews() {}

  static ObjectNode document(Nowcast nowcast) {
    ObjectNode document = Json.object();
    document
        .put("month", nowcast.month().toString())
        .put("until", nowcast.until().toString())
        .put("daysOver", nowcast.daysOver())
        .put("daysLeft", nowcast.daysLeft())
        .put("method", nowcast.method());
    document.set("end", ForecastJson.document(nowcast.end()));
    put(document, "proRata", nowcast.proRata());
    nowcast
        .score()
        .ifPresentOrElse(
            score -> document.set("backtest", ForecastJson.document(score)),
            () -> document.putNull("backtest"));
    ArrayNode profile = document.putArray("weekdays");
    nowcast
        .profile()
        .forEach(
            day ->
                profile
                    .addObject()
                    .put("day", day.day().name().toLowerCase(Locale.ROOT))
                    .put("share", day.share()));
    nowcast
        .pace()
        .ifPresentOrElse(
            pace -> document.set("pace", document(pace)), () -> document.putNull("pace"));
    ArrayNode reasons = document.putArray("reasons");
    nowcast.reasons().forEach(reasons::add);
    return document;
  }

  private static ObjectNode document(Pace pace) {
    ObjectNode node = Json.object();
    node.put("verdict", verdict(pace).replace(' ', '-'));
    put(node, "actual", Optional.of(pace.actual()));
    put(node, "expected", Optional.of(pace.expected()));
    put(node, "difference", Optional.of(pace.difference()));
    ForecastJson.put(node, "lo80", "hi80", pace.eighty());
    ForecastJson.put(node, "lo95", "hi95", pace.ninetyFive());
    put(node, "ofUse", pace.split().map(UseAndPrice::use));
    put(node, "ofPrice", pace.split().map(UseAndPrice::price));
    ArrayNode causes = node.putArray("causes");
    for (Pace.Cause cause : pace.causes()) {
      ObjectNode one = causes.addObject();
      one.put("dimension", cause.dimension().id()).put("value", cause.value());
      put(one, "actual", Optional.of(cause.actual()));
      put(one, "expected", Optional.of(cause.expected()));
      put(one, "difference", Optional.of(cause.difference()));
    }
    return node;
  }

  private static void put(ObjectNode node, String field, Optional<Money> money) {
    money.ifPresentOrElse(amount -> node.set(field, Json.money(amount)), () -> node.putNull(field));
  }

  private static String verdict(Pace pace) {
    return pace.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static List<String> lines(Nowcast nowcast) {
    ForecastPoint end = nowcast.end();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            nowcast.month().toString(), end.mean().currency().getCurrencyCode(), "80 %", "95 %"));
    rows.add(List.of("at its end", cents(end.mean()), band(end.eighty()), band(end.ninetyFive())));
    rows.add(
        List.of(
            "%d days over".formatted(nowcast.daysOver()),
            end.spent().map(NowcastViews::cents).orElse("-"),
            "",
            ""));
    nowcast
        .pace()
        .ifPresent(
            pace ->
                rows.add(
                    List.of(
                        "expected of them",
                        cents(pace.expected()),
                        band(pace.eighty()),
                        band(pace.ninetyFive()))));
    rows.add(
        List.of(
            "if all days were alike",
            nowcast.proRata().map(NowcastViews::cents).orElse("-"),
            "",
            ""));
    List<String> lines = new ArrayList<>(TextGrid.lines(rows, 1));
    lines.add("");
    lines.add("the rest by " + nowcast.method());
    nowcast.pace().ifPresent(pace -> lines.addAll(lines(pace)));
    if (!nowcast.profile().isEmpty()) {
      lines.add("");
      lines.add("against the mean day: " + profile(nowcast));
    }
    lines.addAll(nowcast.reasons());
    return lines;
  }

  private static List<String> lines(Pace pace) {
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (pace.verdict()) {
          case AS_EXPECTED -> "Spend goes as was expected on the first of the month.";
          case WATCH ->
              "Spend has left the 80 %% band, which one month in five does by chance: %s."
                  .formatted(cents(pace.difference()));
          case ALERT -> "Spend has left the 95 %% band: %s.".formatted(cents(pace.difference()));
          case UNKNOWN -> "Whether spend goes as expected is not known.";
        });
    pace.split()
        .ifPresent(
            split ->
                lines.add(
                    "of it %s by use, %s by cost per token"
                        .formatted(cents(split.use()), cents(split.price()))));
    pace.causes()
        .forEach(
            cause ->
                lines.add(
                    "%s %s: %s in place of %s (%s)"
                        .formatted(
                            cause.dimension().id(),
                            cause.value(),
                            cents(cause.actual()),
                            cents(cause.expected()),
                            cents(cause.difference()))));
    return lines;
  }

  private static String profile(Nowcast nowcast) {
    return String.join(
        ", ",
        nowcast.profile().stream()
            .map(
                day ->
                    String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        day.day().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        100 * day.share()))
            .toList());
  }

  private static String band(Optional<Band> band) {
    return band.map(found -> cents(found.low()) + " to " + cents(found.high())).orElse("-");
  }

  private static String cents(Money money) {
    return money.rounded(2).toPlainString();
  }
}
