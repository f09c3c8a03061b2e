package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Left of the figures: which evidence counts, and which values are kept, each with its money.
final class FilterRail extends ScrollPane {
  private static final double WIDTH = 226;
  private static final int SHOWN = 6;

  private final ExploreViewModel model;

  FilterRail(ExploreViewModel model, Exploration exploration) {
    this.model = model;
    VBox rail = new VBox(10, head(exploration.cut()), evidence(exploration));
    if (!exploration.trueUps().isEmpty()) {
      rail.getChildren().add(trueUp(exploration.trueUps()));
    }
    exploration.facets().stream()
        .filter(facet -> facet.values().size() > 1)
        .forEach(facet -> rail.getChildren().add(facet(facet)));
    rail.setPadding(new Insets(0, 8, 12, 24));
    setContent(rail);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setFocusTraversable(false);
  }

  private HBox head(Cut cut) {
    HBox head = Ui.row(8, Ui.text(Messages.text("explore.filters"), "title"));
    if (!cut.where().isEmpty()) {
      head.getChildren().add(Ui.badge(String.valueOf(cut.where().size()), Tone.ACCENT));
    }
    Button clear = Ui.button(Messages.text("explore.filters.clear"), "link");
    clear.setVisible(!cut.where().isEmpty());
    clear.setOnAction(_ -> model.clearFilters());
    head.getChildren().addAll(Ui.spacer(), clear);
    return head;
  }

  private VBox evidence(Exploration exploration) {
    VBox box = group(Messages.text("explore.evidence"));
    ToggleGroup one = new ToggleGroup();
    for (LayerChoice layer : LayerChoice.values()) {
      RadioButton choice =
          new RadioButton(Messages.text("evidence." + layer.name().toLowerCase(Locale.ROOT)));
      choice.setId("layer-" + layer.name().toLowerCase(Locale.ROOT));
      choice.setToggleGroup(one);
      choice.setSelected(layer == exploration.cut().layer());
      choice.setOnAction(_ -> model.use(layer));
      Label money = money(exploration.cost(layer));
      if (exploration.cost(layer).isEmpty()) {
        money.setTooltip(new Tooltip(exploration.lack(layer)));
        money.setAccessibleText(exploration.lack(layer));
      }
      box.getChildren().add(line(choice, money));
    }
    return box;
  }

  private VBox trueUp(List<Exploration.Offered> offered) {
    VBox box = group(Messages.text("explore.trueUp"));
    ToggleGroup one = new ToggleGroup();
    for (Exploration.Offered way : offered) {
      RadioButton choice = new RadioButton(name(way.trueUp()));
      choice.setId("true-up-" + way.trueUp().manner().id());
      choice.setToggleGroup(one);
      choice.setSelected(way.isChosen());
      choice.setOnAction(_ -> model.use(way.trueUp()));
      Label left = Ui.text(Amounts.brief(way.notInDetail()), "caption");
      String meaning =
          Messages.text(
              "explore.trueUp.left", Amounts.exact(way.notInDetail()), Pivot.NOT_IN_DETAIL);
      left.setTooltip(new Tooltip(meaning));
      left.setAccessibleText(meaning);
      box.getChildren().add(line(choice, left));
    }
    return box;
  }

  private static String name(TrueUp trueUp) {
    return trueUp.isScaled()
        ? Messages.text(
            "explore.trueUp.scaled",
            trueUp.lowest().toPlainString(),
            trueUp.highest().toPlainString())
        : Messages.text("explore.trueUp.remainder");
  }

  private VBox facet(Facet facet) {
    VBox box = group(ExploreScreen.name(facet.dimension()));
    List<Facet.Value> values = facet.values();
    values.stream().limit(SHOWN).forEach(value -> box.getChildren().add(line(facet, value)));
    if (values.size() > SHOWN) {
      Button more = Ui.button(Messages.text("explore.more", values.size() - SHOWN), "link");
      more.setOnAction(
          _ -> {
            box.getChildren().remove(more);
            values.stream().skip(SHOWN).forEach(v -> box.getChildren().add(line(facet, v)));
          });
      box.getChildren().add(more);
    }
    return box;
  }

  private static VBox group(String name) {
    return new VBox(6, Ui.divider(), Ui.text(name, "strong"));
  }

  private Node line(Facet facet, Facet.Value value) {
    CheckBox box = new CheckBox(VisibleText.inTable(value.name()));
    box.setSelected(value.isKept());
    box.setOnAction(_ -> model.toggle(facet, value.name()));
    return line(box, money(value.cost()));
  }

  private static Label money(Optional<Money> cost) {
    return Ui.text(cost.map(Amounts::brief).orElse(Amounts.DASH), "caption");
  }

  private static Node line(Labeled choice, Label money) {
    choice.setMinWidth(0);
    choice.setTooltip(new Tooltip(choice.getText()));
    return Ui.row(4, choice, Ui.spacer(), money);
  }
}
