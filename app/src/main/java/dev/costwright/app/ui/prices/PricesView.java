package dev.costwright.app.ui.prices;

import static dev.costwright.app.uikit.Ui.paragraph;

import dev.costwright.app.ui.prices.PricesViewModel.Loading;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Coverage.Unpriced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Prices screen: what is unpriced, the book, and the selected price with its history, its
/// source and a call to try it on.
public final class PricesView extends VBox {
  private static final double DETAILS_HEIGHT = 316;
  private static final double HISTORY_WEIGHT = 1.25;
  private static final double CARD_PADDING = 16;
  private static final int NAMED_MODELS = 3;

  private final PricesViewModel model;
  private final Theme theme;
  private final DataTable<PriceLine> table = PriceTable.book();
  private final PriceFilters filters;
  private final StackPane banner = new StackPane();
  private final Region book;
  private final HBox details = new HBox(16);
  private List<PriceLine> shownLines = List.of();
  private Subscription watching = Subscription.EMPTY;
  private boolean isShowing;

  /// What the details are of: they are built again only when that changes.
  private Optional<Detail> shownDetail = Optional.empty();

  private record Detail(PriceLine line, List<PriceLine> versions, LocalDate day) {}

  public PricesView(PricesViewModel model, Theme theme) {
    super(16);
    this.model = model;
    this.theme = theme;
    this.filters = new PriceFilters(model, TableMenu.button(table));
    this.book = Ui.grow(bookCard());
    getStyleClass().add("page");
    details.setMinHeight(DETAILS_HEIGHT);
    details.setPrefHeight(DETAILS_HEIGHT);
    details.setMaxHeight(DETAILS_HEIGHT);
    table.setId("prices-table");
    table.getSelectionModel().selectedItemProperty().subscribe(this::select);
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  /// Listens only while it is shown: the view-model outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching = isShown ? subscribe() : Subscription.EMPTY;
  }

  private Subscription subscribe() {
    ListChangeListener<PriceLine> onLines = _ -> showLines();
    model.shown().addListener(onLines);
    return Subscription.combine(
        () -> model.shown().removeListener(onLines),
        model.loadingProperty().subscribe(this::show),
        model.modelsProperty().subscribe(this::show),
        model.selectedProperty().subscribe(_ -> showDetails()));
  }

  private void show(Loading loading) {
    List<Node> content =
        switch (loading) {
          case Loading.Done _ -> List.of(banner, book, details);
          case Loading.Running _ when !model.shown().isEmpty() -> List.of(banner, book, details);
          case Loading.Running _ ->
              List.of(state(Feather.CLOCK, "prices.loading", Optional.empty()));
          case Loading.Failed(String message) ->
              List.of(state(Feather.ALERT_OCTAGON, "prices.failed", Optional.of(message)));
        };
    if (!getChildren().equals(content)) {
      getChildren().setAll(content);
    }
    filters.update();
    showLines();
  }

  private static Node state(Feather icon, String key, Optional<String> message) {
    VBox state =
        Ui.empty(
            icon, Messages.text(key), message.orElseGet(() -> Messages.text("prices.loading.why")));
    state.getStyleClass().add("card");
    return Ui.grow(state);
  }

  private Region bookCard() {
    StackPane holder = new StackPane(table);
    holder.getStyleClass().addAll("card-body", "flush");
    VBox card = new VBox(filters, Ui.grow(holder));
    card.getStyleClass().add("card");
    card.setMinHeight(0);
    return card;
  }

  private void showLines() {
    List<PriceLine> lines = List.copyOf(model.shown());
    if (!lines.equals(shownLines)) {
      shownLines = lines;
      isShowing = true;
      table.show(lines);
      isShowing = false;
    }
    showDetails();
  }

  private void select(@Nullable PriceLine line) {
    if (!isShowing && line != null) {
      model.select(Optional.of(line));
    }
  }

  private void show(LedgerModels models) {
    banner.getChildren().clear();
    if (!models.unpriced().isEmpty()) {
      banner.getChildren().add(Ui.banner(Tone.WARNING, Feather.ALERT_TRIANGLE, unpriced(models)));
    }
    banner.setManaged(!models.unpriced().isEmpty());
  }

  private static String unpriced(LedgerModels models) {
    List<String> names =
        new ArrayList<>(
            models.unpriced().stream().limit(NAMED_MODELS).map(PricesView::unpriced).toList());
    int more = models.unpriced().size() - names.size();
    if (more > 0) {
      names.add(Messages.text("prices.unpriced.more", more));
    }
    return Messages.text(
        "prices.unpriced",
        models.unpriced().size(),
        Amounts.count(models.unpricedTokens()),
        String.join(", ", names));
  }

  private static String unpriced(Unpriced model) {
    return Messages.text(
        "prices.unpriced.model", model.seller(), model.model(), Amounts.briefCount(model.tokens()));
  }

  private void showDetails() {
    Optional<PriceLine> selected = model.selectedProperty().get();
    selected
        .filter(line -> !line.equals(table.getSelectionModel().getSelectedItem()))
        .ifPresent(this::mark);
    Optional<Detail> detail = selected.map(this::detail);
    if (!detail.equals(shownDetail)) {
      shownDetail = detail;
      details
          .getChildren()
          .setAll(
              selected
                  .map(line -> List.<Node>of(history(line), Evidence.card(line), call()))
                  .orElse(List.of()));
    }
    details.setManaged(selected.isPresent());
  }

  private Detail detail(PriceLine line) {
    return new Detail(line, model.history(), model.filterProperty().get().day());
  }

  private void mark(PriceLine line) {
    int index = table.getItems().indexOf(line);
    if (index >= 0) {
      table.getSelectionModel().clearAndSelect(index);
      table.scrollTo(Math.max(0, index - 1));
    }
  }

  private Node history(PriceLine line) {
    List<PriceLine> versions = model.history();
    String name = line.item().model().name();
    String hint =
        Messages.text(
            "prices.detail.hint",
            line.item().model().seller(),
            line.item().tier(),
            PriceTable.modelClass(line));
    if (versions.size() < 2) {
      Node only = paragraph(Messages.text("prices.history.single", since(line)), "secondary");
      return Ui.weighted(Ui.card(name, hint, only), HISTORY_WEIGHT);
    }
    ChartPane chart = PriceHistory.chart(theme, versions, model.filterProperty().get().day());
    DataTable<PriceLine> table = PriceTable.versions(versions);
    VBox picture = new VBox(4, PriceHistory.legend(theme, versions), chart);
    picture.setPadding(new Insets(0, CARD_PADDING, 0, CARD_PADDING));
    VBox body = new VBox(4, picture, Ui.grow(table));
    return Ui.weighted(
        Ui.flushCard(name, hint, body, new ChartCard(name, chart, table).menu()), HISTORY_WEIGHT);
  }

  private static String since(PriceLine line) {
    return line.from()
        .map(day -> Messages.text("prices.detail.since", Days.day(day)))
        .orElseGet(() -> Messages.text("prices.detail.always"));
  }

  private Node call() {
    CallPanel panel = new CallPanel(model.call());
    return Ui.evenly(Ui.card(Messages.text("prices.call"), "", scrolling(panel), panel.total()));
  }

  static ScrollPane scrolling(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }
}
