package dev.costwright.app.ui.claim;

import dev.costwright.app.ui.whatif.FilterTicks;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// What vendors and guides claim of costs and savings, on the numbers that they bring and on the
/// ledger: reproducible, only if …, or impossible, with the best that the levers can do.
public final class ClaimScreen extends AnswerScreen<Checked> {
  private final ClaimViewModel model;

  public ClaimScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new ClaimViewModel(ClaimSource.of(workbench), background), navigation);
  }

  ClaimScreen(ClaimViewModel model, Navigation navigation) {
    super("claim", Feather.CHECK_SQUARE, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Checked found) {
    return found
        .period()
        .map(period -> days(period) + kept(found.asked()))
        .orElseGet(() -> Messages.text("claim.noFacts"));
  }

  private static String days(Period period) {
    return Days.range(period.from(), period.until().minusDays(1));
  }

  private static String kept(Asked asked) {
    return asked.where().isEmpty() ? "" : " · " + FilterTicks.words(asked.where());
  }

  @Override
  protected Face<Checked> face(Theme theme) {
    ClaimView view = new ClaimView(model);
    ChoiceMenu month = new ChoiceMenu("claim-month", Feather.CALENDAR);
    FilterTicks filter = new FilterTicks("claim-filter", model::keep);
    Button open = Ui.button(Messages.text("claim.open"), Feather.FILE);
    open.setId("claim-open");
    open.setOnAction(_ -> choose(open));
    Button all = Ui.button(Messages.text("claim.checkAll"), Feather.PLAY, "accent");
    all.setId("claim-check-all");
    all.setOnAction(_ -> model.checkAll());
    return new Face<>(
        List.of(month, filter.node(), open, all),
        answer -> offer(answer, month, filter),
        found -> {
          // the same table stays, and with it what is selected
          view.show(found);
          return view;
        });
  }

  private void offer(Answer<Checked> answer, ChoiceMenu month, FilterTicks filter) {
    boolean hasFacts =
        answer instanceof Answer.Filled<Checked>(Checked found) && found.period().isPresent();
    month.setVisible(hasFacts);
    filter.node().setVisible(hasFacts);
    if (hasFacts && answer instanceof Answer.Filled<Checked>(Checked found)) {
      filter.offer(found.offered().values(), found.asked().where());
      month.chosen(
          found.asked().period().map(ClaimScreen::shown).orElse(Messages.text("claim.usual")));
      month.offer(Messages.text("claim.usual"), () -> model.checkOn(Optional.empty()));
      month.offer(Messages.text("claim.all"), () -> model.checkOn(found.offered().all()));
      found.offered().months().stream()
          .map(Offered::of)
          .forEach(one -> month.offer(shown(one), () -> model.checkOn(Optional.of(one))));
    }
  }

  /// A whole month by its name, other days from and to.
  private static String shown(Period period) {
    YearMonth month = YearMonth.from(period.from());
    return period.equals(Offered.of(month)) ? Days.monthOfYear(month) : days(period);
  }

  private void choose(Node owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("claim.open"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
    Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
        .ifPresent(
            file ->
                model.open(
                    file.toPath(),
                    problem -> navigation().report(Trouble.of("claim.failed", problem))));
  }
}
