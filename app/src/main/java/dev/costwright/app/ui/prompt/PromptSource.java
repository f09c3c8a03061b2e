package dev.costwright.app.ui.prompt;

import dev.costwright.app.workbench.Prompts;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.prompt.PromptComparison;
import dev.costwright.forecasting.prompt.TokenCounter;
import dev.costwright.forecasting.prompt.Tokenizer;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the screen asks of the open ledger.
@FunctionalInterface
interface PromptSource {
  /// @return empty for a ledger without any row
  Optional<Prompted> answer(Asked asked);

  static PromptSource of(Workbench workbench) {
    return asked -> answer(workbench, asked);
  }

  private static Optional<Prompted> answer(Workbench workbench, Asked asked) {
    Cube cube = workbench.cube();
    if (cube.firstDay().isEmpty()) {
      return Optional.empty();
    }
    Prompts prompts = workbench.prompts();
    List<YearMonth> months = months(cube);
    YearMonth month = asked.month().filter(months::contains).orElse(lastWhole(cube, months));
    Map<Dimension, Set<String>> where =
        asked.feature().map(feature -> Map.of(Dimension.FEATURE, Set.of(feature))).orElse(Map.of());
    RowQuery calls = prompts.calls(month, where);
    Optional<PromptComparison> comparison =
        asked.texts().before().isEmpty()
            ? Optional.empty()
            : Optional.of(prompts.compare(asked.texts(), TokenCounter.DEFAULT, calls));
    PivotQuery pivot =
        new PivotQuery(List.of(), TimeGrain.TOTAL, calls.period(), calls.layer(), where);
    return Optional.of(
        new Prompted(
            asked,
            cube.values(Dimension.FEATURE),
            months,
            month,
            counts(asked.texts().before()),
            counts(asked.texts().after()),
            comparison,
            prompts.versions(where),
            cube.pivot(pivot).rows().stream()
                .findFirst()
                .map(row -> cube.facts(pivot, row.key(), row.step(), 10))
                .orElse(List.of()),
            workbench.prices().version()));
  }

  private static Map<Tokenizer, Long> counts(String text) {
    return Arrays.stream(Tokenizer.values())
        .collect(Collectors.toMap(Function.identity(), tokenizer -> tokenizer.count(text)));
  }

  private static List<YearMonth> months(Cube cube) {
    YearMonth first = YearMonth.from(cube.firstDay().orElseThrow());
    YearMonth last = YearMonth.from(cube.lastDay().orElseThrow());
    return Stream.iterate(last, month -> month.minusMonths(1))
        .limit(ChronoUnit.MONTHS.between(first, last) + 1)
        .toList();
  }

  /// The latest month whose last day the ledger has; the latest of all when there is none.
  private static YearMonth lastWhole(Cube cube, List<YearMonth> months) {
    LocalDate last = cube.lastDay().orElseThrow();
    return months.stream()
        .filter(month -> !month.atEndOfMonth().isAfter(last))
        .findFirst()
        .orElse(months.getFirst());
  }
}
