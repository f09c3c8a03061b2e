package dev.costwright.app.cli;

import dev.costwright.app.report.ReviewText;
import dev.costwright.app.workbench.Reviews;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.signoff.Limits;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.signoff.Remarks;
import dev.costwright.model.signoff.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the user says of the lines of a reconciliation.
final class ReviewCommands {
  private ReviewCommands() {}

  @Command(name = "note", description = "Keeps a note on a line; without words, takes it away.")
  static final class Note extends Subcommand {
    @Mixin private LinePlace place = new LinePlace();

    @Parameters(index = "3", arity = "0..1", paramLabel = "TEXT", description = "The note.")
    private Optional<String> text = Optional.empty();

    @Override
    ExitCode run(Session session) {
      return change(session, place.key(), (all, key) -> all.note(key, text.orElse("")));
    }
  }

  @Command(
      name = "sign",
      description = {
        "Signs a line with its figures as they are now. When they change later,",
        "the line says so, with both amounts. --withdraw takes the sign-off away."
      })
  static final class Sign extends Subcommand {
    @Mixin private LinePlace place = new LinePlace();

    @Option(names = "--by", paramLabel = "NAME", description = "Who signs.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--withdraw", description = "Takes the sign-off away.")
    private boolean isWithdrawn;

    @Override
    ExitCode run(Session session) {
      return change(
          session,
          place.key(),
          isWithdrawn ? Reviews::withdraw : (all, key) -> all.sign(key, by.orElse("")));
    }
  }

  @Command(
      name = "carry",
      description = {
        "Carries a line's open difference into the months that follow, where it stands until it",
        "is settled. --drop carries it no longer."
      })
  static final class Carry extends Subcommand {
    @Mixin private LinePlace place = new LinePlace();

    @Option(names = "--drop", description = "Carries it no longer.")
    private boolean isDropped;

    @Override
    ExitCode run(Session session) {
      return change(session, place.key(), isDropped ? Reviews::drop : Reviews::carry);
    }
  }

  @Command(name = "settle", description = "Says in which month and how a carried difference ended.")
  static final class Settle extends Subcommand {
    @Mixin private LinePlace place = new LinePlace();

    @Parameters(
        index = "3",
        arity = "0..1",
        paramLabel = "TEXT",
        description = "How, such as \"credit note 17\".")
    private Optional<String> text = Optional.empty();

    @Option(
        names = "--in",
        required = true,
        paramLabel = "YYYY-MM",
        description = "The month in which it ended.")
    private String month = "";

    @Override
    ExitCode run(Session session) {
      return change(
          session,
          place.key(),
          (all, key) -> all.settle(key, Choices.month("--in", month), text.orElse("")));
    }
  }

  @Command(
      name = "limits",
      description = {
        "Shows or keeps the limits: up to the tolerance a line agrees, up to the materiality it",
        "asks for no attention. Of an amount and a percentage the stricter decides."
      })
  static final class LimitsCommand extends Subcommand {
    @Option(
        names = "--tolerance",
        paramLabel = "LIMIT",
        description = "Such as 5, 0.5%% or 5,0.5%%; 0 admits nothing.")
    private Optional<String> tolerance = Optional.empty();

    @Option(names = "--materiality", paramLabel = "LIMIT", description = "As --tolerance.")
    private Optional<String> materiality = Optional.empty();

    @Option(names = "--clear", description = "Lets every cent count again.")
    private boolean isCleared;

    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        Limits before = isCleared ? Limits.NONE : workbench.reviews().limits();
        Limits wanted = ReconcileOptions.limits(workbench, before, tolerance, materiality);
        boolean isChange = !wanted.equals(workbench.reviews().limits());
        workbench.reviews().keep(wanted);
        session.result(ReviewJson.limits(wanted), List.of(text(wanted)));
        if (isChange) {
          AutomaticBackup.ifDue(session, workbench);
        }
      }
      return ExitCode.DONE;
    }

    private static String text(Limits limits) {
      return "Tolerance %s, materiality %s."
          .formatted(text(limits.tolerance()), text(limits.materiality()));
    }

    private static String text(Threshold threshold) {
      return LimitText.text(threshold);
    }
  }

  private static ExitCode change(
      Session session, LineKey key, BiConsumer<Reviews, LineKey> change) {
    try (Workbench workbench = session.openLedger()) {
      change.accept(workbench.reviews(), key);
      Remarks said =
          workbench.reviews().review().remarks().find(key).orElseGet(() -> Remarks.none(key));
      session.result(ReviewJson.remarks(said), List.of(key.text() + ": " + ReviewText.words(said)));
      AutomaticBackup.ifDue(session, workbench);
    }
    return ExitCode.DONE;
  }
}
