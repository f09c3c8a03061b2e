package dev.costwright.app.ui.terms;

import dev.costwright.app.report.CommitmentTable;
import dev.costwright.app.report.DiscountText;
import dev.costwright.app.ui.terms.TermsDesk.Agreements;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.ToldDiscount;
import dev.costwright.model.commitment.CommitmentUse;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.problem.CostwrightException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What sellers gave to the user's accounts, and what of the commitments was used.
final class DiscountsView extends VBox {
  private static final String STEM = "terms.discounts.";
  private static final double DAY = 106;
  private static final double MONEY = 110;

  private final DiscountsViewModel model;
  private final DataTable<Discount> table =
      new DataTable<>(Messages.text(STEM + "title"), columns())
          .withEmptyText(Messages.text(STEM + "none"));
  private final DataTable<CommitmentUse> commitments =
      new DataTable<>(Messages.text("terms.commitments.title"), commitmentColumns());
  private final VBox promised =
      Ui.grow(
          Ui.flushCard(
              Messages.text("terms.commitments.title"),
              Messages.text("terms.commitments.rule"),
              commitments,
              TableMenu.button(commitments)));
  private final StackPane said = new StackPane();
  private Subscription watching = Subscription.EMPTY;

  DiscountsView(DiscountsViewModel model) {
    super(16);
    this.model = model;
    getStyleClass().add("page");
    table.setId("terms-discounts");
    commitments.setId("terms-commitments");
    Explained.rows(commitments, Messages.text("terms.commitments.rule"));
    Explained.exempt(table, "the terms themselves, as the user told them");
    said.setManaged(false);
    getChildren()
        .addAll(
            said,
            Ui.grow(
                Ui.flushCard(
                    Messages.text(STEM + "title"),
                    Messages.text(STEM + "rule"),
                    table,
                    removing(),
                    adding(),
                    TableMenu.button(table))),
            promised);
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  /// Listens only while it is shown: the view-model outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching = isShown ? model.answerProperty().subscribe(this::show) : Subscription.EMPTY;
  }

  private void show(Answer<Agreements> answer) {
    switch (answer) {
      case Answer.Filled<Agreements>(Agreements found) -> {
        say(Optional.empty());
        table.show(found.discounts());
        commitments.show(found.commitments());
      }
      case Answer.Failed<Agreements>(CostwrightException problem) -> say(Optional.of(problem));
      case Answer.Loading<Agreements> _, Answer.Empty<Agreements> _ -> {}
    }
    promised.setVisible(!commitments.getItems().isEmpty());
    promised.setManaged(promised.isVisible());
  }

  private void say(Optional<CostwrightException> problem) {
    said.getChildren().clear();
    problem.ifPresent(
        wrong ->
            said.getChildren()
                .add(
                    Ui.banner(
                        Tone.NEGATIVE, Feather.ALERT_OCTAGON, String.valueOf(wrong.getMessage()))));
    said.setManaged(problem.isPresent());
  }

  private Button adding() {
    Button add = Ui.button(Messages.text(STEM + "add"), Feather.PLUS, "small");
    add.setId("terms-discounts-add");
    add.setOnAction(_ -> ask(add));
    return add;
  }

  private void ask(Button near) {
    Optional<Agreements> known = model.agreements();
    new Form(STEM)
        .with("name")
        .with("seller", known.map(Agreements::sellers).orElse(List.of()))
        .with("account", known.map(Agreements::accounts).orElse(List.of()))
        .with("model")
        .with("percent")
        .with("rates")
        .with("tier")
        .with("above")
        .with("currency")
        .with("from")
        .with("until")
        .with("commitment")
        .with("source")
        .show(near, form -> model.add(told(form), form::hide, form::say));
  }

  private static ToldDiscount told(Form form) {
    return new ToldDiscount(
        form.text("name"),
        form.text("seller"),
        form.text("account"),
        form.text("model"),
        form.text("percent"),
        form.text("rates"),
        form.text("tier"),
        form.text("above"),
        form.text("currency"),
        form.text("from"),
        form.text("until"),
        "",
        form.text("commitment"),
        form.text("source"));
  }

  private Button removing() {
    Button remove = Ui.button(Messages.text(STEM + "remove"), Feather.TRASH_2, "small");
    remove.setId("terms-discounts-remove");
    remove
        .disableProperty()
        .bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
    remove.setOnAction(
        _ ->
            model.remove(
                table.getSelectionModel().getSelectedItem(), problem -> say(Optional.of(problem))));
    return remove;
  }

  private static List<DataColumn<Discount>> columns() {
    return List.of(
        DataColumn.text(head("name"), 150, Discount::name).withStyles("strong"),
        DataColumn.text(head("seller"), 100, Discount::seller),
        DataColumn.text(head("account"), 100, discount -> orAll(discount.account())),
        DataColumn.text(
            head("model"),
            120,
            discount -> orAll(discount.isOfEveryModel() ? "" : discount.model())),
        DataColumn.text(head("gives"), 200, DiscountText::given),
        DataColumn.words(head("from"), DAY, discount -> day(discount.effectiveFrom())),
        DataColumn.words(
            head("until"),
            DAY,
            discount -> day(discount.effectiveUntil().map(end -> end.minusDays(1)))),
        DataColumn.text(
            head("commitment"),
            170,
            discount -> discount.commitment().map(DiscountText::commitment).orElse("")),
        DataColumn.text(head("source"), 180, Discount::source),
        DataColumn.words(head("known"), DAY, discount -> new CellValue.Day(discount.knownFrom())));
  }

  private static String orAll(String text) {
    return text.isEmpty() ? Messages.text(STEM + "all") : text;
  }

  private static CellValue day(Optional<LocalDate> day) {
    return day.<CellValue>map(CellValue.Day::new)
        .orElseGet(() -> new CellValue.Absent(Messages.text(STEM + "open")));
  }

  private static List<DataColumn<CommitmentUse>> commitmentColumns() {
    return List.of(
        DataColumn.<CommitmentUse>text(head("name"), 150, use -> use.discount().name())
            .withStyles("strong"),
        DataColumn.words(head("from"), DAY, use -> new CellValue.Day(use.term().from())),
        DataColumn.words(
            head("until"), DAY, use -> new CellValue.Day(use.term().until().minusDays(1))),
        money("committed", use -> Optional.of(use.committed())),
        money("used", CommitmentUse::used),
        money("unused", CommitmentUse::unused).withStyles("strong"),
        money("open", CommitmentUse::open),
        DataColumn.text(head("remark"), 320, CommitmentTable::remark));
  }

  private static DataColumn<CommitmentUse> money(
      String key, Function<CommitmentUse, Optional<Money>> figure) {
    return DataColumn.figure(
        head(key), MONEY, use -> figure.apply(use).map(CellValue::of).orElseGet(CellValue::absent));
  }

  private static String head(String key) {
    return Messages.text("terms.column." + key);
  }
}
