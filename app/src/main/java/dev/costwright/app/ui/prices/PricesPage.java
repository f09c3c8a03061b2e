package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The price book and the sections beside it, or in their place the prices that may be taken over.
final class PricesPage extends StackPane {
  private final OffersViewModel model;
  private final OffersView offers;
  private final StackPane accepted = new StackPane();
  private final VBox book;
  private Subscription watching = Subscription.EMPTY;

  PricesPage(PricesViewModel prices, OffersViewModel model, Sections sections, Theme theme) {
    this.model = model;
    this.offers = new OffersView(model);
    this.book =
        new VBox(
            accepted, Ui.grow(new SectionsView(sections, new PricesView(prices, theme), theme)));
    accepted.getStyleClass().add("page");
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  /// Listens only while it is shown: the view-model outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching = isShown ? model.stateProperty().subscribe(this::show) : Subscription.EMPTY;
  }

  private void show(OffersViewModel.State state) {
    Node front = offers.show(state) ? offers : book;
    int count = state instanceof OffersViewModel.State.Closed(int taken) ? taken : 0;
    accepted.getChildren().clear();
    if (count > 0) {
      HBox said =
          Ui.banner(Tone.POSITIVE, Feather.CHECK, Messages.text("prices.offers.accepted", count));
      said.setId("prices-accepted");
      accepted.getChildren().add(said);
    }
    accepted.setManaged(count > 0);
    if (!getChildren().contains(front)) {
      getChildren().setAll(front);
    }
  }

  /// What stands in the top bar.
  static List<Node> actions(OffersViewModel model) {
    Button implied = Ui.button(Messages.text("prices.implied"), Feather.PERCENT);
    implied.setId("prices-implied");
    implied.setOnAction(_ -> model.implied());
    Button catalogue = Ui.button(Messages.text("prices.import"), Feather.DOWNLOAD, "accent");
    catalogue.setId("prices-import");
    catalogue.setOnAction(_ -> choose(model, catalogue));
    return List.of(implied, catalogue);
  }

  private static void choose(OffersViewModel model, Node owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("prices.import.title"));
    Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
        .ifPresent(file -> model.read(file.toPath(), Optional.empty()));
  }
}
