package dev.costwright.app.ui.whatif;

import dev.costwright.app.uikit.Theme;
import javafx.scene.Node;

/// One way to look at the open scenario; it stands beside the levers, in place of the result. It
/// lives as long as the screen, its nodes as long as a theme.
public interface ScenarioPart {
  /// Stem of its messages: `NAME.tab` is what its tab says.
  String name();

  /// Builds its nodes for a theme. Those of an older theme hear nothing more.
  Node node(Theme theme);

  /// What to look at from now on; called while it is in front, again when nothing changed.
  void show(Opened opened);
}
