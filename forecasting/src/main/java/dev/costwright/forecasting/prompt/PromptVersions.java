package dev.costwright.forecasting.prompt;

import static dev.costwright.model.usage.Measure.CACHE_READ;
import static dev.costwright.model.usage.Measure.CACHE_WRITE_1H;
import static dev.costwright.model.usage.Measure.CACHE_WRITE_5M;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// How the prompts of a feature grew from version to version, as far as logs name versions.
public final class PromptVersions {
  private static final Comparator<PromptVersion> ORDER =
      Comparator.comparing((PromptVersion version) -> version.feature().orElse(""))
          .thenComparing(PromptVersion::first)
          .thenComparing(PromptVersion::last)
          .thenComparing(PromptVersion::name);

  private PromptVersions() {}

  private record Key(Optional<String> feature, String name) {}

  /// Versions by feature, in the order in which they appeared; none when no call names one.
  public static List<PromptVersion> of(Cube cube, RowQuery query) {
    Map<Key, Sum> sums = new HashMap<>();
    cube.forEachRow(
        query,
        row ->
            row.dimension(Dimension.PROMPT_VERSION)
                .filter(_ -> !row.isRemainder())
                .map(name -> new Key(row.dimension(Dimension.FEATURE), name))
                .ifPresent(
                    key -> sums.computeIfAbsent(key, _ -> new Sum(cube.currency())).add(row)));
    List<PromptVersion> versions =
        sums.entrySet().stream()
            .filter(entry -> entry.getValue().calls > 0)
            .map(entry -> entry.getValue().version(entry.getKey()))
            .sorted(ORDER)
            .toList();
    return grown(versions);
  }

  private static List<PromptVersion> grown(List<PromptVersion> versions) {
    List<PromptVersion> grown = new ArrayList<>();
    for (PromptVersion version : versions) {
      boolean isFirst = grown.isEmpty() || !grown.getLast().feature().equals(version.feature());
      grown.add(isFirst ? version : version.since(grown.getLast()));
    }
    return grown;
  }

  private static final class Sum {
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;
    private long calls;
    private long input;
    private long cached;
    private long shortest = Long.MAX_VALUE;
    private Money cost;

    Sum(Currency currency) {
      cost = Money.zero(currency);
    }

    void add(CubeRow row) {
      boolean isCall = row.grain() == Grain.CALL;
      long requests = row.measure(Measure.REQUESTS);
      long more = isCall ? Math.max(1, requests) : requests;
      long kept = count(row, CACHE_READ) + count(row, CACHE_WRITE_5M) + count(row, CACHE_WRITE_1H);
      long tokens = kept + count(row, FRESH_INPUT);
      if (more <= 0 || tokens == 0) {
        return;
      }
      calls += more;
      input += tokens;
      cached += kept;
      shortest = more == 1 ? Math.min(shortest, tokens) : shortest;
      first = row.day().isBefore(first) ? row.day() : first;
      last = row.day().isAfter(last) ? row.day() : last;
      cost = row.cost().map(cost::plus).orElse(cost);
    }

    private static long count(CubeRow row, Measure measure) {
      return Math.max(0, row.measure(measure));
    }

    PromptVersion version(Key key) {
      OptionalLong least =
          shortest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(shortest);
      return new PromptVersion(
          key.feature(),
          key.name(),
          first,
          last,
          calls,
          input,
          cached,
          least,
          cost,
          Optional.empty());
    }
  }
}
