package dev.costwright.app.ui.trace;

import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.PartModel;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.forecasting.replay.Followed;
import dev.costwright.forecasting.replay.Step;
import dev.costwright.model.cube.Evidence;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// State of the trace: rows to choose from, the one that is followed, and its way.
final class TraceViewModel {
  /// So many of the dearest rows are offered; any other can be named.
  static final int OFFERED = 50;

  private final TraceSource source;
  private final PartModel<List<Evidence>> rows;
  private final AnswerModel<Traced> traces;
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private Optional<Followed> followed = Optional.empty();

  TraceViewModel(TraceSource source, Background background) {
    this.source = source;
    this.traces = new AnswerModel<>(background, "trace.task");
    this.rows =
        new PartModel<>(
            background,
            "trace.rows.task",
            (opened, _) ->
                opened
                    .window()
                    .map(window -> source.offered(opened, window, OFFERED))
                    .filter(found -> !found.isEmpty()));
    rows.answerProperty().subscribe(() -> adopt(rows.answerProperty().get()));
  }

  ReadOnlyObjectProperty<Answer<List<Evidence>>> rowsProperty() {
    return rows.answerProperty();
  }

  /// Empty when no lever that is on acts on the row that is followed.
  ReadOnlyObjectProperty<Answer<Traced>> traceProperty() {
    return traces.answerProperty();
  }

  /// Why the row that was named is none; empty text when it is one.
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  Optional<Followed> followed() {
    return followed;
  }

  void show(Opened opened) {
    rows.show(opened);
  }

  void again() {
    rows.again();
  }

  void stop() {
    rows.stop();
    traces.stop();
  }

  void follow(Evidence row) {
    follow(new Followed(row.importId(), row.line()));
  }

  /// Follows the row of an import and a line, as both are typed.
  void follow(String importId, String line) {
    boolean isRow = isNumber(importId) && isNumber(line);
    refusal.set(isRow ? "" : Messages.text("trace.wrong", importId.strip(), line.strip()));
    if (isRow) {
      follow(new Followed(Long.parseLong(importId.strip()), Long.parseLong(line.strip())));
    }
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("\\d{1,12}");
  }

  private void follow(Followed row) {
    followed = Optional.of(row);
    retrace();
  }

  void retrace() {
    rows.opened().ifPresent(opened -> followed.ifPresent(row -> trace(opened, row)));
  }

  private void trace(Opened opened, Followed row) {
    traces.askAnew(
        _ -> {
          List<Step> steps = source.trace(opened.scenario(), row);
          return steps.isEmpty() ? Optional.empty() : Optional.of(new Traced(row, steps));
        });
  }

  /// The row that is followed stays; without one the dearest is followed.
  private void adopt(Answer<List<Evidence>> answer) {
    if (answer instanceof Answer.Filled<List<Evidence>>(List<Evidence> found)) {
      if (followed.isEmpty()) {
        follow(found.getFirst());
      } else {
        retrace();
      }
    }
  }
}
