package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.forecast.MethodScore;
import dev.costwright.forecasting.forecast.MethodScore.Role;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How wrong each method was, the losers and the naive ones included.
///
/// @param why explains a method's scores
record BackTestCard(List<MethodScore> scores, Function<MethodScore, Why> why) {
  BackTestCard {
    scores = List.copyOf(scores);
  }

  VBox card() {
    DataTable<MethodScore> table =
        new DataTable<>(
                Messages.text("forecast.test"),
                List.of(
                    DataColumn.text(
                        Messages.text("forecast.test.method"), 190, MethodScore::method),
                    figure("forecast.test.owa", MethodScore::owa, Percent::ratio),
                    figure("forecast.test.mase", MethodScore::mase, Percent::ratio),
                    figure("forecast.test.smape", MethodScore::smape, Percent::percent),
                    figure("forecast.test.total", MethodScore::totalError, Percent::percent),
                    figure("forecast.test.eighty", MethodScore::coverage80, Percent::share),
                    figure("forecast.test.ninetyFive", MethodScore::coverage95, Percent::share),
                    DataColumn.node("", 80, BackTestCard::role, BackTestCard::badge)))
            .withEmptyText(Messages.text("forecast.test.none"));
    table.setId("forecast-methods");
    table.show(scores);
    table.whenOpened(score -> new WhyPopOver(why.apply(score)).show(table));
    return Ui.flushCard(Messages.text("forecast.test"), hint(), table, TableMenu.button(table));
  }

  private String hint() {
    return scores.stream()
        .findFirst()
        .map(score -> Messages.text("forecast.test.hint", String.valueOf(score.origins())))
        .orElse("");
  }

  private static String role(MethodScore score) {
    return switch (score.role()) {
      case USED -> Messages.text("forecast.test.used");
      case POOLED -> Messages.text("forecast.test.pooled");
      case LEFT_OUT, BESIDE ->
          score.method().endsWith("aive") ? Messages.text("forecast.test.yardstick") : "";
    };
  }

  private static Node badge(MethodScore score) {
    String role = role(score);
    boolean isUsed = score.role() == Role.USED;
    return role.isEmpty() ? new Region() : Ui.badge(role, isUsed ? Tone.INFO : Tone.NEUTRAL);
  }

  private static DataColumn<MethodScore> figure(
      String key,
      Function<MethodScore, OptionalDouble> value,
      Function<OptionalDouble, String> shown) {
    return DataColumn.figure(
        Messages.text(key),
        70,
        score -> Percent.cell(value.apply(score), shown.apply(value.apply(score))));
  }
}
