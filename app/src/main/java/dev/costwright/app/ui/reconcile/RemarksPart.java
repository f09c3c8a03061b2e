package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import dev.costwright.model.signoff.Carry;
import dev.costwright.model.signoff.Figures;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.signoff.ReviewedLine;
import dev.costwright.model.signoff.SignOff;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// What the user says of the selected line, and the menu to say more.
final class RemarksPart {
  private final ReviewViewModel reviews;
  private final ReviewForms forms;
  private final YearMonth month;

  /// @param month the one that is shown
  RemarksPart(ReviewViewModel reviews, YearMonth month) {
    this.reviews = reviews;
    this.forms = new ReviewForms(reviews);
    this.month = month;
  }

  MenuButton menu(ReviewedLine line) {
    MenuButton menu = new MenuButton(Messages.text("reconcile.review"), Ui.icon(Feather.EDIT_3));
    menu.setId("reconcile-review");
    menu.getStyleClass().add("small");
    if (line.remarks().signOff().isPresent()) {
      add(menu, "reconcile.sign.withdraw", () -> reviews.say(all -> all.withdraw(line.key())));
    }
    if (line.standing().isEmpty()) {
      add(menu, "reconcile.sign.ask", () -> forms.sign(menu, line.key()));
    }
    add(menu, "reconcile.note.ask", () -> forms.note(menu, line));
    if (line.remarks().carry().isPresent()) {
      add(menu, "reconcile.carry.drop", () -> reviews.say(all -> all.drop(line.key())));
    } else if (line.gap().filter(gap -> gap.open().signum() != 0).isPresent()) {
      add(menu, "reconcile.carry", () -> reviews.say(all -> all.carry(line.key())));
    }
    return menu;
  }

  private static void add(MenuButton menu, String key, Runnable action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
  }

  /// Nothing for a line of which nothing is said.
  static List<Node> said(ReviewedLine line) {
    List<Node> said = new ArrayList<>();
    line.standing().ifPresent(signed -> said.add(signed(signed)));
    line.outdated().ifPresent(signed -> said.addAll(changed(signed, Figures.of(line.line()))));
    line.remarks().carry().ifPresent(carry -> said.add(carried(carry)));
    line.remarks()
        .note()
        .ifPresent(note -> said.add(Ui.paragraph("\u201c" + note + "\u201d", "medium")));
    return said;
  }

  private static Node signed(SignOff signed) {
    return Ui.row(8, Ui.badge(Messages.text("reconcile.sign.signed"), Tone.POSITIVE), by(signed));
  }

  private static Node by(SignOff signed) {
    return Ui.text(
        Messages.text(
            "reconcile.sign.who",
            signed.by(),
            Days.day(signed.at().atZone(ZoneOffset.UTC).toLocalDate())),
        "secondary");
  }

  private static List<Node> changed(SignOff signed, Figures now) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        Ui.row(8, Ui.badge(Messages.text("reconcile.sign.changed"), Tone.NEGATIVE), by(signed)));
    addChange(nodes, "reconcile.column.billed", signed.figures().billed(), now.billed());
    addChange(nodes, "reconcile.column.computed", signed.figures().computed(), now.computed());
    addChange(nodes, "reconcile.column.variance", signed.figures().variance(), now.variance());
    return nodes;
  }

  private static void addChange(
      List<Node> nodes, String key, Optional<Money> signed, Optional<Money> now) {
    if (!signed.equals(now)) {
      nodes.add(
          Ui.row(
              8,
              Ui.text(Messages.text(key), "secondary"),
              Ui.spacer(),
              Ui.text(
                  Messages.text("reconcile.sign.amounts", text(signed), text(now)), "figures")));
    }
  }

  private static String text(Optional<Money> money) {
    return money.map(Amounts::exact).orElse(Amounts.DASH);
  }

  private static Node carried(Carry carry) {
    return Ui.row(
        8,
        Ui.badge(Messages.text("reconcile.carry.carried"), Tone.INFO),
        Ui.text(carry.settlement().map(RemarksPart::settled).orElse(""), "secondary"),
        Ui.spacer(),
        Ui.text(Causes.change(carry.amount()), "strong"));
  }

  static String settled(Carry.Settlement end) {
    return Messages.text("reconcile.carry.settled", Days.monthOfYear(end.month()), end.words());
  }

  /// Settles a carried difference in the month that is shown.
  void settle(Node near, LineKey key) {
    forms.settle(near, key, month);
  }
}
