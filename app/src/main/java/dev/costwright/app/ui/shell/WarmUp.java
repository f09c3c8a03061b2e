package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Builds one of each control off screen, styles and lays them out. The first of a kind takes many
/// times as long as the next; done while the ledger is being opened, nobody waits for it.
final class WarmUp {
  private static final int ROWS = 40;

  private WarmUp() {}

  /// On the window's thread, before there is a window.
  static Scene run(Theme theme) {
    VBox controls =
        new VBox(
            new TextField("0"),
            new ComboBox<>(),
            new MenuButton("0"),
            new ProgressBar(0.5),
            new ToggleButton("0"),
            Ui.iconButton(Feather.X, "0"),
            Ui.paragraph("0"),
            new RadioButton("0"),
            new CheckBox("0"),
            new DatePicker(),
            new Hyperlink("0"),
            words(),
            Ui.banner(Tone.WARNING, Feather.ALERT_TRIANGLE, "0"),
            Ui.card("0", "0", Ui.paragraph("0")),
            new ScrollPane(new VBox()),
            table(),
            chart(theme));
    Scene scene = new Scene(controls);
    theme.applyTo(scene);
    controls.applyCss();
    controls.resize(800, 600);
    controls.layout();
    return scene;
  }

  /// One in each of the sizes and weights: the first look for a font takes its time.
  private static Node words() {
    VBox words = new VBox();
    for (String style : List.of("page-title", "title", "secondary", "caption", "number", "code")) {
      words.getChildren().add(Ui.text("0", style));
    }
    return words;
  }

  private static Node chart(Theme theme) {
    List<Charts.Point> points =
        List.of(
            new Charts.Point(LocalDate.EPOCH, 0), new Charts.Point(LocalDate.EPOCH.plusDays(1), 1));
    return new ChartPane(
        Charts.lines(
            new ChartTheme(theme.tokens()),
            Currency.getInstance("USD"),
            List.of(Charts.Line.now("0", points))),
        "0");
  }

  private static Node table() {
    DataTable<Long> table =
        new DataTable<>(
            "0",
            List.of(
                DataColumn.text("0", 80, String::valueOf), DataColumn.count("0", 80, row -> row)));
    table.show(LongStream.range(0, ROWS).boxed().toList());
    table.setPrefHeight(400);
    return table;
  }
}
