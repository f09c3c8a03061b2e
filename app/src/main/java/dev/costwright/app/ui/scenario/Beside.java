package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.model.problem.CostwrightException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What stands beside the levers: the result, or another way to look at the scenario. Tabs lead
/// from one to the other.
final class Beside {
  private static final double LEAST_WIDTH = 620;
  private static final double LEAST_HEIGHT = 600;

  private final ScenarioViewModel model;
  private final List<ScenarioPart> parts;
  private final Theme theme;
  private final Consumer<CostwrightException> problems;
  private final StackPane body = new StackPane();
  private final Map<String, Node> nodes = new HashMap<>();
  private Optional<Played> played = Optional.empty();

  Beside(
      ScenarioViewModel model,
      List<ScenarioPart> parts,
      Theme theme,
      Consumer<CostwrightException> problems) {
    this.model = model;
    this.parts = parts;
    this.theme = theme;
    this.problems = problems;
    body.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
  }

  VBox node() {
    ScrollPane scroll = scrolling();
    VBox node = parts.isEmpty() ? new VBox(scroll) : new VBox(12, tabs(), scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox.setHgrow(node, Priority.ALWAYS);
    node.setMinWidth(0);
    return node;
  }

  /// In a small window what stands here scrolls rather than lose its edges.
  private ScrollPane scrolling() {
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setMinSize(0, 0);
    return scroll;
  }

  private SegmentedButton tabs() {
    SegmentedButton tabs = new SegmentedButton();
    tabs.getButtons().add(tab(ScenarioViewModel.RESULT, Messages.text("scenarios.result.tab")));
    parts.forEach(
        part -> tabs.getButtons().add(tab(part.name(), Messages.text(part.name() + ".tab"))));
    return tabs;
  }

  private ToggleButton tab(String part, String title) {
    ToggleButton tab = new ToggleButton(title);
    tab.setId("scenarios-part-" + part);
    tab.setMinWidth(Region.USE_PREF_SIZE);
    tab.setSelected(part.equals(model.part()));
    // what is in front cannot be turned off
    tab.setOnAction(_ -> tab.setSelected(true));
    tab.selectedProperty()
        .addListener(
            (_, _, isSelected) -> {
              if (isSelected && !part.equals(model.part())) {
                model.look(part);
                played.ifPresent(this::show);
              }
            });
    return tab;
  }

  void show(Played now) {
    played = Optional.of(now);
    Node front =
        parts.stream()
            .filter(part -> part.name().equals(model.part()))
            .findFirst()
            .map(part -> of(part, now))
            .orElseGet(() -> new ResultView(model, now, theme, problems).node());
    if (!body.getChildren().equals(List.of(front))) {
      body.getChildren().setAll(front);
    }
  }

  private Node of(ScenarioPart part, Played now) {
    Node node = nodes.computeIfAbsent(part.name(), _ -> part.node(theme));
    part.show(new Opened(now.scenario(), now.result(), now.prices()));
    return node;
  }
}
