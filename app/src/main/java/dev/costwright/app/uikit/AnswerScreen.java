package dev.costwright.app.uikit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;

/// A screen that shows the answer to one question: figures when there are some, else that it is
/// reading, how to begin, or what went wrong. A screen of this kind says what its figures and its
/// actions are; everything that moves them is here.
///
/// @param <T> what a full answer holds
public abstract class AnswerScreen<T> implements Screen {
  private final String name;
  private final Ikon icon;
  private final Answering<T> model;
  private final Navigation navigation;

  /// Of the view that is there now; an older view hears nothing more.
  private Subscription shown = Subscription.EMPTY;

  /// @param name stem of its messages
  protected AnswerScreen(String name, Ikon icon, Answering<T> model, Navigation navigation) {
    this.name = name;
    this.icon = icon;
    this.model = model;
    this.navigation = navigation;
  }

  /// What is made anew with each view of the screen.
  ///
  /// @param actions stand at the right of the top bar
  /// @param hears each answer before it is shown, so that menus offer what it holds
  /// @param filled makes the figures
  /// @param listening what else the view listens to; ended with the view
  protected record Face<T>(
      List<Node> actions,
      Consumer<Answer<T>> hears,
      Function<T, Node> filled,
      Subscription listening) {
    public Face {
      actions = List.copyOf(actions);
    }

    public Face(List<Node> actions, Consumer<Answer<T>> hears, Function<T, Node> filled) {
      this(actions, hears, filled, Subscription.EMPTY);
    }
  }

  /// The scope of a full answer in words.
  protected abstract String scopeOf(T found);

  /// Makes actions and the way to figures.
  protected abstract Face<T> face(Theme theme);

  /// Behind the screen's name: stem of the messages that say what the ledger lacks.
  protected String lacking() {
    return ".empty";
  }

  /// What an empty answer lacks, asked anew for each of them.
  protected Lack lack() {
    return new Lack(lacking(), List.of(), List.of());
  }

  protected final Navigation navigation() {
    return navigation;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Ikon icon() {
    return icon;
  }

  @Override
  public final ObservableValue<String> scope() {
    return model
        .answerProperty()
        .map(answer -> answer instanceof Answer.Filled<T>(T found) ? scopeOf(found) : "");
  }

  @Override
  public final void shown() {
    model.load();
  }

  @Override
  public final View view(Theme theme) {
    AnswerPage pages = new AnswerPage(name, this::lack, icon, navigation, model::load);
    StackPane body = new StackPane();
    shown.unsubscribe();
    Face<T> face = face(theme);
    Runnable show =
        () -> {
          Answer<T> answer = model.answerProperty().get();
          face.hears().accept(answer);
          Node page = pages.of(answer, face.filled());
          // a page that is there already stays, and with it whoever has the keys
          if (!body.getChildren().equals(List.of(page))) {
            body.getChildren().setAll(page);
          }
        };
    show.run();
    // hears of an equal answer, too: what the ledger lacks may be something else by now
    shown = face.listening().and(model.answerProperty().subscribe(show));
    return new View(body, face.actions());
  }
}
