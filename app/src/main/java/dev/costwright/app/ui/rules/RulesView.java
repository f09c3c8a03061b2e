package dev.costwright.app.ui.rules;

import dev.costwright.app.report.RuleTables;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Attribution.Reach;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.cube.RulePreview;
import dev.costwright.model.cube.RulePreview.Catch;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The filled screen: how much spend has an owner, the rules with what they catch, and the
/// chosen one with its dearest values.
final class RulesView extends VBox {
  private static final double DETAIL = 236;

  private final RulesViewModel model;
  private final Tried shown;
  private final Navigation navigation;
  private final StackPane detail = new StackPane();

  RulesView(RulesViewModel model, Tried shown, Navigation navigation) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    this.shown = shown;
    this.navigation = navigation;
    if (shown.isDraft()) {
      getChildren().add(draft());
    }
    shown.remarks().stream().limit(1).forEach(remark -> getChildren().add(remark(remark)));
    detail.setMinHeight(DETAIL);
    detail.setPrefHeight(DETAIL);
    getChildren().addAll(tiles(), Ui.grow(rules()), detail);
    chosen().ifPresentOrElse(this::show, () -> show(shown.trial().tried()));
  }

  private Optional<Catch> chosen() {
    return model
        .chosen(shown)
        .flatMap(
            rule ->
                shown.trial().tried().catches().stream()
                    .filter(one -> one.rule().equals(rule))
                    .findFirst());
  }

  private HBox draft() {
    Button keep = Ui.button(Messages.text("rules.keep"), Feather.CHECK, "accent");
    keep.setId("rules-keep");
    keep.setOnAction(_ -> model.keep(shown, navigation::ledgerChanged, this::fail));
    Button discard = Ui.button(Messages.text("rules.discard"));
    discard.setId("rules-discard");
    discard.setOnAction(_ -> model.discard());
    HBox banner = Ui.banner(Tone.INFO, Feather.EYE, Messages.text("rules.draft"), discard, keep);
    banner.setId("rules-draft");
    return banner;
  }

  private HBox remark(String remark) {
    String more =
        shown.remarks().size() == 1
            ? remark
            : Messages.text("rules.remarks", remark, shown.remarks().size() - 1);
    return Ui.banner(Tone.WARNING, Feather.ALERT_TRIANGLE, more);
  }

  private HBox tiles() {
    HBox tiles = new HBox(16);
    for (Dimension dimension : List.of(Dimension.TEAM, Dimension.FEATURE, Dimension.ENVIRONMENT)) {
      Optional.ofNullable(shown.trial().reach().get(dimension))
          .ifPresent(reach -> tiles.getChildren().add(tile(dimension, reach)));
    }
    RulePreview tried = shown.trial().tried();
    tiles
        .getChildren()
        .add(
            Ui.tile(
                new Ui.Figure(
                    Messages.text("rules.tile.uncaught"),
                    Amounts.brief(tried.uncaught().cost()),
                    "",
                    Tone.NEUTRAL,
                    Messages.text(
                        "rules.tile.uncaught.note",
                        Amounts.count(tried.uncaught().rows()),
                        Amounts.brief(tried.notInDetail()))),
                WhyButton.of(
                    "rules-uncaught",
                    Messages.text("rules.tile.uncaught"),
                    near -> new WhyPopOver(uncaught(tried)).show(near))));
    tiles.setId("rules-tiles");
    return tiles;
  }

  private static Why uncaught(RulePreview tried) {
    return new Why(
        Messages.text("rules.tile.uncaught"),
        Why.join(
            Why.money(tried.uncaught().cost()),
            Why.Line.of("why.rows", Amounts.count(tried.uncaught().rows())),
            Why.Line.of("rules.why.notInDetail", tried.notInDetail().toString()),
            Why.Line.of("why.evidence", Messages.text("evidence.best")),
            Why.Line.of("why.rule", Messages.text("rules.why.uncaught"))),
        List.of());
  }

  private VBox tile(Dimension dimension, Reach reach) {
    boolean isOther = shown.isDraft() && !reach.now().equals(reach.tried());
    return Ui.tile(
        new Ui.Figure(
            Messages.text("rules.tile.known", Messages.text("dimension." + dimension.id())),
            share(reach, reach.tried()),
            isOther ? Messages.text("rules.tile.now", share(reach, reach.now())) : "",
            Tone.NEUTRAL,
            Messages.text("rules.tile.without", share(reach, reach.without()))));
  }

  private static String share(Reach reach, Money part) {
    return reach.total().signum() == 0 ? Amounts.DASH : Amounts.share(part, reach.total());
  }

  private VBox rules() {
    DataTable<Catch> table = new DataTable<>(Messages.text("rules.table"), columns());
    table.setId("rules-table");
    table.withEmptyText(Messages.text("rules.none"));
    table.show(shown.trial().tried().catches());
    chosen().ifPresent(table.getSelectionModel()::select);
    table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    table.whenOpened(one -> edit(table, Optional.of(one)));
    Node why = Explained.button(table, "rules", Messages.text("rules.why.caught"));
    return Ui.flushCard(
        Messages.text("rules.table"),
        Messages.text("rules.table.hint"),
        table,
        new RuleFiles(model, shown, navigation).buttons(this::edit),
        why,
        TableMenu.button(table));
  }

  private List<DataColumn<Catch>> columns() {
    List<Catch> all = shown.trial().tried().catches();
    return List.of(
        DataColumn.<Catch>figure("#", 34, one -> new CellValue.Count(all.indexOf(one) + 1L))
            .withStyles("muted"),
        DataColumn.text(Messages.text("rules.name"), 150, one -> one.rule().name()),
        DataColumn.text(Messages.text("rules.looks"), 230, one -> RuleTables.looksFor(one.rule())),
        DataColumn.text(Messages.text("rules.gives"), 220, one -> RuleTables.gives(one.rule())),
        DataColumn.<Catch>money(Messages.text("rules.given"), 96, one -> one.given().cost())
            .withStyles("strong"),
        DataColumn.count(Messages.text("rules.rows"), 76, one -> one.given().rows()),
        DataColumn.money(Messages.text("rules.taken"), 96, one -> one.taken().cost()),
        DataColumn.money(Messages.text("rules.said"), 96, one -> one.said().cost()),
        DataColumn.node(Messages.text("rules.note"), 130, RuleTables::note, RulesView::note));
  }

  private static Node note(Catch one) {
    String note = RuleTables.note(one);
    return note.isEmpty() ? Ui.text("") : Ui.badge(note, Tone.WARNING);
  }

  private void choose(@Nullable Catch one) {
    if (one != null) {
      model.choose(one.rule());
      show(one);
    }
  }

  private void show(Catch one) {
    HBox cards =
        new HBox(
            16,
            Ui.weighted(new RuleCard(model, shown, one).card(this::edit), 1),
            Ui.weighted(RuleCard.uncaught(shown.trial().tried()), 1));
    detail.getChildren().setAll(cards);
  }

  private void show(RulePreview preview) {
    detail.getChildren().setAll(RuleCard.uncaught(preview));
  }

  private void edit(Node near, Optional<Catch> known) {
    new RulePanel(known.map(one -> RuleForm.of(one.rule())).orElse(RuleForm.BLANK))
        .show(
            near,
            rule -> {
              Optional<Rule> former = known.map(Catch::rule);
              if (RulesViewModel.isTaken(shown, former, rule)) {
                return Optional.of(Messages.text("rules.form.taken", rule.name()));
              }
              model.put(shown, former, rule);
              return Optional.empty();
            });
  }

  private void fail(CostwrightException problem) {
    navigation.report(Trouble.of("rules.failed", problem));
  }
}
