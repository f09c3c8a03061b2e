package dev.costwright.app.ui.close;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import java.time.Clock;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// Closing a month, and what has moved since: as booked, restated, and why.
public final class CloseScreen extends AnswerScreen<Books> {
  private final CloseViewModel model;

  public CloseScreen(Workbench workbench, Background background, Navigation navigation) {
    this(
        new CloseViewModel(CloseSource.of(workbench, Clock.systemUTC()), background, navigation),
        navigation);
  }

  CloseScreen(CloseViewModel model, Navigation navigation) {
    super("close", Feather.LOCK, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Books found) {
    return Days.monthOfYear(found.chosen().month());
  }

  @Override
  protected Face<Books> face(Theme theme) {
    ChoiceMenu months = new ChoiceMenu("close-month", Feather.CALENDAR);
    return new Face<>(
        List.of(months), answer -> offer(answer, months), found -> new CloseView(model, found));
  }

  private void offer(Answer<Books> answer, ChoiceMenu months) {
    months.setVisible(answer instanceof Answer.Filled<Books>);
    if (answer instanceof Answer.Filled<Books>(Books found)) {
      months.chosen(Days.monthOfYear(found.chosen().month()));
      found
          .months()
          .forEach(
              row -> months.offer(Days.monthOfYear(row.month()), () -> model.use(row.month())));
    }
  }
}
