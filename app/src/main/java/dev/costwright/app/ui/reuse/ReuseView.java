package dev.costwright.app.ui.reuse;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.advisor.CacheAdvice;
import dev.costwright.forecasting.advisor.CacheAdvice.Advice;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lifetime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Advice for every group of calls, and what it rests on for the one that is chosen.
final class ReuseView extends VBox {
  private static final double HEAD = 92;
  private static final double ROW = 26;
  private static final int MOST_ROWS = 9;
  private static final int FEWEST_ROWS = 4;
  private static final double GROUND = 290;

  private final Theme theme;
  private final List<CacheAdvice> advice;
  private final HBox chosen = new HBox(16);

  ReuseView(List<CacheAdvice> advice, Theme theme) {
    super(16);
    this.advice = advice;
    this.theme = theme;
    setMinSize(0, 0);
    chosen.setMinSize(0, 0);
    getChildren().addAll(groups(), Ui.grow(chosen), note());
  }

  private VBox groups() {
    DataTable<CacheAdvice> table =
        new DataTable<>(
                Messages.text("reuse.title"),
                List.of(
                    DataColumn.text(Messages.text("reuse.model"), 130, one -> one.model().model()),
                    DataColumn.text(Messages.text("reuse.feature"), 110, CacheAdvice::feature),
                    DataColumn.text(Messages.text("reuse.key"), 110, CacheAdvice::apiKey),
                    DataColumn.count(
                        Messages.text("reuse.calls"), 60, one -> (long) one.reuse().calls()),
                    gaps("reuse.gaps.fiveMinutes", Lifetime.FIVE_MINUTES),
                    gaps("reuse.gaps.hour", Lifetime.ONE_HOUR),
                    DataColumn.count(Messages.text("reuse.head"), 64, CacheAdvice::longestHead),
                    DataColumn.money(Messages.text("reuse.anew"), 76, CacheAdvice::uncached),
                    DataColumn.money(
                        Messages.text("reuse.fiveMinutes"), 76, CacheAdvice::fiveMinutes),
                    DataColumn.figure(
                        Messages.text("reuse.hour"),
                        76,
                        one -> one.oneHour().map(CellValue::of).orElseGet(CellValue::absent)),
                    DataColumn.node(
                        Messages.text("reuse.advice"), 96, ReuseView::word, ReuseView::badge),
                    DataColumn.money(Messages.text("reuse.saving"), 80, CacheAdvice::saving)
                        .withStyles("strong")))
            .withDensity(Density.COMPACT)
            .withHidden(
                Messages.text("reuse.gaps.fiveMinutes"),
                Messages.text("reuse.gaps.hour"),
                Messages.text("reuse.head"),
                Messages.text("reuse.anew"));
    table.setId("reuse-table");
    Explained.rows(table, Messages.text("reuse.why.row"));
    table.show(advice);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(one -> Optional.ofNullable(one).ifPresent(this::choose));
    table.getSelectionModel().selectFirst();
    VBox card =
        Ui.flushCard(
            Messages.text("reuse.title"),
            Messages.text("reuse.hint"),
            table,
            TableMenu.button(table));
    double height = HEAD + Math.clamp(advice.size(), FEWEST_ROWS, MOST_ROWS) * ROW;
    card.setMinHeight(height);
    card.setPrefHeight(height);
    return card;
  }

  private static DataColumn<CacheAdvice> gaps(String key, Lifetime lifetime) {
    return DataColumn.figure(
        Messages.text(key), 70, one -> share(one.reuse().longerThan(lifetime.seconds())));
  }

  private static CellValue share(double share) {
    return new CellValue.Decimal(BigDecimal.valueOf(share), percent(BigDecimal.valueOf(share)));
  }

  static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  static String word(CacheAdvice one) {
    return Messages.text("reuse.advice." + one.advice().id());
  }

  private static Label badge(CacheAdvice one) {
    return Ui.badge(word(one), tone(one.advice()));
  }

  private static Tone tone(Advice advice) {
    return switch (advice) {
      case FIVE_MINUTES, ONE_HOUR -> Tone.POSITIVE;
      case STOP_CACHING -> Tone.WARNING;
      case DO_NOT_CACHE, TOO_SHORT -> Tone.NEUTRAL;
    };
  }

  private void choose(CacheAdvice one) {
    chosen.getChildren().setAll(Ui.evenly(new GapsCard(one, theme).card()), ground(one));
  }

  /// What the advice for one group rests on.
  private static VBox ground(CacheAdvice one) {
    VBox pairs = new VBox(6);
    pair(pairs, "reuse.longest", Amounts.count(one.longestHead()));
    pair(pairs, "reuse.keptFive", reads(one, Lifetime.FIVE_MINUTES));
    pair(pairs, "reuse.breakEvenFive", share(one.breakEvenFiveMinutes()));
    pair(pairs, "reuse.keptHour", reads(one, Lifetime.ONE_HOUR));
    pair(pairs, "reuse.breakEvenHour", share(one.breakEvenOneHour()));
    pairs.getChildren().add(Ui.divider());
    pair(pairs, "reuse.anew.long", Amounts.exact(one.uncached()));
    pair(pairs, "reuse.fiveMinutes.long", Amounts.exact(one.fiveMinutes()));
    pair(
        pairs,
        "reuse.hour.long",
        one.oneHour().map(Amounts::exact).orElse(Messages.text("reuse.notSold")));
    pairs.getChildren().add(Ui.divider());
    pair(pairs, "reuse.today", Amounts.exact(one.today()));
    pair(pairs, "reuse.todayAnew", Amounts.exact(one.todayUncached()));
    VBox card = Ui.card(one.model().model(), word(one), pairs);
    card.setId("reuse-ground");
    card.setMinWidth(GROUND);
    card.setPrefWidth(GROUND);
    return card;
  }

  private static String reads(CacheAdvice one, Lifetime lifetime) {
    BigDecimal calls = BigDecimal.valueOf(one.reuse().calls());
    return percent(
        BigDecimal.valueOf(one.reuse().reads(lifetime.seconds()))
            .divide(calls, 6, RoundingMode.HALF_UP));
  }

  private static String share(Optional<Fraction> breakEven) {
    return breakEven
        .map(share -> percent(share.toDecimal(6)))
        .orElse(Messages.text("reuse.notSold"));
  }

  private static void pair(VBox pairs, String key, String value) {
    Label name = Ui.paragraph(Messages.text(key), "secondary");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    pairs.getChildren().add(new HBox(8, name, Ui.text(value, "medium")));
  }

  private static Label note() {
    return Ui.paragraph(Messages.text("reuse.note"), "caption");
  }
}
