package dev.costwright.app.ui.overview;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Why the figures of the overview are what they are: asked again of the ledger, with the rows
/// behind them.
record OverviewWhy(OverviewSource source, Overview overview) {
  private static final int FACTS_SHOWN = 8;
  private static final List<Dimension> TAGS = List.of(Dimension.TEAM, Dimension.FEATURE);

  /// Spend of this month so far.
  Why toDate() {
    return spend(overview.month().toDate(), Map.of());
  }

  /// Spend of the whole month before.
  Why before() {
    return spend(overview.month().fullBefore(), Map.of());
  }

  /// What an active user of the month before cost.
  Why perUser(UserCost cost) {
    Map<Dimension, Set<String>> where =
        cost.feature().isEmpty() ? Map.of() : Map.of(Dimension.FEATURE, Set.of(cost.feature()));
    Why spend = spend(overview.month().fullBefore(), where);
    List<Why.Line> lines = new ArrayList<>(Why.money(cost.perUser()));
    lines.add(Why.Line.of("overview.why.cost", cost.cost().toString()));
    lines.add(Why.Line.of("overview.why.users", Amounts.count(cost.users())));
    lines.addAll(spend.lines().subList(Why.money(cost.cost()).size(), spend.lines().size()));
    return new Why(
        Messages.text("overview.perUser", Days.month(overview.month().before())),
        lines,
        spend.facts());
  }

  /// How much of this month has a team and a feature.
  Why tagged() {
    List<Why.Line> lines = new ArrayList<>();
    lines.add(
        Why.Line.of(
            "why.shown", Amounts.share(overview.coverage().tagged(), overview.coverage().total())));
    lines.add(Why.Line.of("overview.why.tagged", overview.coverage().tagged().toString()));
    lines.add(Why.Line.of("overview.why.untagged", overview.coverage().untagged().toString()));
    lines.add(Why.Line.of("overview.why.total", overview.coverage().total().toString()));
    lines.addAll(Why.coverage(overview.coverage()));
    lines.addAll(source.grounds(Optional.of(overview.month().toDate())).lines());
    return new Why(
        Messages.text("overview.tagged"),
        lines,
        facts(
            query(
                overview.month().toDate(),
                LayerChoice.BEST,
                Map.of(Dimension.TEAM, Set.of(Pivot.UNTAGGED))),
            List.of()));
  }

  /// Rows of this month that have no cost.
  Why unpriced() {
    PivotQuery query = query(overview.month().toDate(), LayerChoice.BEST, Map.of());
    List<Why.Line> lines = new ArrayList<>();
    lines.add(Why.Line.of("why.rows", Amounts.count(overview.coverage().unpricedFacts())));
    lines.addAll(Why.coverage(overview.coverage()));
    lines.addAll(source.grounds(query.period()).lines());
    return new Why(
        Messages.text("overview.unpriced"), lines, facts(query, List.of(Pivot.UNPRICED)));
  }

  /// What a layer says of a seller in the month before.
  Why layer(String seller, Layer layer) {
    PivotQuery query =
        query(
            overview.month().fullBefore(),
            LayerChoice.valueOf(layer.name()),
            Map.of(Dimension.SELLER, Set.of(seller)));
    return spend(seller + ", " + Days.monthOfYear(overview.month().before()), query);
  }

  /// Spend from the first day of this month to one of its days.
  Why upTo(int dayOfMonth) {
    Period month = overview.month().toDate();
    return spend(
        new Period(month.from(), month.from().plusDays(dayOfMonth), month.zone()), Map.of());
  }

  /// Spend of what moved most, in this month so far.
  Why mover(Mover mover) {
    Period month = overview.month().toDate();
    Why spend = spend(month, Map.of(mover.dimension(), Set.of(mover.value())));
    List<Why.Line> lines = new ArrayList<>(spend.lines());
    lines.add(Why.Line.of("overview.movers.change", mover.change().toString()));
    return new Why(mover.value() + ", " + spend.title(), lines, spend.facts());
  }

  private Why spend(Period period, Map<Dimension, Set<String>> where) {
    return spend(
        Days.range(period.from(), period.until().minusDays(1)),
        query(period, LayerChoice.BEST, where));
  }

  private Why spend(String title, PivotQuery query) {
    Pivot pivot =
        source.pivot(
            new PivotQuery(TAGS, query.grain(), query.period(), query.layer(), query.where()));
    List<Why.Line> lines = new ArrayList<>(Why.cell(pivot.total(), query.layer()));
    lines.addAll(Why.coverage(pivot.coverage()));
    lines.addAll(source.grounds(query.period()).lines());
    return new Why(title, lines, facts(query, List.of()));
  }

  private List<Evidence> facts(PivotQuery query, List<String> key) {
    return source.pivot(query).rows().stream()
        .map(Pivot.Row::step)
        .findFirst()
        .map(step -> source.facts(query, key, step, FACTS_SHOWN))
        .orElse(List.of());
  }

  private static PivotQuery query(
      Period period, LayerChoice layer, Map<Dimension, Set<String>> where) {
    return new PivotQuery(List.of(), TimeGrain.TOTAL, Optional.of(period), layer, where);
  }
}
