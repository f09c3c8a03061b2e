package dev.costwright.app.ui.forecast;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.OverlaidSeries;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is laid over the days ahead: each overlay with what it adds, on or off, and a line to write
/// another. Every step can be taken back.
final class OverlaysCard {
  private final ForecastViewModel model;
  private final Outlook outlook;
  private final Label wrong = Ui.paragraph("", "caption", "negative");

  OverlaysCard(ForecastViewModel model, Outlook outlook) {
    this.model = model;
    this.outlook = outlook;
    wrong.setId("overlay-wrong");
    wrong.setVisible(false);
    wrong.setManaged(false);
  }

  VBox card() {
    DataTable<Overlay> table =
        new DataTable<>(Messages.text("forecast.overlays"), columns())
            .withDensity(Density.COMFORTABLE)
            .withEmptyText(Messages.text("forecast.overlays.none"));
    table.setId("forecast-overlays");
    Explained.rows(table, Messages.text("forecast.why.overlay"));
    table.show(outlook.laid().kept());
    VBox foot = new VBox(8, new OverlayForm(model, outlook, this::report), wrong);
    outlook
        .laid()
        .steps()
        .ifPresent(
            laid ->
                foot.getChildren().add(Ui.paragraph(String.join(" ", laid.notes()), "caption")));
    foot.setPadding(new Insets(10, 16, 12, 16));
    return Ui.flushCard(
        Messages.text("forecast.overlays"),
        "",
        new VBox(Ui.grow(table), foot),
        TableMenu.button(table));
  }

  private List<DataColumn<Overlay>> columns() {
    return List.of(
        DataColumn.<Overlay>node("", 56, this::state, this::toggle),
        DataColumn.text(Messages.text("forecast.overlay"), 170, OverlaysCard::words),
        DataColumn.figure(Messages.text("forecast.overlays.adds"), 92, this::adds),
        DataColumn.<Overlay>node("", 44, _ -> "", this::removal));
  }

  private static String words(Overlay overlay) {
    return overlay.name().equals(overlay.text())
        ? overlay.text()
        : overlay.name() + " · " + overlay.text();
  }

  private String state(Overlay overlay) {
    return Messages.text(overlay.isOn() ? "forecast.overlays.on" : "forecast.overlays.off");
  }

  private Node toggle(Overlay overlay) {
    ToggleButton chip = Ui.chip(state(overlay));
    chip.setId("overlay-use-" + place(overlay));
    chip.setSelected(overlay.isOn());
    chip.setAccessibleText(overlay.name() + ", " + state(overlay));
    chip.setOnAction(
        _ ->
            model.save(
                overlay.with(overlay.isOn() ? Overlay.Use.OFF : Overlay.Use.ON), this::report));
    return chip;
  }

  private Node removal(Overlay overlay) {
    Button remove =
        Ui.iconButton(Feather.TRASH_2, Messages.text("forecast.overlays.remove", overlay.name()));
    remove.setId("overlay-remove-" + place(overlay));
    remove.setOnAction(_ -> model.remove(overlay, this::report));
    return remove;
  }

  private int place(Overlay overlay) {
    return outlook.laid().kept().indexOf(overlay);
  }

  /// To all steps ahead of the key that is shown.
  private CellValue adds(Overlay overlay) {
    Optional<Money> effect =
        outlook.laid().steps().filter(_ -> overlay.isOn()).flatMap(laid -> effect(laid, overlay));
    return effect.<CellValue>map(CellValue.Change::new).orElseGet(CellValue::absent);
  }

  private Optional<Money> effect(Overlaid laid, Overlay overlay) {
    int at = laid.overlays().indexOf(overlay);
    return laid.find(outlook.series().key())
        .map(OverlaidSeries::whole)
        .map(whole -> whole.effects().get(at));
  }

  private void report(CostwrightException problem) {
    wrong.setText(Objects.requireNonNullElse(problem.getMessage(), ""));
    wrong.setVisible(true);
    wrong.setManaged(true);
  }
}
