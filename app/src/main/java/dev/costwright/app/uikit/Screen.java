package dev.costwright.app.uikit;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// One destination of the left navigation. It lives as long as the window; its view is made anew
/// when the theme changes, so what the user did is kept in its view-model.
public interface Screen {
  /// Stem of its messages: `NAME.title` is what navigation and title say.
  String name();

  Ikon icon();

  /// The scope in words, beside the title.
  ObservableValue<String> scope();

  /// What the screen consists of.
  ///
  /// @param body fills the window below the top bar
  /// @param actions stand at the right of the top bar, at most one of them filled
  record View(Node body, List<Node> actions) {
    public View {
      actions = List.copyOf(actions);
    }
  }

  /// Builds nodes for a theme.
  View view(Theme theme);

  /// Called each time the screen comes to the front, and while it is there whenever the ledger
  /// changed: load what is stale.
  void shown();

  /// Called when another screen comes to the front: give back memory that only this one needs.
  default void left() {}
}
