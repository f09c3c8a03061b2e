package dev.costwright.app.ui.reports;

import dev.costwright.app.statement.StatementFiles.Cut;
import dev.costwright.app.statement.StatementFiles.Format;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.model.chargeback.ChargebackQuery;
import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// State of the screen: whose statements of which month are asked for, and where they were
/// written.
final class ReportsViewModel implements Answering<Reported> {
  /// Who can be charged.
  static final List<Dimension> MEMBERS =
      List.of(
          Dimension.TEAM,
          Dimension.FEATURE,
          Dimension.TENANT,
          Dimension.PROJECT,
          Dimension.ENVIRONMENT);

  private final ReportsSource source;
  private final Background background;
  private final Navigation navigation;
  private final AnswerModel<Reported> answers;
  private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
  private Optional<YearMonth> month = Optional.empty();
  private Dimension by = Dimension.TEAM;

  ReportsViewModel(ReportsSource source, Background background, Navigation navigation) {
    this.source = source;
    this.background = background;
    this.navigation = navigation;
    this.answers = new AnswerModel<>(background, "reports.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Reported>> answerProperty() {
    return answers.answerProperty();
  }

  /// Where statements were written last; empty text when none were since the last choice.
  ReadOnlyStringProperty writtenProperty() {
    return written.getReadOnlyProperty();
  }

  void use(YearMonth wanted) {
    month = Optional.of(wanted);
    load();
  }

  void use(Dimension wanted) {
    by = wanted;
    load();
  }

  @Override
  public void load() {
    written.set("");
    Optional<YearMonth> wanted = month;
    Dimension whose = by;
    answers.ask(_ -> read(wanted, whose));
  }

  private Optional<Reported> read(Optional<YearMonth> wanted, Dimension whose) {
    List<YearMonth> months = source.months();
    return wanted
        .filter(months::contains)
        .or(() -> months.stream().findFirst())
        .flatMap(
            one ->
                source.statements(
                    new ChargebackQuery(one, ZoneOffset.UTC, whose, LayerChoice.BEST)))
        .map(found -> new Reported(months, found));
  }

  /// Looks up what stands behind a statement, or behind the month.
  void explain(Reported shown, Statement statement, Consumer<Why> onDone) {
    explain(() -> new StatementWhy(shown.statements(), source).of(statement), onDone);
  }

  /// Looks up what stands behind a difference between statements and invoices.
  void explain(Reported shown, InvoiceTie.Step step, Consumer<Why> onDone) {
    explain(() -> new StatementWhy(shown.statements(), source).of(step), onDone);
  }

  private void explain(Supplier<Why> why, Consumer<Why> onDone) {
    background.run(
        "reports.task.why",
        _ -> why.get(),
        onDone,
        problem -> navigation.report(Trouble.of("reports.why.failed", problem)));
  }

  /// Writes the statements that are shown.
  void write(Reported shown, Cut cut, Format format, Path folder) {
    background.run(
        "reports.task.write",
        progress -> source.write(shown.statements(), cut, format, folder, progress),
        files -> written.set(Messages.text("reports.written", files.size(), folder)),
        problem -> navigation.report(Trouble.of("reports.write.failed", problem)));
  }

  void importPools(Path file) {
    edit(() -> source.importPools(file));
  }

  void clearPools() {
    edit(source::clearPools);
  }

  private void edit(Runnable change) {
    background.run(
        "reports.task.pools",
        _ -> {
          change.run();
          return by;
        },
        _ -> navigation.ledgerChanged(),
        problem -> navigation.report(Trouble.of("reports.pools.failed", problem)));
  }
}
