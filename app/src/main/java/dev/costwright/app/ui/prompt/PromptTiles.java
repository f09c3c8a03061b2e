package dev.costwright.app.ui.prompt;

import dev.costwright.app.report.PromptTables;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.Why.Line;
import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.prompt.PromptComparison;
import dev.costwright.forecasting.prompt.Tokenizer;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The first row of figures: tokens, calls, the saving, and the saving as other tools tell it.
record PromptTiles(Prompted found) {
  HBox row() {
    return new HBox(12, tokens(), calls(), saving(), uncached());
  }

  private VBox tokens() {
    long before = found.before().getOrDefault(Tokenizer.O200K, 0L);
    long after = found.after().getOrDefault(Tokenizer.O200K, 0L);
    boolean isCounted = before > 0;
    return Ui.tile(
        new Ui.Figure(
            text("tile.tokens"),
            isCounted ? Amounts.count(after - before) : Amounts.DASH,
            isCounted ? change(before, after) : "",
            after < before ? Tone.POSITIVE : after > before ? Tone.NEGATIVE : Tone.NEUTRAL,
            isCounted
                ? text("tile.tokens.note", Amounts.count(before), Amounts.count(after))
                : text("tile.tokens.none")));
  }

  /// Such as `−69.81 %`, half up.
  private static String change(long before, long after) {
    BigDecimal percent =
        BigDecimal.valueOf(after - before)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP);
    String digits = String.format(Locale.ROOT, "%,.2f %%", percent.abs());
    return (percent.signum() < 0 ? Amounts.MINUS : percent.signum() > 0 ? "+" : "") + digits;
  }

  private VBox calls() {
    return Ui.tile(
        new Ui.Figure(
            text("tile.calls"),
            priced().map(shown -> Amounts.count(shown.calls())).orElse(Amounts.DASH),
            "",
            Tone.NEUTRAL,
            priced()
                .map(shown -> text("tile.calls.note", share(shown.cached(), shown.tokens())))
                .orElse(text("tile.calls.none", Days.monthOfYear(found.month())))));
  }

  private static String share(long part, long whole) {
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    return percent.toPlainString() + " %";
  }

  private VBox saving() {
    Ui.Figure figure =
        new Ui.Figure(
            text("tile.saving", Days.monthOfYear(found.month())),
            amount(PromptComparison::saving),
            "",
            Tone.NEUTRAL,
            priced().map(PromptTiles::range).orElse(text("tile.saving.none")));
    return Ui.tile(
        figure,
        priced()
            .<Node[]>map(
                shown -> new Node[] {WhyButton.of("prompt-saving", figure.name(), this::why)})
            .orElse(new Node[0]));
  }

  private static String range(PromptComparison shown) {
    return shown.least().equals(shown.most())
        ? text("tile.saving.note", Amounts.exact(shown.cost()))
        : text("tile.saving.range", Amounts.exact(shown.least()), Amounts.exact(shown.most()));
  }

  private VBox uncached() {
    return Ui.tile(
        new Ui.Figure(
            text("tile.fresh"),
            amount(PromptComparison::savingIfFresh),
            "",
            Tone.NEUTRAL,
            text("tile.fresh.note")));
  }

  private String amount(Function<PromptComparison, Money> figure) {
    return priced().map(figure).map(Amounts::exact).orElse(Amounts.DASH);
  }

  private Optional<PromptComparison> priced() {
    return found.comparison().filter(_ -> found.isPriced());
  }

  private void why(Node near) {
    PromptComparison shown = priced().orElseThrow();
    List<Line> lines = new ArrayList<>(Why.money(shown.saving()));
    lines.add(Line.of("prompt.why.how", Messages.text("prompt.why.how.text")));
    lines.add(Line.of("prompt.why.calls", Amounts.count(shown.calls())));
    lines.add(
        Line.of(
            "prompt.why.tokens",
            Messages.text(
                "prompt.why.tokens.text",
                Amounts.count(shown.tokens()),
                Amounts.count(shown.cached()))));
    lines.add(Line.of("prompt.why.fresh", shown.savingIfFresh().toString()));
    lines.add(Line.of("prompt.why.read", shown.savingIfRead().toString()));
    lines.add(Line.of("why.layer", Messages.text("prompt.why.layer.text")));
    lines.add(Line.of("why.prices", found.priceVersion()));
    PromptTables.remarks(shown).forEach(remark -> lines.add(Line.of("why.coverage", remark)));
    new WhyPopOver(
            new Why(text("tile.saving", Days.monthOfYear(found.month())), lines, found.facts()))
        .show(near);
  }

  private static String text(String key, Object... values) {
    return Messages.text("prompt." + key, values);
  }
}
