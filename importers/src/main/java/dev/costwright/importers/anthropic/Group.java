package dev.costwright.importers.anthropic;

import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/// What console exports and API reports group by: a bucket of time, key, workspace, window, place,
/// speed.
///
/// The exports name keys and workspaces, the API gives their ids. An id is a tag besides: so an
/// export and a report never group a day by the same columns, and are alternatives of which one
/// counts, where names that match no id would be added up.
final class Group {
  private static final int DATE_LENGTH = 10;
  private static final List<String> TAGS =
      List.of(
          "api_key_id",
          "api_key_status",
          "workspace_id",
          "account_id",
          "service_account_id",
          "product");

  private final Column date;
  private final Column end;
  private final Column apiKey;
  private final Column workspace;
  private final Column window;
  private final Column geography;
  private final Column speed;
  private final Column requests;
  private final List<Column> tags;

  Group(Header header) {
    date = header.needed("usage_date_utc");
    end = header.column("ending_at");
    apiKey = header.column("api_key");
    workspace = header.column("workspace");
    window = header.column("context_window");
    geography = header.column("inference_geo");
    speed = header.column("speed");
    requests = header.column("requests");
    tags = TAGS.stream().map(header::column).toList();
  }

  void read(Row row, Fact.Builder fact) {
    time(row, fact);
    String place = row.text(geography);
    fact.dimension(Dimension.PROVIDER, "anthropic")
        .dimension(Dimension.API_KEY, row.text(apiKey))
        .dimension(Dimension.PROJECT, row.text(workspace))
        .dimension(Dimension.CONTEXT_BAND, row.text(window))
        .dimension(Dimension.REGION, place.equals("not_available") ? "" : place)
        .dimension(Dimension.SPEED, row.text(speed))
        .measure(Measure.REQUESTS, row.count(requests));
    tags.forEach(tag -> fact.tag(tag.name(), row.text(tag)));
  }

  private void time(Row row, Fact.Builder fact) {
    long start = row.neededMillis(date, ZoneOffset.UTC);
    long until = end.isPresent() ? row.neededMillis(end, ZoneOffset.UTC) : exported(row, start);
    if (start == Fact.ABSENT || until == Fact.ABSENT) {
      return;
    }
    if (until <= start) {
      row.reject(
          end, "a time after the start", "The bucket ends before it starts.", "Fetch it again.");
    } else {
      fact.time(start, until);
    }
  }

  private long exported(Row row, long start) {
    boolean isDay = row.text(date).length() == DATE_LENGTH;
    return start == Fact.ABSENT
        ? start
        : start + (isDay ? Duration.ofDays(1) : Duration.ofHours(1)).toMillis();
  }
}
