package dev.costwright.app.ui.bridge;

import dev.costwright.app.report.BridgeTables;
import dev.costwright.app.report.CoverageText;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.bridge.Basis;
import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.Drill;
import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why the figures of a bridge are what they are: the rows of both periods, how an effect is
/// computed, how it was rounded, and what it rests on.
record BridgeWhy(BridgeSource source, Bridged shown) {
  /// Of each of the two periods.
  private static final int FACTS_SHOWN = 5;

  /// Among so many of the dearest rows, charges are looked for.
  private static final int ROWS_SEARCHED = 2000;

  private static final int MODELS_NAMED = 5;

  /// Effects that are factors of a cost; the others are amounts of their own.
  private static final Set<EffectKind> FACTORS = EnumSet.range(EffectKind.VOLUME, EffectKind.FX);

  private Bridge bridge() {
    return shown.bridge();
  }

  Why of(Asked asked) {
    return switch (asked) {
      case Asked.Start _ -> start();
      case Asked.End _ -> side(Messages.text("bridge.why.cost", after()), bridge().after());
      case Asked.Change _ -> change();
      case Asked.Residual _ -> residual();
      case Asked.OfEffect(EffectKind kind, Optional<Effect.Model> model) -> effect(kind, model);
      case Asked.OfValue(String key, Optional<EffectKind> kind) -> value(key, kind);
    };
  }

  private Why start() {
    return bridge().query().budget().isEmpty()
        ? side(Messages.text("bridge.why.cost", before()), bridge().before())
        : new Why(
            Messages.text("bridge.why.budget", after()),
            Why.join(
                Why.money(bridge().start()),
                Line.of(
                    "bridge.why.monthly",
                    Money.of(shown.question().budget().orElseThrow(), bridge().start().currency())
                        .toString())),
            List.of());
  }

  private Why side(String title, Basis basis) {
    List<Line> lines = new ArrayList<>(money(basis.cost()));
    lines.add(Line.of("why.rows", Amounts.count(basis.cell().facts())));
    lines.add(Line.of("why.unpriced", Amounts.count(basis.cell().unpricedFacts())));
    lines.add(Line.of("why.tokens", Amounts.count(basis.cell().tokens())));
    lines.addAll(ground(List.of(basis)));
    return new Why(title, lines, behind(basis, slice(), 2 * FACTS_SHOWN).dearest());
  }

  private Why change() {
    List<Line> lines = new ArrayList<>(money(bridge().knownChange()));
    lines.add(new Line(startName(), exact(bridge().knownStart())));
    lines.add(new Line(after(), exact(bridge().knownEnd())));
    lines.addAll(sum());
    lines.addAll(ground(sides()));
    return new Why(Messages.text("bridge.why.change", startName(), after()), lines, List.of());
  }

  private Why residual() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("why.exact", bridge().residual().toString()));
    lines.add(Line.of("bridge.change", bridge().change().toString()));
    lines.addAll(sum());
    lines.add(Line.of("why.rounding", Messages.text("bridge.why.split")));
    lines.add(Line.of("bridge.why.method", Messages.text("bridge.why.lmdi")));
    return new Why(Messages.text("bridge.residual"), lines, List.of());
  }

  /// Every effect in order, exactly.
  private List<Line> sum() {
    return bridge().effects().stream()
        .map(effect -> new Line(BridgeTables.name(effect.kind()), effect.amount().toString()))
        .toList();
  }

  private Why effect(EffectKind kind, Optional<Effect.Model> model) {
    Effect effect =
        bridge().effects().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    List<Line> lines =
        new ArrayList<>(Why.money(model.map(Effect.Model::amount).orElse(effect.amount())));
    lines.addAll(method(kind));
    List<Effect.Model> models = model.map(List::of).orElse(effect.models());
    if (model.isEmpty()) {
      models.stream().limit(MODELS_NAMED).forEach(one -> lines.add(line(one)));
    }
    Slice slice = slice().of(kind, models, source);
    return withRows(
        Messages.text(
            "bridge.why.effect",
            model.map(BridgeWhy::name).orElse(BridgeTables.name(kind)),
            model.isPresent() ? BridgeTables.name(kind) : after()),
        lines,
        slice);
  }

  private static Line line(Effect.Model model) {
    return new Line(name(model), model.amount().toString());
  }

  private static String name(Effect.Model model) {
    return Stream.of(model.seller(), model.model())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Why value(String key, Optional<EffectKind> kind) {
    Drill drill =
        bridge().drills().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    Dimension by = bridge().query().by().orElseThrow();
    Optional<Money> amount =
        kind.map(one -> drill.effect(one).orElse(Money.zero(bridge().end().currency())))
            .or(drill::change);
    List<Line> lines = new ArrayList<>(money(amount));
    lines.add(new Line(before(), exact(drill.from())));
    lines.add(new Line(after(), exact(drill.to())));
    if (kind.isPresent()) {
      lines.addAll(method(kind.get()));
      lines.add(Line.of("bridge.why.spread", Messages.text("bridge.why.spread.rule")));
    } else {
      for (EffectKind one : EffectKind.values()) {
        drill
            .effect(one)
            .ifPresent(part -> lines.add(new Line(BridgeTables.name(one), part.toString())));
      }
    }
    return withRows(
        key + ", " + kind.map(BridgeTables::name).orElse(Messages.text("bridge.change")),
        lines,
        slice().of(by, key));
  }

  /// The first lines of an amount; one line where no row has a price.
  private static List<Line> money(Optional<Money> amount) {
    return amount
        .map(Why::money)
        .orElseGet(() -> List.of(Line.of("why.shown", Messages.text("bridge.why.unknown"))));
  }

  private static String exact(Optional<Money> amount) {
    return amount.map(Money::toString).orElseGet(() -> Messages.text("bridge.why.unknown"));
  }

  /// Formula, source and rounding of an effect.
  private static List<Line> method(EffectKind kind) {
    Line formula = Line.of("bridge.why.formula", Messages.text("bridge.formula." + kind.id()));
    return FACTORS.contains(kind)
        ? List.of(
            formula,
            Line.of("bridge.why.method", Messages.text("bridge.why.lmdi")),
            Line.of("bridge.why.parts", Messages.text("bridge.why.split")))
        : List.of(formula);
  }

  /// The rows of both periods: what they sum to, and the dearest of each.
  private Why withRows(String title, List<Line> lines, Slice slice) {
    List<Evidence> facts = new ArrayList<>();
    if (!slice.isNothing()) {
      for (Basis basis : sides()) {
        Behind behind = behind(basis, slice, slice.isCharges() ? ROWS_SEARCHED : FACTS_SHOWN);
        if (!slice.isCharges()) {
          lines.add(new Line(Periods.name(basis.period()), words(behind.cell())));
        }
        behind.dearest().stream().filter(slice::keeps).limit(FACTS_SHOWN).forEach(facts::add);
      }
    }
    lines.addAll(ground(sides()));
    return new Why(title, lines, facts);
  }

  private static String words(Pivot.Cell cell) {
    return Messages.text(
        "bridge.why.side",
        cell.known().map(Money::toString).orElse(Amounts.DASH),
        Amounts.count(cell.facts()),
        Amounts.count(cell.unpricedFacts()),
        Amounts.count(cell.tokens()));
  }

  private Behind behind(Basis basis, Slice slice, int limit) {
    return source.behind(slice.query(basis.period()), limit);
  }

  private Slice slice() {
    return Slice.of(shown.question());
  }

  /// Layer, coverage, days without rows and prices.
  private List<Line> ground(List<Basis> sides) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            "why.evidence",
            Messages.text("evidence." + shown.question().layer().name().toLowerCase(Locale.ROOT))));
    for (Basis basis : sides) {
      String period = Periods.name(basis.period());
      lines.add(
          new Line(
              Messages.text("bridge.why.covers", period),
              CoverageText.lines(basis.coverage()).getFirst()));
      lines.add(new Line(Messages.text("bridge.why.missing", period), missing(basis)));
    }
    lines.addAll(Why.chosen(overrides(sides)));
    sides.forEach(basis -> lines.addAll(Why.aside(basis.coverage().aside())));
    lines.addAll(source.grounds().lines());
    return lines;
  }

  private static List<LayerOverride> overrides(List<Basis> sides) {
    return sides.stream()
        .map(basis -> basis.coverage().overrides())
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  private static String missing(Basis basis) {
    return basis.missingDays().isEmpty()
        ? Messages.text("bridge.missing.none")
        : Periods.days(basis.missingDays());
  }

  private List<Basis> sides() {
    return List.of(bridge().before(), bridge().after());
  }

  private String startName() {
    return bridge().query().budget().isPresent()
        ? Messages.text("bridge.why.budget", after())
        : before();
  }

  private String before() {
    return Periods.name(bridge().query().from());
  }

  private String after() {
    return Periods.name(bridge().query().to());
  }
}
