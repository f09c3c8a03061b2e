package dev.costwright.app.ui.seek;

import dev.costwright.app.ui.seek.SeekDraft.Setting;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RelationChart;
import dev.costwright.app.uikit.RelationChart.Axis;
import dev.costwright.app.uikit.RelationChart.Limit;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.seek.GoalSeek.Met;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What came of a search, over the bills along the setting.
final class SeekView extends VBox {
  private static final double ICON_GAP = 8;

  private final Sought sought;
  private final Theme theme;

  SeekView(SeekViewModel model, Sought sought, Theme theme) {
    super(16);
    this.sought = sought;
    this.theme = theme;
    setMinSize(0, 0);
    getChildren().addAll(verdict(model), Ui.grow(curve()));
  }

  private VBox verdict(SeekViewModel model) {
    Label verdict = Ui.paragraph(sought.verdict(), "title");
    verdict.setId("seek-verdict");
    verdict.setGraphic(
        Ui.icon(
            sought.isFound() ? Feather.CHECK_CIRCLE : Feather.SLASH,
            sought.isFound() ? "positive" : "warning"));
    verdict.setGraphicTextGap(ICON_GAP);
    Label particulars = Ui.paragraph(sought.particulars(), "secondary");
    particulars.setId("seek-particulars");
    VBox body = new VBox(8, verdict, particulars);
    if (sought.isFound()) {
      Button use = Ui.button(Messages.text("seek.use"), Feather.CHECK);
      use.setId("seek-use");
      use.setOnAction(_ -> model.use(sought));
      body.getChildren().add(use);
    }
    VBox card = Ui.card(Messages.text("seek.answer"), "", body);
    card.setMinHeight(USE_PREF_SIZE);
    return card;
  }

  private VBox curve() {
    Setting setting = sought.setting();
    RelationChart chart =
        new RelationChart(
            new RelationChart.Across(setting.title(), new SettingFormat(setting), List.of()),
            List.of(
                new RelationChart.Curve(
                    Messages.text("seek.bill"),
                    "accent",
                    RelationChart.Style.LINE,
                    sought.search().tried().stream().map(SeekView::at).toList())),
            List.of(
                new Limit(
                    Axis.UP,
                    Amounts.plotted(sought.search().wanted()),
                    Messages.text("seek.wanted")),
                new Limit(Axis.ACROSS, sought.now().toDouble(), Messages.text("seek.now"))));
    ChartPane pane =
        new ChartPane(
            chart.chart(
                new ChartTheme(theme.tokens()), Amounts.axis(sought.search().wanted().currency())),
            sought.verdict() + " " + sought.particulars());
    DataTable<Met> twin =
        new DataTable<>(
            Messages.text("seek.curve"),
            List.of(
                DataColumn.text(setting.title(), 160, met -> setting.shown(met.value())),
                DataColumn.money(Messages.text("seek.bill"), 120, Met::bill)));
    twin.show(sought.search().tried());
    Explained.rows(twin, Messages.text("seek.why.tried"));
    return new ChartCard(Messages.text("seek.curve"), pane, twin)
        .card(Messages.text("seek.curve.hint"), List.of());
  }

  private static RelationChart.At at(Met met) {
    return new RelationChart.At(met.value().toDouble(), Amounts.plotted(met.bill()));
  }

  /// Settings on an axis as they are shown elsewhere.
  private static final class SettingFormat extends NumberFormat {
    private static final long serialVersionUID = 1;

    private final transient Setting setting;

    SettingFormat(Setting setting) {
      this.setting = setting;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return to.append(setting.field().brief(Fraction.nearest(number)));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("axis labels are never read back");
    }
  }
}
