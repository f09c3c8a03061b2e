package dev.costwright.app.ui.why;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// The question mark beside a figure that has no table row to press Enter on.
public final class WhyButton {
  private WhyButton() {}

  /// @param id of the button, after `why-`
  /// @param figure its name, for those who cannot see it
  /// @param onAsk hears the button, which the answer opens beside
  public static Button of(String id, String figure, Consumer<Node> onAsk) {
    Button why = Ui.iconButton(Feather.HELP_CIRCLE, Messages.text("why.of", figure));
    why.getStyleClass().add("tile-why");
    why.setId("why-" + id);
    why.setOnAction(_ -> onAsk.accept(why));
    return why;
  }
}
