package dev.costwright.app.uikit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// A panel that opens beside what it is about, in the colours of the theme, and never higher than
/// the window: longer content scrolls.
public final class Flyout {
  /// Arrow and shadow, in pixels.
  private static final double EDGE = 72;

  private final PopOver popOver;
  private final ScrollPane scroll;

  /// @param arrow where the arrow stands that points to the owner
  public Flyout(String title, Node content, PopOver.ArrowLocation arrow) {
    scroll = new HighAsContent(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(title);
    scroll.setFocusTraversable(false);
    popOver = new PopOver(scroll);
    popOver.setTitle(title);
    popOver.setArrowLocation(arrow);
    popOver.setDetachable(false);
    // its own sheet is white whatever the theme, and would go before ours
    popOver.getRoot().getStylesheets().clear();
  }

  /// Opens beside a node of a window that is shown.
  public void show(Node near) {
    Window window = near.getScene().getWindow();
    scroll.setMaxHeight(Math.max(1, window.getHeight() - EDGE));
    popOver.show(near);
  }

  public void hide() {
    popOver.hide();
  }

  /// Wants the height of its wrapped words, which a scroll pane does not ask for.
  private static final class HighAsContent extends ScrollPane {
    /// Against a scroll bar for a fraction of a pixel.
    private static final double SPARE = 2;

    HighAsContent(Node content) {
      super(content);
    }

    @Override
    protected double computePrefHeight(double width) {
      return getContent().prefHeight(getContent().prefWidth(-1)) + SPARE;
    }
  }
}
