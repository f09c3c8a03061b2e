package dev.costwright.app.ui.prompt;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerScreen;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// The prompt desk: paste a prompt as it is and as it would be, and see what the calls of a month
/// would have cost less.
public final class PromptScreen extends AnswerScreen<Prompted> {
  private final PromptViewModel model;

  public PromptScreen(Workbench workbench, Background background, Navigation navigation) {
    this(new PromptViewModel(PromptSource.of(workbench), background), navigation);
  }

  PromptScreen(PromptViewModel model, Navigation navigation) {
    super("prompt", Feather.EDIT_3, model, navigation);
    this.model = model;
  }

  @Override
  protected String scopeOf(Prompted found) {
    return Days.monthOfYear(found.month());
  }

  @Override
  protected Face<Prompted> face(Theme theme) {
    ChoiceMenu feature = new ChoiceMenu("prompt-feature", Feather.FILTER);
    ChoiceMenu month = new ChoiceMenu("prompt-month", Feather.CALENDAR);
    PromptView view = new PromptView(model);
    return new Face<>(
        List.of(feature, month),
        answer -> offer(answer, feature, month),
        found -> {
          // the same fields stay, and with them what is being typed
          view.show(found);
          return view;
        });
  }

  private void offer(Answer<Prompted> answer, ChoiceMenu feature, ChoiceMenu month) {
    boolean isFilled = answer instanceof Answer.Filled<Prompted>;
    feature.setVisible(isFilled);
    month.setVisible(isFilled);
    if (answer instanceof Answer.Filled<Prompted>(Prompted found)) {
      String all = Messages.text("prompt.feature.all");
      feature.chosen(found.asked().feature().orElse(all));
      feature.offer(all, () -> model.use(Optional.empty()));
      found.features().forEach(name -> feature.offer(name, () -> model.use(Optional.of(name))));
      month.chosen(Days.monthOfYear(found.month()));
      found.months().forEach(one -> month.offer(Days.monthOfYear(one), () -> model.use(one)));
    }
  }
}
