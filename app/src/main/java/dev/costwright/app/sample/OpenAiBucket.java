package dev.costwright.app.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The four time columns that every OpenAI export starts with. A bucket is a UTC day.
record OpenAiBucket(LocalDate day) {
  static final List<String> COLUMNS =
      List.of("start_time", "end_time", "start_time_iso", "end_time_iso");

  /// @param offset `+00:00`, or empty as on the populated rows of cost exports
  Map<String, String> cells(String offset) {
    LocalDate next = day.plusDays(1);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("start_time", seconds(day));
    cells.put("end_time", seconds(next));
    cells.put("start_time_iso", day + "T00:00:00" + offset);
    cells.put("end_time_iso", next + "T00:00:00" + offset);
    return cells;
  }

  private static String seconds(LocalDate midnight) {
    return Long.toString(midnight.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }
}
