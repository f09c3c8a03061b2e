package dev.costwright.app.report;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The command lines that open figures of a pivot: the question's filters with the row's own
/// values and days. The figures they show are the rows'.
///
/// @param ledger what stands between `costwright` and the command, such as `--ledger` with its
///     folder; nothing for the usual ledger
/// @param isRestated whether closed months are taken as they are now
public record WhyCommands(List<String> ledger, boolean isRestated) {
  /// Of the usual ledger, closed months as they were booked.
  public static final WhyCommands USUAL = new WhyCommands(List.of(), false);

  public WhyCommands {
    ledger = List.copyOf(ledger);
  }

  /// A table of a pivot with a command for each row and for its total.
  public ReportTable link(ReportTable table, Pivot pivot) {
    List<String> commands = new ArrayList<>();
    pivot
        .rows()
        .forEach(row -> commands.add(of(pivot.query(), row.key(), Optional.of(row.step()))));
    commands.add(of(pivot.query(), List.of(), Optional.empty()));
    return table.linked(commands);
  }

  /// @param key a value for each of the question's dimensions; none for all of them
  /// @param step first day of one step; empty for all
  public String of(PivotQuery query, List<String> key, Optional<LocalDate> step) {
    Map<Dimension, String> values = new TreeMap<>();
    for (int place = 0; place < key.size(); place++) {
      values.put(query.by().get(place), key.get(place));
    }
    return of(values, days(query, step), query.layer(), query.where())
        + query.trueUp().map(trueUp -> " --true-up " + trueUp.text()).orElse("");
  }

  /// @param values that the row names
  /// @param where what else is kept
  public String of(
      Map<Dimension, String> values,
      Optional<Period> days,
      LayerChoice layer,
      Map<Dimension, Set<String>> where) {
    List<String> words = new ArrayList<>(List.of("costwright"));
    words.addAll(ledger);
    words.add("why");
    values.forEach((dimension, value) -> words.add(dimension.id() + "=" + value));
    days.ifPresent(
        period ->
            words.addAll(
                List.of(
                    "--from",
                    period.from().toString(),
                    "--to",
                    period.until().minusDays(1).toString())));
    if (layer != LayerChoice.BEST) {
      words.addAll(List.of("--layer", layer.name().toLowerCase(Locale.ROOT)));
    }
    new TreeMap<>(where)
        .forEach(
            (dimension, kept) ->
                new TreeSet<>(kept)
                    .forEach(
                        value -> words.addAll(List.of("--where", dimension.id() + "=" + value))));
    if (isRestated) {
      words.add("--restated");
    }
    return line(words);
  }

  /// Words as a line of a POSIX shell.
  public static String line(List<String> words) {
    return words.stream().map(WhyCommands::quoted).collect(Collectors.joining(" "));
  }

  /// The days of a step that the question asks for.
  private static Optional<Period> days(PivotQuery query, Optional<LocalDate> step) {
    if (step.isEmpty() || query.grain() == TimeGrain.TOTAL) {
      return query.period();
    }
    Period whole = Period.utc(step.get(), query.grain().next(step.get()));
    return Optional.of(
        query
            .period()
            .map(
                asked ->
                    new Period(
                        later(asked.from(), whole.from()),
                        earlier(asked.until(), whole.until()),
                        asked.zone()))
            .orElse(whole));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /// As a POSIX shell takes it for one word.
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
