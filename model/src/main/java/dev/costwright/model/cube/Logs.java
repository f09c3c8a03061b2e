package dev.costwright.model.cube;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All observed rows. A call of which two logs tell, a gateway's and an SDK's, counts once: by the
/// row with the most tokens, of equals by the log whose name comes first. That is seen by the id of
/// the provider's answer, where each log has it exactly once. Of a program's calls and its own
/// daily sums one counts on a day: the calls when they have at least half of the tokens, else the
/// sums.
///
/// A pure function of the rows: the order of import changes nothing. Ledgers with one log pay
/// nothing.
final class Logs {
  /// What a program tells of a day, by call and in sum.
  private static final class Seen {
    private final EnumMap<Grain, String> sources = new EnumMap<>(Grain.class);
    private final EnumMap<Grain, Long> tokens = new EnumMap<>(Grain.class);

    private void add(Log log, int row) {
      Grain grain = log.chunk().grain();
      sources.merge(grain, log.source(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
      tokens.merge(grain, log.chunk().tokens(row), Long::sum);
    }

    /// The source that counts where one of the other grain does; empty when `grain` counts itself.
    private Optional<String> inPlaceOf(Grain grain) {
      long called = tokens.getOrDefault(Grain.CALL, 0L);
      long summed = tokens.getOrDefault(Grain.BUCKET, 0L);
      Grain counting =
          sources.containsKey(Grain.CALL) && called >= summed - called ? Grain.CALL : Grain.BUCKET;
      return Optional.ofNullable(sources.get(counting)).filter(source -> counting != grain);
    }
  }

  private record Day(String program, int seller, int account, long day) {}

  private static final SortedMap<String, Long> NOBODY = Collections.emptySortedMap();

  private final Tuples tuples;
  private final List<Log> logs = new ArrayList<>();

  Logs(Tuples tuples) {
    this.tuples = tuples;
  }

  void add(Log log) {
    logs.add(log);
  }

  /// Splits all rows. A log whose rows all count stays as it is.
  ///
  /// @param aside filled with the rows that do not count
  /// @return the logs that count
  List<Log> counting(List<Aside> aside) {
    if (logs.stream().map(Log::source).distinct().count() < 2) {
      return List.copyOf(logs);
    }
    Map<String, SortedMap<String, Long>> told = told();
    Map<Day, Seen> days = days();
    List<Log> counting = new ArrayList<>();
    for (Log log : logs) {
      IntFunction<Optional<String>> other =
          row ->
              toldBy(told.getOrDefault(log.answers()[row], NOBODY), log.source())
                  .or(
                      () ->
                          Optional.ofNullable(days.get(day(log, row)))
                              .flatMap(seen -> seen.inPlaceOf(log.chunk().grain())));
      split(log, other, counting, aside);
    }
    return counting;
  }

  private static void split(
      Log log, IntFunction<Optional<String>> other, List<Log> counting, List<Aside> aside) {
    Map<Optional<String>, List<Integer>> places =
        IntStream.range(0, log.chunk().size()).boxed().collect(Collectors.groupingBy(other::apply));
    if (places.keySet().equals(Set.of(Optional.empty()))) {
      counting.add(log);
      return;
    }
    places.forEach(
        (by, rows) -> {
          Log part = log.rows(rows.stream().mapToInt(Integer::intValue).toArray());
          by.ifPresentOrElse(
              source ->
                  aside.add(
                      new Aside(
                          new Aside.Reason(
                              Coverage.Aside.Kind.OTHER_LOG, log.source(), source, true),
                          part.chunk())),
              () -> counting.add(part));
        });
  }

  /// The log that tells of a call in place of `source`.
  ///
  /// @param told tokens by log; empty when only one tells of the call
  private static Optional<String> toldBy(SortedMap<String, Long> told, String source) {
    return told.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .filter(counting -> !counting.equals(source));
  }

  /// By answer, the tokens that each log tells of it; only answers that several logs tell, each
  /// once.
  private Map<String, SortedMap<String, Long>> told() {
    Set<String> shared = shared();
    Map<String, SortedMap<String, Long>> told = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    for (Log log : logs) {
      for (int row = 0; row < log.answers().length; row++) {
        String answer = log.answers()[row];
        if (shared.contains(answer)
            && told.computeIfAbsent(answer, id -> new TreeMap<>())
                    .put(log.source(), log.chunk().tokens(row))
                != null) {
          repeated.add(answer);
        }
      }
    }
    told.keySet().removeAll(repeated);
    return told;
  }

  private Set<String> shared() {
    Map<String, String> first = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Log log : logs) {
      for (String answer : log.answers()) {
        if (!answer.isEmpty()
            && !Objects.requireNonNullElse(first.putIfAbsent(answer, log.source()), log.source())
                .equals(log.source())) {
          shared.add(answer);
        }
      }
    }
    return shared;
  }

  /// The days of programs that keep sums.
  private Map<Day, Seen> days() {
    Set<String> summing =
        logs.stream()
            .filter(log -> log.chunk().grain() == Grain.BUCKET)
            .map(Log::program)
            .collect(Collectors.toSet());
    Map<Day, Seen> days = new HashMap<>();
    for (Log log : logs) {
      if (summing.contains(log.program())) {
        for (int row = 0; row < log.chunk().size(); row++) {
          days.computeIfAbsent(day(log, row), day -> new Seen()).add(log, row);
        }
      }
    }
    return days;
  }

  private Day day(Log log, int row) {
    int tuple = (int) log.chunk().tuple().get(row);
    return new Day(
        log.program(),
        tuples.id(Dimension.SELLER, tuple),
        tuples.id(Dimension.ACCOUNT, tuple),
        log.chunk().day().get(row));
  }
}
