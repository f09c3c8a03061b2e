package dev.costwright.app.ui.shell;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/// Makes the robot's clicks those of a real mouse. Without a display JavaFX 26 marks each press as
/// synthesized and as a popup trigger, so that column heads ignore it; here they are sent again
/// with both marks corrected.
final class HeadlessInput {
  private static final Set<Window> SEEN = Collections.newSetFromMap(new WeakHashMap<>());
  private static boolean installed;

  private HeadlessInput() {}

  /// Call on the window's thread; the second call does nothing.
  static void install() {
    if (!installed && "Headless".equals(System.getProperty("glass.platform"))) {
      installed = true;
      Window.getWindows().forEach(HeadlessInput::correct);
      Window.getWindows()
          .addListener(
              (ListChangeListener<Window>)
                  change -> {
                    while (change.next()) {
                      change.getAddedSubList().forEach(HeadlessInput::correct);
                    }
                  });
    }
  }

  private static void correct(Window window) {
    if (SEEN.add(window)) {
      window.addEventFilter(MouseEvent.ANY, HeadlessInput::sendAgain);
    }
  }

  private static void sendAgain(MouseEvent event) {
    if (event.isSynthesized() && event.getButton() != MouseButton.NONE) {
      event.consume();
      Event.fireEvent(event.getTarget(), corrected(event));
    }
  }

  private static MouseEvent corrected(MouseEvent event) {
    boolean opensMenu =
        event.getButton() == MouseButton.SECONDARY
            && event.getEventType() == MouseEvent.MOUSE_PRESSED;
    return new MouseEvent(
        event.getSource(),
        event.getTarget(),
        event.getEventType(),
        event.getSceneX(),
        event.getSceneY(),
        event.getScreenX(),
        event.getScreenY(),
        event.getButton(),
        event.getClickCount(),
        event.isShiftDown(),
        event.isControlDown(),
        event.isAltDown(),
        event.isMetaDown(),
        event.isPrimaryButtonDown(),
        event.isMiddleButtonDown(),
        event.isSecondaryButtonDown(),
        event.isBackButtonDown(),
        event.isForwardButtonDown(),
        false,
        opensMenu,
        event.isStillSincePress(),
        event.getPickResult());
  }
}
