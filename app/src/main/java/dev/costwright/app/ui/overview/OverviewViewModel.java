package dev.costwright.app.ui.overview;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.problem.CostwrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The figures of the overview, and what of them needs a look.
final class OverviewViewModel implements Answering<Overview> {
  private final OverviewFigures figures;
  private final Background background;
  private final AnswerModel<Overview> answers;

  /// Written by the thread that reads the figures.
  private volatile long invoices;

  OverviewViewModel(OverviewSource source, Background background) {
    this.figures = new OverviewFigures(source);
    this.background = background;
    this.answers = new AnswerModel<>(background, "overview.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Overview>> answerProperty() {
    return answers.answerProperty();
  }

  /// Reads all figures again; those shown stay until the new ones are there.
  @Override
  public void load() {
    answers.ask(
        _ -> {
          Optional<Overview> found = figures.load();
          invoices = found.isEmpty() ? figures.source().invoices() : 0;
          return found;
        });
  }

  /// A question about a figure of the overview.
  @FunctionalInterface
  interface Question {
    Why ask(OverviewWhy why);
  }

  /// Looks up what a figure rests on.
  void explain(
      Overview shown,
      Question question,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    OverviewWhy why = new OverviewWhy(figures.source(), shown);
    background.run("overview.task.why", _ -> question.ask(why), onDone, onProblem);
  }

  /// How many invoices a ledger without facts holds; 0 for one with facts.
  long invoicesAlone() {
    return invoices;
  }

  /// What needs a look, most pressing first.
  static List<Attention> attention(Overview overview) {
    Coverage coverage = overview.coverage();
    List<Attention> found = new ArrayList<>();
    if (coverage.unpricedFacts() > 0) {
      found.add(unpriced(coverage));
    }
    if (coverage.untagged().signum() > 0) {
      found.add(
          new Attention(
              Tone.WARNING,
              Messages.text(
                  "overview.attention.untagged",
                  Amounts.share(coverage.untagged(), coverage.total())),
              Messages.text("overview.attention.untagged.why", Amounts.exact(coverage.untagged())),
              "explore"));
    }
    if (coverage.notInDetail().signum() != 0) {
      found.add(
          new Attention(
              Tone.INFO,
              Messages.text(
                  "overview.attention.notInDetail", Amounts.exact(coverage.notInDetail())),
              Messages.text("overview.attention.notInDetail.why"),
              "explore"));
    }
    coverage
        .unconverted()
        .forEach(
            money ->
                found.add(
                    new Attention(
                        Tone.WARNING,
                        Messages.text("overview.attention.unconverted", money.toString()),
                        Messages.text("overview.attention.unconverted.why"),
                        "explore")));
    coverage.aside().stream().map(OverviewViewModel::aside).forEach(found::add);
    CoverageText.chosen(coverage.overrides())
        .map(
            layers ->
                new Attention(
                    Tone.INFO, Messages.text("overview.attention.chosen"), layers, "explore"))
        .ifPresent(found::add);
    return found;
  }

  private static Attention aside(Coverage.Aside aside) {
    String key = "overview.attention." + aside.kind().name().toLowerCase(Locale.ROOT);
    return new Attention(
        aside.agrees() ? Tone.INFO : Tone.WARNING,
        Messages.text(key, aside.seller(), Amounts.exact(aside.amount())),
        CoverageText.line(aside),
        "explore");
  }

  private static Attention unpriced(Coverage coverage) {
    String models =
        coverage.unpriced().stream()
            .map(Coverage.Unpriced::model)
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    long tokens = coverage.unpriced().stream().mapToLong(Coverage.Unpriced::tokens).sum();
    return new Attention(
        Tone.WARNING,
        Messages.text(
            "overview.attention.unpriced",
            Amounts.count(
                coverage.unpriced().stream().map(Coverage.Unpriced::model).distinct().count())),
        Messages.text("overview.attention.unpriced.why", models, Amounts.briefCount(tokens)),
        "prices");
  }
}
