package dev.costwright.app.ui.rules;

import dev.costwright.app.report.RuleTables;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Density;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.attribution.Rule;
import dev.costwright.model.cube.RulePreview;
import dev.costwright.model.cube.RulePreview.Catch;
import dev.costwright.model.cube.RulePreview.Example;
import dev.costwright.model.text.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One rule: the dearest values it catches, and the buttons that change it.
record RuleCard(RulesViewModel model, Tried shown, Catch one) {
  VBox card(BiConsumer<Node, Optional<Catch>> edit) {
    Rule rule = one.rule();
    int place = shown.rules().rules().indexOf(rule);
    Button up = Ui.iconButton(Feather.ARROW_UP, Messages.text("rules.up"));
    up.setId("rules-up");
    up.setDisable(place == 0);
    up.setOnAction(_ -> model.move(shown, rule, -1));
    Button down = Ui.iconButton(Feather.ARROW_DOWN, Messages.text("rules.down"));
    down.setId("rules-down");
    down.setDisable(place == shown.rules().rules().size() - 1);
    down.setOnAction(_ -> model.move(shown, rule, 1));
    Button change = Ui.button(Messages.text("rules.edit"), Feather.EDIT_2);
    change.setId("rules-edit");
    change.setOnAction(_ -> edit.accept(change, Optional.of(one)));
    Button remove = Ui.button(Messages.text("rules.remove"), Feather.TRASH_2);
    remove.setId("rules-remove");
    remove.setOnAction(_ -> model.remove(shown, rule));
    VBox card =
        Ui.flushCard(
            VisibleText.inTable(rule.name()),
            hint(),
            examples(one.examples()).withDensity(Density.COMPACT),
            up,
            down,
            change,
            remove);
    card.setId("rules-rule");
    return card;
  }

  private String hint() {
    String caught =
        Messages.text(
            "rules.caught", Amounts.brief(one.caught().cost()), Amounts.count(one.caught().rows()));
    return one.takers().isEmpty()
        ? caught
        : caught + Messages.text("rules.takenBy", String.join(", ", one.takers()));
  }

  /// In place of a rule when there is none: what waits for one.
  static VBox uncaught(RulePreview preview) {
    return Ui.flushCard(
        Messages.text("rules.uncaught"),
        Messages.text("rules.uncaught.hint"),
        examples(preview.uncaughtExamples()).withHidden(Messages.text("rules.gets")));
  }

  private static DataTable<Example> examples(List<Example> examples) {
    DataTable<Example> table =
        new DataTable<>(
            Messages.text("rules.examples"),
            List.of(
                DataColumn.text(Messages.text("rules.value"), 220, Example::value),
                DataColumn.text(
                    Messages.text("rules.gets"),
                    180,
                    example ->
                        example.gives().isEmpty()
                            ? Messages.text("rules.gets.nothing")
                            : RuleTables.gives(example.gives())),
                DataColumn.count(
                    Messages.text("rules.rows"), 64, example -> example.amount().rows()),
                DataColumn.money(
                    Messages.text("rules.cost"), 92, example -> example.amount().cost())));
    table.setId("rules-examples");
    Explained.rows(table, Messages.text("rules.why.example"));
    table.withEmptyText(Messages.text("rules.examples.none"));
    table.show(examples);
    return table;
  }
}
