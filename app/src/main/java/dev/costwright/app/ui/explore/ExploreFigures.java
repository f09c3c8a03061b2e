package dev.costwright.app.ui.explore;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.GapTable;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.Progress;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.cube.TrueUpKey;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks the ledger for everything that a cut shows.
record ExploreFigures(ExploreSource source) {
  static final List<Dimension> FACETS =
      List.of(
          Dimension.ENVIRONMENT,
          Dimension.SELLER,
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.MODEL);

  private static final int FACTS_SHOWN = 8;
  private static final int KEYS_SHOWN = 4;

  /// Empty for a ledger without facts.
  Optional<Exploration> load(Cut cut) {
    return source.lastDay().map(last -> load(cut, source.firstDay().orElse(last), last));
  }

  /// What one cell rests on; of a gap, what it leaves open.
  Why why(Exploration shown, List<String> key, LocalDate step, Pivot.Cell cell) {
    String title = title(shown, key, step);
    if (key.contains(Pivot.MISSING)) {
      return new Why(title, missing(shown, step), List.of());
    }
    List<Why.Line> lines = new ArrayList<>();
    if (key.contains(Pivot.UNPRICED)) {
      lines.addAll(unpriced(shown, step));
    } else {
      lines.addAll(Why.cell(cell, shown.cut().layer()));
      lines.addAll(
          key.isEmpty()
              ? Why.coverage(shown.coverage())
              : Why.chosen(shown.coverage().overrides()));
      lines.addAll(key.isEmpty() ? List.of() : Why.aside(shown.coverage().aside()));
      lines.addAll(trueUp(shown, key, step));
    }
    lines.addAll(source.grounds(Optional.of(days(shown.cut().grain(), step))).lines());
    return new Why(title, lines, source.facts(asked(shown.query(), key), key, step, FACTS_SHOWN));
  }

  /// All days of a step.
  private static Period days(TimeGrain grain, LocalDate step) {
    return Period.utc(step, grain.next(step));
  }

  /// The keys that move most, and how many there are besides.
  private List<Why.Line> trueUp(Exploration shown, List<String> key, LocalDate step) {
    List<TrueUpKey> keys = source.trueUps(asked(shown.query(), key), key, step);
    List<Why.Line> lines = new ArrayList<>();
    keys.stream()
        .limit(KEYS_SHOWN)
        .forEach(one -> lines.add(Why.Line.of("explore.why.trueUp", CoverageText.line(one))));
    if (keys.size() > KEYS_SHOWN) {
      lines.add(
          Why.Line.of(
              "explore.why.trueUp",
              Messages.text("explore.why.trueUp.more", keys.size() - KEYS_SHOWN)));
    }
    return lines;
  }

  private static String title(Exploration shown, List<String> key, LocalDate step) {
    String name = key.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    return (name.isEmpty() ? Messages.text("explore.total") : name)
        + ", "
        + Days.step(shown.cut().grain(), step);
  }

  private static List<Why.Line> unpriced(Exploration shown, LocalDate step) {
    return Optional.ofNullable(shown.gaps().unpriced().get(step)).stream()
        .flatMap(
            gap ->
                Stream.of(
                    Why.Line.of("why.shown", Amounts.DASH),
                    Why.Line.of("why.evidence", layer(shown.cut())),
                    Why.Line.of("why.rows", Amounts.count(gap.rows())),
                    Why.Line.of(
                        "why.calls",
                        gap.calls().isPresent()
                            ? Amounts.count(gap.calls().getAsLong())
                            : Amounts.DASH),
                    Why.Line.of("why.tokens", Amounts.count(gap.tokens()))))
        .toList();
  }

  private static List<Why.Line> missing(Exploration shown, LocalDate step) {
    return shown.gaps().missing().stream()
        .map(one -> one.in(shown.cut().grain(), step))
        .flatMap(Optional::stream)
        .map(one -> Why.Line.of("why.missing", GapTable.words(one)))
        .toList();
  }

  /// Without groups for the total, which has no key.
  private static PivotQuery asked(PivotQuery query, List<String> key) {
    return key.isEmpty()
        ? new PivotQuery(
            List.of(), query.grain(), query.period(), query.layer(), query.where(), query.trueUp())
        : query;
  }

  /// Writes the rows of the same period, layer and filter.
  ///
  /// @return how many
  long exportFocus(Exploration shown, Path file, Progress progress) {
    PivotQuery query = shown.query();
    return source.exportFocus(
        new RowQuery(query.period(), query.layer(), query.where()), file, progress);
  }

  private static String layer(Cut cut) {
    return Messages.text("evidence." + cut.layer().name().toLowerCase(Locale.ROOT));
  }

  private Exploration load(Cut cut, LocalDate first, LocalDate last) {
    Period period = cut.reach().period(cut.grain(), first, last);
    PivotQuery query =
        new PivotQuery(
            cut.by(), cut.grain(), Optional.of(period), cut.layer(), cut.where(), cut.trueUp());
    Pivot pivot = source.pivot(query);
    Gaps gaps = source.gaps(pivot);
    return new Exploration(
        cut,
        query,
        Grid.of(pivot, gaps),
        gaps,
        pivot.coverage(),
        FACETS.stream().map(dimension -> facet(dimension, query)).toList(),
        layers(query),
        trueUps(query),
        last);
  }

  /// Only where they differ: two ways that leave the same are no choice, unless one was made.
  private List<Exploration.Offered> trueUps(PivotQuery query) {
    if (query.layer() != LayerChoice.BEST) {
      return List.of();
    }
    TrueUp ledgers = source.trueUp();
    TrueUp chosen = query.trueUp().orElse(ledgers);
    TrueUp scaled =
        Stream.of(chosen, ledgers).filter(TrueUp::isScaled).findFirst().orElse(TrueUp.SCALED);
    List<Exploration.Offered> offered =
        Stream.of(TrueUp.REMAINDER, scaled)
            .map(one -> new Exploration.Offered(one, notInDetail(query, one), one.equals(chosen)))
            .toList();
    boolean isSame = offered.getFirst().notInDetail().equals(offered.getLast().notInDetail());
    return isSame && !chosen.isScaled() ? List.of() : offered;
  }

  private Money notInDetail(PivotQuery query, TrueUp trueUp) {
    return source
        .pivot(
            new PivotQuery(
                List.of(),
                TimeGrain.TOTAL,
                query.period(),
                query.layer(),
                query.where(),
                Optional.of(trueUp)))
        .coverage()
        .notInDetail();
  }

  private Facet facet(Dimension dimension, PivotQuery query) {
    Map<Dimension, Set<String>> others = new HashMap<>(query.where());
    Optional<Set<String>> kept = Optional.ofNullable(others.remove(dimension));
    Pivot pivot =
        source.pivot(
            new PivotQuery(
                List.of(dimension),
                TimeGrain.TOTAL,
                query.period(),
                query.layer(),
                others,
                query.trueUp()));
    return new Facet(
        dimension,
        pivot.rows().stream()
            .filter(row -> !row.key().getFirst().equals(Pivot.NOT_IN_DETAIL))
            .map(
                row ->
                    new Facet.Value(
                        row.key().getFirst(),
                        row.cell().known(),
                        kept.map(values -> values.contains(row.key().getFirst())).orElse(true)))
            .toList());
  }

  private Map<LayerChoice, Pivot.Cell> layers(PivotQuery query) {
    Map<LayerChoice, Pivot.Cell> sums = new EnumMap<>(LayerChoice.class);
    for (LayerChoice layer : LayerChoice.values()) {
      Pivot pivot =
          source.pivot(
              new PivotQuery(List.of(), TimeGrain.TOTAL, query.period(), layer, query.where()));
      if (!pivot.rows().isEmpty()) {
        sums.put(layer, pivot.total());
      }
    }
    return sums;
  }
}
