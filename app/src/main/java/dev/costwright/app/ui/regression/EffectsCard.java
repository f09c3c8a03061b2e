package dev.costwright.app.ui.regression;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.study.Effect;
import dev.costwright.forecasting.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every effect with its standard errors, t, p, interval and VIF; below, what had to be left out.
record EffectsCard(Study study) {
  private static final double TANGLED = 10;

  VBox card() {
    DataTable<Effect> table =
        new DataTable<>(Messages.text("regression.effects"), columns())
            .withHidden(Messages.text("regression.effects.usual"));
    table.withDensity(Density.COMPACT).setId("regression-effects");
    table.show(study.effects());
    Label left = Ui.paragraph(leftOut(), "caption");
    left.setId("regression-left-out");
    left.setVisible(!left.getText().isEmpty());
    left.setManaged(left.isVisible());
    VBox body = new VBox(Ui.grow(table), left);
    VBox.setMargin(left, new Insets(8, 16, 10, 16));
    String errors = Messages.text("regression.errors." + lower(study.goBy()));
    return Ui.flushCard(
        Messages.text("regression.effects"),
        Messages.text("regression.effects.hint", errors),
        body,
        TableMenu.button(table));
  }

  private List<DataColumn<Effect>> columns() {
    List<DataColumn<Effect>> columns = new ArrayList<>();
    columns.add(DataColumn.text(Messages.text("regression.effects.driver"), 92, EffectsCard::name));
    columns.add(number("estimate", 74, one -> OptionalDouble.of(one.usual().estimate())));
    columns.add(number("usual", 66, one -> one.usual().stdError()));
    columns.add(number("hc3", 62, Effect::hc3));
    columns.add(number("hac", 62, Effect::hac));
    columns.add(figure("t", 48, one -> one.judged().t(), one -> Numbers.ratio(one.judged().t())));
    columns.add(figure("p", 56, one -> one.judged().p(), one -> Numbers.p(one.judged().p())));
    columns.add(number("lo95", 72, one -> one.judged().lo95()));
    columns.add(number("hi95", 72, one -> one.judged().hi95()));
    columns.add(
        figure("vif", 52, one -> one.usual().vif(), one -> Numbers.ratio(one.usual().vif())));
    if (study.ridge().isPresent()) {
      columns.add(number("ridge", 72, Effect::shrunk));
    }
    columns.add(DataColumn.node("", 100, EffectsCard::mark, EffectsCard::badge));
    return columns;
  }

  private static DataColumn<Effect> number(
      String key, double width, Function<Effect, OptionalDouble> value) {
    return figure(key, width, value, value.andThen(Numbers::digits));
  }

  private static DataColumn<Effect> figure(
      String key,
      double width,
      Function<Effect, OptionalDouble> value,
      Function<Effect, String> shown) {
    return DataColumn.<Effect>figure(
        Messages.text("regression.effects." + key), width, one -> cell(one, value, shown));
  }

  private static CellValue cell(
      Effect one, Function<Effect, OptionalDouble> value, Function<Effect, String> shown) {
    return Numbers.cell(value.apply(one), shown.apply(one));
  }

  private static String name(Effect one) {
    return one.name().equals(LinearModel.INTERCEPT)
        ? Messages.text("regression.constant")
        : one.name();
  }

  private static String mark(Effect one) {
    if (one.name().equals(LinearModel.INTERCEPT) || one.judged().p().isEmpty()) {
      return "";
    }
    if (!one.isClear()) {
      return Messages.text("regression.effects.unclear");
    }
    return one.usual().vif().orElse(1) > TANGLED ? Messages.text("regression.effects.tangled") : "";
  }

  private static Node badge(Effect one) {
    String mark = mark(one);
    return mark.isEmpty()
        ? new Region()
        : Ui.badge(mark, one.isClear() ? Tone.WARNING : Tone.NEUTRAL);
  }

  private String leftOut() {
    List<String> sentences = new ArrayList<>();
    study.regression().aliased().forEach(alias -> sentences.add(words(alias)));
    if (!study.missing().isEmpty()) {
      sentences.add(
          Messages.text("regression.effects.missing", String.join(", ", study.missing())));
    }
    return String.join(" ", sentences);
  }

  private static String words(Alias alias) {
    return alias.saidBy().isEmpty()
        ? Messages.text("regression.effects.zero", alias.name())
        : Messages.text(
            "regression.effects.aliased",
            alias.name(),
            alias.saidBy().stream()
                .map(
                    name ->
                        name.equals(LinearModel.INTERCEPT)
                            ? Messages.text("regression.constant")
                            : name)
                .collect(Collectors.joining(", ")));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
