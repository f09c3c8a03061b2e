package dev.costwright.app.ui.regression;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.study.Term;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The filled screen: figures of the fit, the drivers to choose from, effects beside what they
/// say, and what the residuals look like.
final class RegressionView extends VBox {
  private static final double FOOT_HEIGHT = 264;
  private static final double FIELD = 220;
  private static final double READING = 320;
  private static final List<String> DRIVERS =
      List.of("trend", "weekdays", "workdays", "months", "mau", "requests", "tokens", "cacheRead");

  private final RegressionViewModel model;
  private final Studied studied;

  RegressionView(RegressionViewModel model, Studied studied, Theme theme) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    this.studied = studied;
    getChildren().add(new FitTiles(studied.study()).row());
    studied
        .problem()
        .ifPresent(
            problem -> getChildren().add(Ui.banner(Tone.WARNING, Feather.ALERT_TRIANGLE, problem)));
    HBox middle = new HBox(16, Ui.weighted(new EffectsCard(studied.study()).card(), 1), reading());
    HBox foot = new HBox(16);
    new ResidualCards(studied.study(), theme)
        .cards()
        .forEach(card -> foot.getChildren().add(Ui.weighted(card, 1)));
    foot.setMinHeight(FOOT_HEIGHT);
    foot.setPrefHeight(FOOT_HEIGHT);
    foot.setMaxHeight(FOOT_HEIGHT);
    getChildren().addAll(drivers(), Ui.grow(middle), foot);
  }

  /// Those that are on, then others to take, then a field for whatever can be written.
  private FlowPane drivers() {
    FlowPane chips = new FlowPane(8, 8);
    chips.getChildren().add(Ui.text(Messages.text("regression.drivers"), "secondary"));
    offered().forEach(term -> chips.getChildren().add(chip(term)));
    chips.getChildren().add(field());
    return chips;
  }

  private List<Term> offered() {
    List<Term> terms =
        new ArrayList<>(
            DRIVERS.stream()
                .map(Term::parse)
                .filter(term -> !term.equals(Term.of(studied.asked().measure())))
                .toList());
    studied.asked().terms().stream().filter(term -> !terms.contains(term)).forEach(terms::add);
    return terms;
  }

  private ToggleButton chip(Term term) {
    ToggleButton chip = Ui.chip(RegressionWords.driver(term));
    chip.setMnemonicParsing(false);
    chip.setId("regression-by-" + term.text().replaceAll("[^A-Za-z0-9]", "-"));
    chip.setSelected(studied.asked().terms().contains(term));
    chip.setOnAction(_ -> model.toggle(term));
    return chip;
  }

  private TextField field() {
    TextField field = new TextField();
    field.setId("regression-add");
    field.setPromptText(Messages.text("regression.add"));
    field.setAccessibleText(Messages.text("regression.add.hint"));
    field.setTooltip(new Tooltip(Messages.text("regression.add.hint")));
    field.setPrefWidth(FIELD);
    field.setOnAction(_ -> model.add(field.getText()));
    return field;
  }

  private VBox reading() {
    VBox list = new VBox(8);
    list.setId("regression-reading");
    studied
        .study()
        .reading()
        .forEach(sentence -> list.getChildren().add(Ui.paragraph(sentence, "secondary")));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Messages.text("regression.reading"));
    VBox card = Ui.card(Messages.text("regression.reading"), "", scroll);
    card.setMinWidth(READING);
    card.setPrefWidth(READING);
    return card;
  }
}
