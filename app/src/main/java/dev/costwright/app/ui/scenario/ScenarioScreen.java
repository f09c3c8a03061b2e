package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.TakesBack;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.CostwrightException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What-if: levers over a window of the ledger or over a described workload.
public final class ScenarioScreen extends AnswerScreen<Played> implements TakesBack {
  private static final double STACK = 356;

  private final ScenarioViewModel model;
  private final List<ScenarioPart> parts;
  private final Runnable leaving;

  public ScenarioScreen(Workbench workbench, Background background, Navigation navigation) {
    this(workbench, Baselines.of(workbench), background, navigation);
  }

  private ScenarioScreen(
      Workbench workbench, Baselines baselines, Background background, Navigation navigation) {
    this(
        new ScenarioViewModel(ScenarioSource.of(workbench, baselines), background),
        Parts.of(workbench, baselines, background),
        baselines::drop,
        navigation);
  }

  /// @param leaving gives back what only this screen needs
  ScenarioScreen(ScenarioViewModel model, Parts parts, Runnable leaving, Navigation navigation) {
    super("scenarios", Feather.SLIDERS, model, navigation);
    this.model = model;
    this.leaving = leaving;
    this.parts = parts.made(model::open, this::report);
  }

  @Override
  public void left() {
    leaving.run();
  }

  @Override
  protected String scopeOf(Played played) {
    return scope(played.scenario().baseline());
  }

  private static String scope(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Window window ->
          Messages.text(
              "scenarios.scope",
              window.from().map(Days::day).orElse(Messages.text("scenarios.begin")),
              window.to().map(Days::day).orElse(Messages.text("scenarios.end")),
              Messages.text("evidence." + window.layer().name().toLowerCase(Locale.ROOT)));
      case Baseline.Workload workload ->
          Messages.text(
              "scenarios.described", String.valueOf(workload.callsPerDay()), workload.days());
      case Baseline.Conversation talk ->
          Messages.text(
              "scenarios.talks",
              String.valueOf(talk.sessionsPerDay()),
              String.valueOf(talk.turns()),
              talk.days());
    };
  }

  @Override
  public boolean takeBack() {
    boolean can = model.canUndo();
    if (can) {
      model.undo(this::report);
    }
    return can;
  }

  @Override
  public boolean bringBack() {
    boolean can = model.canRedo();
    if (can) {
      model.redo(this::report);
    }
    return can;
  }

  @Override
  protected Face<Played> face(Theme theme) {
    Filled filled = new Filled(theme);
    Button undo = Ui.iconButton(Feather.CORNER_UP_LEFT, Messages.text("scenarios.undo"));
    undo.setOnAction(_ -> model.undo(this::report));
    Button redo = Ui.iconButton(Feather.CORNER_UP_RIGHT, Messages.text("scenarios.redo"));
    redo.setOnAction(_ -> model.redo(this::report));
    Button delete = Ui.iconButton(Feather.TRASH_2, Messages.text("scenarios.delete"));
    delete.setId("scenarios-delete");
    delete.setOnAction(_ -> model.delete(this::report));
    KeepMenus menus = new KeepMenus(model, this::report);
    MenuButton open = menus.opening();
    SplitMenuButton save = menus.saving();
    Button fresh = Ui.button(Messages.text("scenarios.begin.new"), Feather.PLUS, "accent");
    fresh.setId("scenarios-new");
    fresh.setOnAction(_ -> model.begin());
    return new Face<>(
        List.of(undo, redo, delete, open, save, fresh),
        answer -> {
          undo.setDisable(!model.canUndo());
          redo.setDisable(!model.canRedo());
          delete.setDisable(!isKept(answer));
          save.setDisable(model.current().isEmpty());
          menus.offer(open, answer);
        },
        filled::with,
        model
            .openedProperty()
            .subscribe(_ -> filled.relever())
            .and(model.sliding().answerProperty().subscribe(filled::slide)));
  }

  private static boolean isKept(Answer<Played> answer) {
    return answer instanceof Answer.Filled<Played>(Played played) && played.kept().isPresent();
  }

  private void report(CostwrightException problem) {
    navigation().report(Trouble.of("scenarios.failed", problem));
  }

  /// The two halves of a filled screen: levers stay on the screen, so that keys stay where they
  /// are, and what stands beside them changes.
  private final class Filled {
    private final HBox page;
    private final Beside beside;
    private Optional<LeverStack> stack = Optional.empty();

    Filled(Theme theme) {
      beside = new Beside(model, parts, theme, ScenarioScreen.this::report);
      page = new HBox(16, new VBox(), beside.node());
      page.getStyleClass().add("page");
      page.setPadding(new Insets(0, 24, 12, 24));
    }

    /// Other levers are to be shown.
    void relever() {
      stack = Optional.empty();
    }

    void slide(Answer<Sliding.Slid> answer) {
      if (answer instanceof Answer.Filled<Sliding.Slid>(Sliding.Slid slid)) {
        stack.ifPresent(made -> made.slide(slid));
      }
    }

    Node with(Played played) {
      boolean isNew = stack.isEmpty();
      if (isNew) {
        page.getChildren().set(0, levers(played));
      }
      stack.ifPresent(made -> made.show(played));
      beside.show(played);
      if (isNew) {
        stack.ifPresent(LeverStack::takeKeys);
      }
      return page;
    }

    private VBox levers(Played played) {
      Scenario scenario = played.scenario();
      LeverStack made = new LeverStack(model, scenario, played.choices());
      stack = Optional.of(made);
      VBox card = made.card();
      VBox column = new VBox(8, name(scenario, made), Ui.grow(card), notes(scenario, made));
      new WindowMenu(model, scenario, played.choices())
          .node()
          .ifPresent(window -> column.getChildren().add(1, window));
      column.setMinWidth(STACK);
      column.setPrefWidth(STACK);
      column.setMaxWidth(STACK);
      return column;
    }

    private TextField notes(Scenario scenario, LeverStack made) {
      TextField notes = new TextField(scenario.notes());
      notes.setId("scenarios-notes");
      notes.setPromptText(Messages.text("scenarios.notes"));
      notes.setAccessibleText(Messages.text("scenarios.notes"));
      whenTyped(notes, made, model::note);
      return notes;
    }

    private TextField name(Scenario scenario, LeverStack made) {
      TextField name = new TextField(scenario.name());
      name.setId("scenarios-name");
      name.setAccessibleText(Messages.text("scenarios.name"));
      whenTyped(name, made, model::rename);
      return name;
    }

    private static void whenTyped(TextField field, LeverStack made, Consumer<String> change) {
      field.setOnAction(_ -> change.accept(field.getText()));
      field
          .focusedProperty()
          .addListener(
              (_, _, isFocused) -> {
                if (!isFocused && made.isOpen()) {
                  change.accept(field.getText());
                }
              });
    }
  }
}
