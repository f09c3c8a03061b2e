package dev.costwright.app.ui.claim;

import dev.costwright.app.report.ClaimText;
import dev.costwright.app.ui.claim.Checked.Line;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.forecasting.claim.SavingClaim;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// One claim in full: on the ledger, on its own numbers, what would have to be so, and what was
/// assumed.
///
/// @param hasFacts whether there is a ledger to check it on
record ClaimCard(Line line, boolean hasFacts) {
  VBox card() {
    VBox body = new VBox(10);
    body.getChildren().add(Ui.paragraph(line.claim().says(), "strong"));
    body.getChildren().add(Ui.paragraph(line.claim().source(), "caption"));
    body.getChildren()
        .add(
            pair(
                "claim.claimed",
                ClaimView.shown(ClaimText.claimed(line.claim())) + of(),
                Optional.empty()));
    onLedger(body);
    line.own().ifPresent(own -> part(body, "claim.part.own", own));
    if (!line.claim().note().isEmpty()) {
      body.getChildren().addAll(Ui.divider(), Ui.paragraph(line.claim().note(), "secondary"));
    }
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    VBox card = Ui.card(line.claim().id(), "", scroll);
    card.setId("claim-card");
    return card;
  }

  private String of() {
    return line.claim().content() instanceof SavingClaim saving
        ? " "
            + Messages.text(
                saving.of() == SavingClaim.Base.INPUT ? "claim.ofPrompts" : "claim.ofBill")
        : "";
  }

  private void onLedger(VBox body) {
    if (!line.claim().isOfLedgers()) {
      body.getChildren().add(Ui.paragraph(Messages.text("claim.figure"), "secondary"));
    } else if (!hasFacts) {
      body.getChildren().add(Ui.paragraph(Messages.text("claim.noFacts.text"), "secondary"));
    } else {
      line.ledger().ifPresent(check -> part(body, "claim.part.ledger", check));
    }
  }

  private void part(VBox body, String title, ClaimCheck check) {
    body.getChildren().add(Ui.divider());
    body.getChildren()
        .add(
            Ui.row(
                8,
                Ui.text(Messages.text(title), "title"),
                Ui.spacer(),
                ClaimView.badge(Optional.of(check))));
    body.getChildren()
        .add(
            pair(
                check.ceiling().isPresent() ? "claim.replayed" : "claim.comesTo",
                ClaimView.shown(ClaimText.found(check)),
                check
                    .replayed()
                    .filter(_ -> check.found().isPresent())
                    .map(
                        money ->
                            Messages.text(
                                "claim.amounts",
                                Amounts.exact(money.saving()),
                                Amounts.exact(money.base())))));
    if (check.ceiling().isPresent()) {
      body.getChildren()
          .add(
              pair(
                  "claim.ceiling",
                  ClaimView.shown(ClaimText.ceiling(check)),
                  check.replayed().map(money -> Amounts.exact(money.best()))));
    }
    ClaimText.needs(check)
        .forEach(need -> body.getChildren().add(Ui.paragraph(ClaimView.shown(need))));
    lines(body, "claim.assumed", List.of(ClaimText.assumptions(check)));
    ClaimText.coverage(check)
        .forEach(line -> body.getChildren().add(Ui.paragraph(line, "caption")));
    check.notes().forEach(note -> body.getChildren().add(Ui.paragraph(note, "caption")));
  }

  private static void lines(VBox body, String title, List<String> texts) {
    texts.stream()
        .filter(text -> !text.isEmpty())
        .forEach(
            text -> body.getChildren().add(Ui.paragraph(Messages.text(title, text), "secondary")));
  }

  /// A figure with its name left and what it is in money right.
  private static Node pair(String key, String figure, Optional<String> money) {
    return Ui.row(
        8,
        Ui.text(Messages.text(key), "secondary"),
        Ui.text(figure, "strong"),
        Ui.spacer(),
        Ui.text(money.orElse(""), "secondary"));
  }
}
