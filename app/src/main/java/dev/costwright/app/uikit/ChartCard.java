package dev.costwright.app.uikit;

import dev.costwright.app.report.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The one chart of all screens: its legend, its export as PNG and SVG, and its table twin behind
/// one button.
public final class ChartCard {
  private final String title;
  private final ChartPane pane;
  private final DataTable<?> twin;

  /// @param title of the card and of exports
  /// @param pane the chart, described for those who cannot see it
  /// @param twin the same figures as a table
  public ChartCard(String title, ChartPane pane, DataTable<?> twin) {
    this.title = title;
    this.pane = pane;
    this.twin = twin;
  }

  /// The finished card.
  public VBox card(String hint, List<Ui.Key> keys) {
    ToggleButton toggle = tableToggle();
    twin.visibleProperty().bind(toggle.selectedProperty());
    pane.visibleProperty().bind(toggle.selectedProperty().not());
    StackPane body = new StackPane(pane, twin);
    return Ui.card(title, hint, body, Ui.legend(keys), toggle, menu());
  }

  /// Exports alone, for a chart that stands on its table.
  public MenuButton menu() {
    MenuButton menu = new MenuButton("", Ui.icon(Feather.DOWNLOAD));
    menu.getStyleClass().add("flat");
    String name = Messages.text("chart.export", title);
    menu.setAccessibleText(name);
    menu.setTooltip(new Tooltip(name));
    menu.getItems()
        .addAll(
            TableMenu.item("chart.png", Feather.IMAGE, () -> save(menu, "png")),
            TableMenu.item("chart.svg", Feather.PEN_TOOL, () -> save(menu, "svg")),
            TableMenu.item("table.copy", Feather.COPY, twin::copy));
    return menu;
  }

  private static ToggleButton tableToggle() {
    ToggleButton toggle = new ToggleButton("", Ui.icon(Feather.LIST));
    toggle.getStyleClass().add("flat");
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setAccessibleText(Messages.text("chart.asTable"));
    toggle.setTooltip(new Tooltip(Messages.text("chart.asTable")));
    return toggle;
  }

  private void save(Node owner, String ending) {
    int width = (int) Math.max(1, pane.getWidth());
    int height = (int) Math.max(1, pane.getHeight());
    Saving.ask(owner, title, ending, file -> write(file, ending, width, height));
  }

  private void write(Path file, String ending, int width, int height) throws IOException {
    Optional<String> rests = Origins.of(pane).map(Provenance::words);
    try (OutputStream out = Files.newOutputStream(file)) {
      if (ending.equals("png")) {
        ChartPictures.png(pane.chart(), width, height, rests, out);
      } else {
        ChartPictures.svg(pane.chart(), width, height, rests, out);
      }
    }
  }
}
