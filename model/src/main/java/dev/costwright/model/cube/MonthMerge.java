package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Puts one cube together from several: some months from cubes of their own, all others from
/// the one that is changed. A row is in the month of its day. Not thread-safe.
final class MonthMerge {
  private static final Comparator<LayerMonth> ORDER =
      Comparator.comparing(LayerMonth::seller)
          .thenComparing(LayerMonth::account)
          .thenComparing(LayerMonth::month);

  /// The rows that one cube gives.
  private final class Source {
    final Tuples from;
    final List<Chunk> chunks;
    final List<Aside> aside;
    final Remainders remainders;
    private final int[] tupleOf;

    Source(Cube cube, Predicate<YearMonth> isGiven) {
      from = cube.parts().tuples();
      tupleOf = new int[from.size()];
      chunks =
          cube.parts().chunks().stream()
              .map(chunk -> rowsOf(chunk, isGiven))
              .filter(chunk -> chunk.size() > 0)
              .toList();
      aside =
          cube.parts().aside().stream()
              .map(one -> new Aside(one.reason(), rowsOf(one.chunk(), isGiven)))
              .filter(one -> one.chunk().size() > 0)
              .toList();
      remainders =
          cube.parts().remainders().only(remainder -> isGiven.test(month(remainder.day())));
    }

    Chunk moved(Chunk chunk) {
      return chunk.with(
          column(chunk, row -> tuple((int) chunk.tuple().get(row))),
          column(chunk, row -> session((int) chunk.session().get(row))));
    }

    Remainder moved(Remainder remainder) {
      Map<Integer, Remainder.Gap> unpriced = new HashMap<>();
      remainder.unpriced().forEach((tuple, gap) -> unpriced.put(tuple(tuple), gap));
      return remainder.with(tuple(remainder.tuple()), unpriced);
    }

    /// Gaps are of facts, and so are their tuples.
    void moveGaps() {
      remainders.days().forEach(remainder -> remainder.unpriced().keySet().forEach(this::tuple));
    }

    private int tuple(int tuple) {
      if (tupleOf[tuple] == 0) {
        int moved = tuples.append();
        for (Dimension dimension : Tuples.DIMENSIONS) {
          int id = from.id(dimension, tuple);
          if (id != Dictionary.ABSENT) {
            String value = from.dictionary(dimension).value(id);
            tuples.set(dimension, moved, tuples.dictionary(dimension).idOf(value));
          }
        }
        tupleOf[tuple] = moved + 1;
      }
      return tupleOf[tuple] - 1;
    }

    private int session(int id) {
      return id == Dictionary.ABSENT
          ? id
          : tuples.dictionary(Dimension.SESSION).idOf(from.dictionary(Dimension.SESSION).value(id));
    }
  }

  private final Cube base;
  private final Map<YearMonth, Cube> others;
  private final Tuples tuples = new Tuples(RuleSet.EMPTY);

  MonthMerge(Cube base, Map<YearMonth, Cube> others) {
    this.base = base;
    this.others = others;
  }

  Cube merged() {
    List<Source> sources = new ArrayList<>();
    sources.add(new Source(base, month -> !others.containsKey(month)));
    others.forEach((month, cube) -> sources.add(new Source(cube, month::equals)));
    List<Chunk> chunks = new ArrayList<>();
    List<Aside> aside = new ArrayList<>();
    Remainders remainders = Remainders.NONE;
    for (Source source : sources) {
      source.chunks.forEach(chunk -> chunks.add(source.moved(chunk)));
      source.aside.forEach(one -> aside.add(new Aside(one.reason(), source.moved(one.chunk()))));
      source.moveGaps();
    }
    tuples.endOfFacts();
    for (Source source : sources) {
      remainders = remainders.plus(source.remainders.map(source::moved));
    }
    chunks.sort(Comparator.comparingLong(Chunk::importId));
    return new Cube(
        new Cube.Parts(
            base.parts().prices(),
            base.parts().reporting(),
            tuples,
            List.copyOf(chunks),
            List.copyOf(aside),
            remainders,
            overrides(),
            valuations(),
            List.of()),
        months(),
        trueUps());
  }

  private Map<YearMonth, Cube.Valuation> valuations() {
    Map<YearMonth, Cube.Valuation> all = new HashMap<>(base.parts().valuations());
    others.forEach((month, cube) -> all.put(month, cube.parts().valuation(month)));
    return Map.copyOf(all);
  }

  private TrueUps trueUps() {
    TrueUps all = base.trueUps();
    for (Map.Entry<YearMonth, Cube> other : others.entrySet()) {
      all = all.with(other.getKey(), other.getValue().trueUps());
    }
    return all;
  }

  private LayerOverrides overrides() {
    List<LayerOverride> all = new ArrayList<>(base.parts().overrides().list());
    all.removeIf(override -> others.containsKey(override.month()));
    others.forEach(
        (month, cube) ->
            cube.parts().overrides().list().stream()
                .filter(override -> override.month().equals(month))
                .forEach(all::add));
    return new LayerOverrides(all);
  }

  private List<LayerMonth> months() {
    List<LayerMonth> all = new ArrayList<>(base.layerMonths());
    all.removeIf(month -> others.containsKey(month.month()));
    others.forEach(
        (month, cube) ->
            cube.layerMonths().stream().filter(one -> one.month().equals(month)).forEach(all::add));
    return all.stream().sorted(ORDER).toList();
  }

  private static Chunk rowsOf(Chunk chunk, Predicate<YearMonth> isGiven) {
    Map<Integer, Boolean> known = new HashMap<>();
    int[] rows =
        IntStream.range(0, chunk.size())
            .filter(
                row ->
                    known.computeIfAbsent(
                        (int) chunk.day().get(row), day -> isGiven.test(month(day))))
            .toArray();
    return rows.length == chunk.size() ? chunk : chunk.rows(rows);
  }

  private static Column column(Chunk chunk, IntToLongFunction of) {
    return Column.of(IntStream.range(0, chunk.size()).mapToLong(of).toArray());
  }

  private static YearMonth month(int day) {
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }
}
