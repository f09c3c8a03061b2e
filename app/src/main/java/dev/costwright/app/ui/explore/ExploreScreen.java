package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Any cut through the money: filters, groups, time, and why each figure is what it is.
public final class ExploreScreen extends AnswerScreen<Exploration> {
  private final ExploreViewModel model;

  public ExploreScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ExploreViewModel(ExploreSource.of(workbench), background), navigation);
  }

  ExploreScreen(ExploreViewModel model, Navigation navigation) {
    super("explore", Feather.GRID, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Exploration found) {
    Cut cut = model.cut();
    String groups = cut.by().stream().map(ExploreScreen::name).collect(Collectors.joining(" × "));
    return Messages.text(
        "explore.scope",
        groups,
        Messages.text("grain." + cut.grain().name().toLowerCase(Locale.ROOT)));
  }

  static String name(Dimension dimension) {
    return Messages.text("dimension." + dimension.id());
  }

  @Override
  protected Face<Exploration> face(Theme theme) {
    ChoiceMenu reach = new ChoiceMenu("explore-reach", Feather.CALENDAR);
    return new Face<>(List.of(reach), _ -> offer(reach), found -> filled(found, theme));
  }

  private void offer(ChoiceMenu menu) {
    menu.chosen(text(model.cut().reach()));
    for (Reach reach : Reach.values()) {
      menu.offer(text(reach), () -> model.use(reach));
    }
  }

  private String text(Reach reach) {
    String grain = model.cut().grain().name().toLowerCase(Locale.ROOT);
    return reach == Reach.ALL
        ? Messages.text("explore.reach.all")
        : Messages.text("explore.reach." + grain, String.valueOf(reach.steps()));
  }

  private Node filled(Exploration exploration, Theme theme) {
    ExploreView main = new ExploreView(model, exploration, theme, navigation());
    HBox.setHgrow(main, Priority.ALWAYS);
    return new HBox(new FilterRail(model, exploration), main);
  }
}
