package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Waterfall;
import dev.costwright.app.uikit.Waterfall.Step;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.StatementLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// How usage becomes what one line bills, cause by cause. The list above it has every figure.
final class LineWaterfall {
  private static final double HEIGHT = 148;
  private static final BigDecimal FEW_CENTS = new BigDecimal("0.05");

  private LineWaterfall() {}

  /// Nothing for a line that agrees, or that is compared with nothing.
  static Optional<Node> of(StatementLine line, Theme theme) {
    List<Step> steps = steps(line);
    return line.computed().isEmpty() || steps.size() < 3
        ? Optional.empty()
        : Optional.of(chart(steps, line.variance().orElseThrow(), theme));
  }

  private static Node chart(List<Step> steps, Money variance, Theme theme) {
    ChartPane pane =
        new ChartPane(
            Waterfall.chart(new ChartTheme(theme.tokens()), steps),
            Messages.text("reconcile.details.waterfall", Causes.change(variance)));
    pane.setMinHeight(HEIGHT);
    pane.setPrefHeight(HEIGHT);
    pane.setId("reconcile-line-waterfall");
    return pane;
  }

  /// Levels alone where nothing of a few cents lies between them.
  private static List<Step> steps(StatementLine line) {
    List<Step> steps = new ArrayList<>();
    line.computed()
        .ifPresent(usage -> steps.add(Step.level(Messages.text("reconcile.step.usage"), usage)));
    line.causes()
        .forEach(
            cause ->
                steps.add(
                    Step.change(
                        Messages.text("reconcile.step." + cause.type().id()), cause.amount())));
    line.unexplained()
        .ifPresent(rest -> steps.add(Step.change(Messages.text("reconcile.step.open"), rest)));
    line.billed()
        .filter(_ -> line.variance().isPresent())
        .ifPresent(
            billed -> steps.add(Step.level(Messages.text("reconcile.step.invoice"), billed)));
    return steps.stream().filter(LineWaterfall::isVisible).toList();
  }

  private static boolean isVisible(Step step) {
    return step.kind() == Step.Kind.LEVEL
        || step.amount().toDecimal().abs().compareTo(FEW_CENTS) >= 0;
  }
}
