package dev.costwright.app.ui.bridge;

import dev.costwright.app.report.BridgeTables;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Waterfall;
import dev.costwright.app.uikit.Waterfall.Step;
import dev.costwright.forecasting.bridge.Basis;
import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// How one amount became the other, effect by effect. What the effects leave stands in the table
/// alone: it is always 0.
record StepsCard(Bridged found, Theme theme, BiConsumer<Node, Asked> onAsk) {
  /// A part of the highest bar: what is lower could not be seen.
  private static final BigDecimal VISIBLE = new BigDecimal("0.0005");

  /// @param name in full, for the table
  /// @param amount as the table shows it: unknown is a dash there
  private record Part(Step step, String name, Asked asked, CellValue amount) {
    Part(Step step, String name, Asked asked) {
      this(step, name, asked, new CellValue.Amount(step.amount(), 4));
    }

    boolean isLevel() {
      return step.kind() == Step.Kind.LEVEL;
    }

    BigDecimal size() {
      return step.amount().toDecimal().abs();
    }
  }

  VBox card() {
    String title =
        Messages.text("bridge.steps", start().name(), Periods.name(found.span().after()));
    List<Part> parts = parts();
    BigDecimal highest =
        parts.stream().map(Part::size).reduce(BigDecimal.ZERO, BigDecimal::max).multiply(VISIBLE);
    List<Part> drawn =
        parts.stream()
            .filter(part -> part.isLevel() || part.size().compareTo(highest) > 0)
            .toList();
    ChartPane pane =
        new ChartPane(
            Waterfall.chart(
                new ChartTheme(theme.tokens()), drawn.stream().map(Part::step).toList()),
            description());
    pane.whenAsked((near, mark) -> onAsk.accept(near, drawn.get(mark.item()).asked()));
    String hint =
        drawn.size() == parts.size()
            ? Messages.text("bridge.steps.hint")
            : Messages.text("bridge.steps.few", parts.size() - drawn.size());
    VBox card = new ChartCard(title, pane, table(title, parts)).card(hint, List.of());
    card.setId("bridge-steps");
    return card;
  }

  private List<Part> parts() {
    Bridge bridge = found.bridge();
    List<Part> parts = new ArrayList<>();
    parts.add(start());
    bridge.effects().forEach(effect -> parts.add(part(effect)));
    parts.add(
        level(
            Periods.brief(found.span().after()),
            Periods.name(found.span().after()),
            bridge.knownEnd(),
            new Asked.End()));
    return parts;
  }

  private Part start() {
    Optional<Money> amount = found.bridge().knownStart();
    return found.bridge().query().budget().isPresent()
        ? level(
            Messages.text("bridge.step.budget"),
            Messages.text("bridge.why.budget", Periods.name(found.span().after())),
            amount,
            new Asked.Start())
        : level(
            Periods.brief(found.span().before()),
            Periods.name(found.span().before()),
            amount,
            new Asked.Start());
  }

  private Part level(String brief, String name, Optional<Money> amount, Asked asked) {
    return amount
        .map(known -> new Part(Step.level(brief, known), name, asked))
        .orElseGet(
            () ->
                new Part(
                    Step.level(Messages.text("bridge.step.unknown", brief), none()),
                    name,
                    asked,
                    CellValue.absent()));
  }

  private Money none() {
    return Money.zero(found.bridge().end().currency());
  }

  /// Usage without a price is in no step: a row of its own for each period that has some.
  private List<Part> unpriced() {
    List<Part> parts = new ArrayList<>();
    unpriced(found.bridge().before(), found.span().before(), new Asked.Start())
        .ifPresent(parts::add);
    unpriced(found.bridge().after(), found.span().after(), new Asked.End()).ifPresent(parts::add);
    return parts;
  }

  private Optional<Part> unpriced(Basis basis, Period period, Asked asked) {
    long rows = basis.cell().unpricedFacts();
    return rows == 0
        ? Optional.empty()
        : Optional.of(
            new Part(
                Step.change("", none()),
                Messages.text("bridge.step.unpriced", Periods.name(period)),
                asked,
                new CellValue.Absent(
                    Messages.text("bridge.step.unpriced.rows", rows, Amounts.count(rows)))));
  }

  private static Part part(Effect effect) {
    return new Part(
        Step.change(Messages.text("bridge.effect." + effect.kind().id()), effect.amount()),
        BridgeTables.name(effect.kind()),
        new Asked.OfEffect(effect.kind(), Optional.empty()));
  }

  private String description() {
    return Messages.text(
        "bridge.steps.description",
        found.bridge().knownStart().map(Amounts::exact).orElse(Amounts.DASH),
        found.bridge().knownEnd().map(Amounts::exact).orElse(Amounts.DASH),
        found.bridge().effects().size());
  }

  private DataTable<Part> table(String title, List<Part> parts) {
    DataTable<Part> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(Messages.text("bridge.column.step"), 160, Part::name),
                DataColumn.figure(Messages.text("bridge.column.amount"), 120, Part::amount),
                DataColumn.text(
                    Messages.text("bridge.column.share"),
                    110,
                    part ->
                        part.isLevel() || part.amount() instanceof CellValue.Absent
                            ? ""
                            : Amounts.share(part.step().amount(), found.bridge().start()))));
    List<Part> rows = new ArrayList<>(parts);
    rows.addAll(unpriced());
    rows.add(
        new Part(
            Step.change("", found.bridge().residual()),
            Messages.text("bridge.residual"),
            new Asked.Residual()));
    table.show(rows);
    return table.whenOpened(part -> onAsk.accept(table, part.asked()));
  }
}
