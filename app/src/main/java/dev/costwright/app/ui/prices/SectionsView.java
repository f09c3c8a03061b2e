package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Chips that lead from the book to the sections beside it, and the one that is in front.
final class SectionsView extends VBox {
  private static final String BOOK = "prices.section";

  private final Sections sections;
  private final Node book;
  private final Theme theme;
  private final ToggleGroup one = new ToggleGroup();
  private final StackPane front = new StackPane();
  private final Map<PriceSection, Node> built = new HashMap<>();
  private Subscription watching = Subscription.EMPTY;

  SectionsView(Sections sections, Node book, Theme theme) {
    this.sections = sections;
    this.book = book;
    this.theme = theme;
    if (!sections.all().isEmpty()) {
      getChildren().add(bar());
    }
    getChildren().add(Ui.grow(front));
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  /// Listens only while it is shown: what is in front outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching = isShown ? sections.frontProperty().subscribe(this::show) : Subscription.EMPTY;
  }

  private void show(Optional<PriceSection> section) {
    front
        .getChildren()
        .setAll(
            section
                .map(shown -> built.computeIfAbsent(shown, made -> made.view(theme)))
                .orElse(book));
    one.getToggles().stream()
        .filter(chip -> chip.getUserData().equals(section))
        .forEach(one::selectToggle);
  }

  private HBox bar() {
    HBox bar = new HBox(8, chip(BOOK, Optional.empty()));
    sections
        .all()
        .forEach(section -> bar.getChildren().add(chip(section.key(), Optional.of(section))));
    bar.setPadding(new Insets(0, 24, 12, 24));
    one.selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                one.selectToggle(before);
              }
            });
    return bar;
  }

  private ToggleButton chip(String key, Optional<PriceSection> section) {
    ToggleButton chip = Ui.chip(Messages.text(key));
    chip.setId(key.replace('.', '-'));
    chip.setUserData(section);
    chip.setToggleGroup(one);
    chip.setOnAction(_ -> sections.show(section));
    return chip;
  }
}
