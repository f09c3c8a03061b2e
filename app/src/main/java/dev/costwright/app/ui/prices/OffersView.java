package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Background.Job;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RunningTask;
import dev.costwright.app.uikit.Ui;
import dev.costwright.importers.prices.Catalogue;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.pricing.PriceDiff;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Prices that may be taken over, in the price book's place until the user is done with them.
final class OffersView extends VBox {
  private static final double BAR = 240;
  private static final double SELLER = 160;

  private final OffersViewModel model;

  OffersView(OffersViewModel model) {
    super(16);
    this.model = model;
    getStyleClass().add("page");
  }

  /// @return whether there is anything to show
  boolean show(OffersViewModel.State state) {
    switch (state) {
      case OffersViewModel.State.Closed _ -> getChildren().clear();
      case OffersViewModel.State.Working(String what, Job job) -> put(working(what, job));
      case OffersViewModel.State.Failed(String what, String message, Optional<Path> file) ->
          put(failed(what, message, file));
      case OffersViewModel.State.Catalogued(
              OffersViewModel.Asked _,
              OfferDesk.Compared content,
              Choices<PriceChange> choices) ->
          getChildren().setAll(said(content), Ui.grow(catalogue(content.catalogue(), choices)));
      case OffersViewModel.State.Implied(Choices<ImpliedPrice> choices) -> implied(choices);
    }
    return !getChildren().isEmpty();
  }

  private void put(VBox card) {
    card.getStyleClass().add("card");
    getChildren().setAll(Ui.grow(card));
  }

  private VBox working(String what, Job job) {
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR);
    bar.setAccessibleText(Messages.text(what));
    if (job instanceof RunningTask task) {
      bar.progressProperty().bind(task.shareProperty());
    }
    Button cancel = Ui.button(Messages.text("prices.offers.cancel"), Feather.X);
    cancel.setId("prices-offers-cancel");
    cancel.setOnAction(_ -> model.close());
    return Ui.empty(Feather.CLOCK, Messages.text(what), Messages.text(what + ".why"), bar, cancel);
  }

  private VBox failed(String what, String message, Optional<Path> file) {
    Button back = Ui.button(Messages.text("prices.offers.back"), Feather.ARROW_LEFT);
    back.setId("prices-offers-back");
    back.setOnAction(_ -> model.close());
    VBox said = Ui.empty(Feather.ALERT_OCTAGON, Messages.text(what), message, back);
    file.filter(_ -> message.contains("--seller"))
        .ifPresent(path -> said.getChildren().add(again(path)));
    return said;
  }

  /// Some files do not say whose prices they are.
  private Node again(Path file) {
    TextField seller = new TextField();
    seller.setId("prices-offers-seller");
    seller.setPrefWidth(SELLER);
    seller.setPromptText(Messages.text("prices.offers.seller.prompt"));
    seller.setAccessibleText(Messages.text("prices.offers.seller"));
    Label name = Ui.text(Messages.text("prices.offers.seller"), "secondary");
    name.setLabelFor(seller);
    Button again = Ui.button(Messages.text("prices.offers.again"), Feather.REFRESH_CW);
    again.setOnAction(
        _ ->
            model.read(
                file, Optional.of(seller.getText().strip()).filter(text -> !text.isEmpty())));
    HBox row = Ui.row(8, name, seller, again);
    row.setAlignment(Pos.CENTER);
    return row;
  }

  private static Node said(OfferDesk.Compared content) {
    Catalogue catalogue = content.catalogue();
    PriceDiff diff = content.diff();
    String date =
        catalogue.date().map(day -> Messages.text("prices.offers.of", Days.day(day))).orElse("");
    String said =
        Messages.text(
            "prices.offers.said",
            catalogue.format().name() + date,
            Amounts.count(catalogue.rows().size()),
            Days.day(diff.effective()));
    String past = diff.past() == 0 ? "" : " " + Messages.text("prices.offers.past", diff.past());
    return Ui.paragraph(said + past, "secondary");
  }

  private Node catalogue(Catalogue catalogue, Choices<PriceChange> choices) {
    ChoicesCard<PriceChange> card =
        new ChoicesCard<>(
            model,
            choices,
            OfferTables.catalogue(choices),
            "prices.offers.",
            change ->
                change.isPlausible()
                    ? Messages.text("prices.offers.plausible")
                    : String.join(" ", change.doubts()));
    return catalogue.problems().isEmpty()
        ? card
        : card.withOther(
            Messages.text(
                "prices.chip",
                Messages.text("prices.leftout"),
                Amounts.count(catalogue.problems().size())),
            OfferTables.leftOut(catalogue.problems()));
  }

  private void implied(Choices<ImpliedPrice> choices) {
    if (choices.shown().isEmpty() && choices.count(choices.groups().getFirst()) == 0) {
      put(nothingImplied());
      return;
    }
    Node card =
        new ChoicesCard<>(
            model, choices, OfferTables.implied(choices), "prices.implied.", OffersView::basis);
    getChildren()
        .setAll(Ui.paragraph(Messages.text("prices.implied.said"), "secondary"), Ui.grow(card));
  }

  private VBox nothingImplied() {
    Button back = Ui.button(Messages.text("prices.offers.back"), Feather.ARROW_LEFT);
    back.setId("prices-offers-back");
    back.setOnAction(_ -> model.close());
    return Ui.empty(
        Feather.INBOX,
        Messages.text("prices.implied.none"),
        Messages.text("prices.implied.none.why"),
        back);
  }

  /// What an implied price rests on.
  private static String basis(ImpliedPrice price) {
    return Messages.text(
        "prices.implied.basis." + price.origin().name().toLowerCase(Locale.ROOT),
        Amounts.exact(price.billed()),
        Amounts.count(price.quantity()),
        OfferTables.observed(price));
  }
}
