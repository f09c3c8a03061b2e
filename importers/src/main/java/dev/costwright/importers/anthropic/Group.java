package dev.costwright.importers.anthropic;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.time.Duration;
import java.time.ZoneOffset;

/// What both console exports group by: a UTC day or hour, key, workspace, window, place, speed.
final class Group {
  private static final int DATE_LENGTH = 10;

  private final Column date;
  private final Column apiKey;
  private final Column workspace;
  private final Column window;
  private final Column geography;
  private final Column speed;

  Group(Header header) {
    date = header.needed("usage_date_utc");
    apiKey = header.column("api_key");
    workspace = header.column("workspace");
    window = header.column("context_window");
    geography = header.column("inference_geo");
    speed = header.column("speed");
  }

  void read(Row row, Fact.Builder fact) {
    time(row, fact);
    String place = row.text(geography);
    fact.dimension(Dimension.PROVIDER, "anthropic")
        .dimension(Dimension.API_KEY, row.text(apiKey))
        .dimension(Dimension.PROJECT, row.text(workspace))
        .dimension(Dimension.CONTEXT_BAND, row.text(window))
        .dimension(Dimension.REGION, place.equals("not_available") ? "" : place)
        .dimension(Dimension.SPEED, row.text(speed));
  }

  private void time(Row row, Fact.Builder fact) {
    long start = row.neededMillis(date, ZoneOffset.UTC);
    if (start != Fact.ABSENT) {
      boolean isDay = row.text(date).length() == DATE_LENGTH;
      fact.time(start, start + (isDay ? Duration.ofDays(1) : Duration.ofHours(1)).toMillis());
    }
  }
}
