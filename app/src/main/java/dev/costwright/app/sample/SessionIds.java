package dev.costwright.app.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Short names of sessions: the feature's initials, the day and a number.
final class SessionIds {
  private SessionIds() {}

  static String of(Feature feature, LocalDate day, int number) {
    String initials =
        Arrays.stream(feature.id().split("-"))
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    return initials + "-" + Long.toString(day.toEpochDay(), 36) + "-" + number;
  }
}
