package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.Progress;
import dev.costwright.model.problem.CostwrightException;
import java.util.function.Consumer;

final class AtOnce implements Background {
  @Override
  public <T> Job run(
      String name, Work<T> work, Consumer<T> onDone, Consumer<CostwrightException> onProblem) {
    try {
      onDone.accept(work.run(Progress.NONE));
    } catch (CostwrightException problem) {
      onProblem.accept(problem);
    }
    return () -> {};
  }
}
