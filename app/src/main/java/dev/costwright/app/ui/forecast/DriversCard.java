package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.method.Driver;
import dev.costwright.forecasting.method.OlsOnDrivers.Explained;
import dev.costwright.forecasting.method.OlsOnDrivers.Fit;
import dev.costwright.forecasting.regression.Alias;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.LinearModel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What drives spend: the regression's effects with their intervals, in words, and what it had to
/// leave out.
record DriversCard(Outlook outlook) {
  /// From here on an effect can hardly be told from that of other drivers (Marquardt,
  /// *Technometrics* 12, 1970).
  private static final double TANGLED = 10;

  VBox card() {
    return outlook.series().drivers().map(this::filled).orElseGet(DriversCard::none);
  }

  private static VBox none() {
    return Ui.card(
        Messages.text("forecast.drivers"),
        "",
        Ui.paragraph(Messages.text("forecast.drivers.none"), "secondary"));
  }

  private VBox filled(Explained explained) {
    Fit fit = explained.fit();
    DataTable<Coefficient> table =
        new DataTable<>(
            Messages.text("forecast.drivers"),
            List.of(
                DataColumn.text(Messages.text("forecast.drivers.name"), 150, Coefficient::name),
                DataColumn.figure(
                    Messages.text("forecast.drivers.effect"),
                    84,
                    one -> effect(OptionalDouble.of(one.estimate()))),
                DataColumn.figure(
                    Messages.text("forecast.drivers.plusMinus"), 70, DriversCard::plusMinus),
                DataColumn.<Coefficient>text(
                        Messages.text("forecast.drivers.reading"), 110, DriversCard::reading)
                    .withStyles("muted")));
    table.setId("forecast-drivers");
    table.show(
        explained.effects().stream()
            .filter(one -> !one.name().equals(LinearModel.INTERCEPT))
            .toList());
    table.whenOpened(
        effect -> new WhyPopOver(new Explain(outlook).effect(effect, explained)).show(table));
    Label left = Ui.paragraph(foot(fit), "caption");
    left.setId("forecast-left-out");
    VBox body = new VBox(Ui.grow(table), left);
    VBox.setMargin(left, new Insets(8, 16, 10, 16));
    return Ui.flushCard(
        Messages.text("forecast.drivers"),
        Messages.text("forecast.drivers.hint", Percent.ratio(explained.r2())),
        body,
        TableMenu.button(table));
  }

  private CellValue effect(OptionalDouble dollars) {
    String symbol = Amounts.symbol(outlook.series().whole().mean().currency());
    return Percent.cell(
        dollars,
        dollars.isPresent() ? Percent.effect(dollars.getAsDouble(), symbol) : Amounts.DASH);
  }

  /// Half the 95 % interval.
  private static CellValue plusMinus(Coefficient coefficient) {
    return coefficient.hi95().isPresent()
        ? Percent.cell(
            OptionalDouble.of(coefficient.hi95().getAsDouble() - coefficient.estimate()),
            Percent.size(coefficient.hi95().getAsDouble() - coefficient.estimate()))
        : CellValue.absent();
  }

  /// What the effect is per, and whether it can be told from none.
  private static String reading(Coefficient coefficient) {
    boolean isClear =
        coefficient.lo95().isPresent()
            && coefficient.lo95().getAsDouble() * coefficient.hi95().orElse(0) > 0;
    if (!isClear) {
      return Messages.text("forecast.drivers.unclear");
    }
    if (coefficient.vif().orElse(1) > TANGLED) {
      return Messages.text("forecast.drivers.tangled");
    }
    return switch (coefficient.name()) {
      case "trend" -> Messages.text("forecast.drivers.perDay");
      case "requests" -> Messages.text("forecast.drivers.perRequest");
      default ->
          coefficient.name().startsWith("MAU")
              ? Messages.text("forecast.drivers.perUser")
              : Messages.text("forecast.drivers.againstMonday");
    };
  }

  /// What the effects are learnt from, and what is not among them.
  private static String foot(Fit fit) {
    String days =
        Messages.text("forecast.drivers.days", String.valueOf(fit.regression().observations()));
    return (days + " " + left(fit)).strip();
  }

  private static String left(Fit fit) {
    String aliased =
        fit.regression().aliased().stream().map(DriversCard::text).collect(Collectors.joining(" "));
    String missing = fit.missing().stream().map(Driver::name).collect(Collectors.joining(", "));
    return Optional.of(missing)
        .filter(names -> !names.isEmpty())
        .map(names -> (aliased + " " + Messages.text("forecast.drivers.missing", names)).strip())
        .orElse(aliased);
  }

  private static String text(Alias alias) {
    if (alias.saidBy().isEmpty()) {
      return Messages.text("forecast.drivers.zero", alias.name());
    }
    return Messages.text(
        alias.saidBy().size() == 1 ? "forecast.drivers.aliased.one" : "forecast.drivers.aliased",
        alias.name(),
        alias.saidBy().stream().map(DriversCard::name).collect(Collectors.joining(", ")));
  }

  private static String name(String driver) {
    return driver.equals(LinearModel.INTERCEPT)
        ? Messages.text("forecast.drivers.constant")
        : driver;
  }
}
