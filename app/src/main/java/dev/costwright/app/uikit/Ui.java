package dev.costwright.app.uikit;

import dev.costwright.model.text.VisibleText;
import java.awt.Color;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The parts that screens are made of. A part carries style classes only; every colour and size is
/// in theme.css.
public final class Ui {
  /// One entry of a legend outside the chart.
  public record Key(String name, Color colour, Mark mark) {}

  /// How a legend draws a colour.
  public enum Mark {
    AREA,
    LINE
  }

  private Ui() {}

  public static Label text(String text, String... styles) {
    Label label = new Label(VisibleText.of(text));
    label.getStyleClass().addAll(styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Long text that wraps; everything else keeps its width rather than end in an ellipsis.
  public static Label paragraph(String text, String... styles) {
    Label label = new Label(VisibleText.of(text));
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static FontIcon icon(Ikon icon, String... styles) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().addAll(styles);
    return node;
  }

  public static Label badge(String text, Tone tone) {
    Label badge = text(text, "badge");
    if (tone != Tone.NEUTRAL) {
      badge.getStyleClass().add(tone.style());
    }
    return badge;
  }

  public static Button button(String text, String... styles) {
    Button button = new Button(VisibleText.of(text));
    button.getStyleClass().addAll(styles);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(text);
    return button;
  }

  public static Button button(String text, Ikon icon, String... styles) {
    Button button = button(text, styles);
    button.setGraphic(icon(icon));
    return button;
  }

  /// A button of one icon; its name is what a screen reader and the tooltip say.
  public static Button iconButton(Ikon icon, String name) {
    Button button = button("", icon, "flat");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  /// A choice that is on or off.
  public static ToggleButton chip(String text) {
    ToggleButton chip = new ToggleButton(VisibleText.of(text));
    chip.getStyleClass().setAll("chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  public static Region divider() {
    Region line = new Region();
    line.getStyleClass().add("divider");
    return line;
  }

  public static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// Title left, actions right, body below.
  public static VBox card(String title, String hint, Node body, Node... actions) {
    HBox head = row(8, text(title, "title"));
    head.getStyleClass().add("card-head");
    if (!hint.isEmpty()) {
      Label note = new Label(hint);
      note.getStyleClass().add("caption");
      head.getChildren().add(note);
    }
    head.getChildren().add(spacer());
    head.getChildren().addAll(actions);
    VBox card = new VBox(head, cardBody(body));
    card.getStyleClass().add("card");
    card.setMinSize(0, 0);
    return card;
  }

  /// A card whose body, such as a table, reaches the card's edges.
  public static VBox flushCard(String title, String hint, Node body, Node... actions) {
    VBox card = card(title, hint, body, actions);
    card.getChildren().getLast().getStyleClass().add("flush");
    return card;
  }

  private static StackPane cardBody(Node body) {
    StackPane holder = new StackPane(body);
    holder.setAlignment(Pos.TOP_LEFT);
    holder.getStyleClass().add("card-body");
    VBox.setVgrow(holder, Priority.ALWAYS);
    return holder;
  }

  /// A figure with how it moved.
  ///
  /// @param change signed, in the colour of its tone
  /// @param against what the change is measured against
  public record Figure(String name, String figure, String change, Tone tone, String against) {}

  /// A figure, what it is, how it moved; `extras` such as a sparkline stand beside the figure.
  public static VBox tile(Figure figure, Node... extras) {
    Label delta = text(figure.change(), "strong");
    if (figure.tone() != Tone.NEUTRAL) {
      delta.getStyleClass().add(figure.tone().style());
    }
    Label note = new Label(figure.against());
    note.getStyleClass().add("caption");
    HBox figures = row(8, text(figure.figure(), "display"), spacer());
    figures.getChildren().addAll(extras);
    HBox below = figure.change().isEmpty() ? row(0, note) : row(6, delta, note);
    VBox tile = new VBox(text(figure.name(), "secondary"), figures, below);
    tile.getStyleClass().addAll("card", "tile");
    tile.setAccessibleRole(AccessibleRole.TEXT);
    tile.setAccessibleText(
        "%s: %s, %s %s"
            .formatted(figure.name(), figure.figure(), figure.change(), figure.against()));
    return evenly(tile);
  }

  /// Shares the room of a row with its equals.
  public static <T extends Region> T evenly(T node) {
    return weighted(node, 1);
  }

  /// Shares the room of a row by weight.
  public static <T extends Region> T weighted(T node, double weight) {
    HBox.setHgrow(node, Priority.ALWAYS);
    node.setMinWidth(0);
    node.setPrefWidth(weight * 1000);
    return node;
  }

  /// Takes the height that is left in a column.
  public static <T extends Node> T grow(T node) {
    VBox.setVgrow(node, Priority.ALWAYS);
    return node;
  }

  public static HBox legend(List<Key> keys) {
    HBox legend = new HBox();
    legend.getStyleClass().add("legend");
    legend.setMinWidth(Region.USE_PREF_SIZE);
    keys.forEach(
        key -> {
          Label label = text(key.name());
          label.setGraphic(swatch(key.colour(), key.mark()));
          legend.getChildren().add(label);
        });
    return legend;
  }

  /// The only place with a style in code: the colour is data.
  public static Region swatch(Color colour, Mark mark) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    if (mark == Mark.LINE) {
      swatch.getStyleClass().add("line");
    }
    swatch.setStyle("-fx-background-color: #%06x;".formatted(colour.getRGB() & 0xFFFFFF));
    return swatch;
  }

  public static HBox banner(Tone tone, Ikon icon, String message, Node... actions) {
    String style = tone.style();
    Label words = new Label(message);
    HBox banner = row(8, icon(icon, style), words, spacer());
    banner.getChildren().addAll(actions);
    banner.getStyleClass().addAll("banner", style);
    return banner;
  }

  /// Says what belongs here, why it is empty and what to do next.
  public static VBox empty(Ikon icon, String title, String explanation, Node... actions) {
    FontIcon sign = icon(icon);
    sign.setIconSize(24);
    StackPane disc = new StackPane(sign);
    disc.getStyleClass().add("icon-disc");
    disc.setMinSize(56, 56);
    disc.setMaxSize(56, 56);
    Label why = paragraph(explanation, "secondary");
    why.setMaxWidth(440);
    why.setTextAlignment(TextAlignment.CENTER);
    HBox choices = row(8, actions);
    choices.setAlignment(Pos.CENTER);
    VBox empty = new VBox(12, disc, text(title, "page-title"), why, choices);
    empty.setAlignment(Pos.CENTER);
    VBox.setMargin(choices, new Insets(8, 0, 0, 0));
    return empty;
  }
}
