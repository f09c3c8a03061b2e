package dev.costwright.app.cli;

import dev.costwright.app.report.PrepaidTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidEntry;
import dev.costwright.model.prepaid.PrepaidMonth;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "prepaid",
    description = {
      "Rolls prepaid credit forward: opening + purchases - use - expiry = closing.",
      "An opening that nobody knows is unknown, not 0: state it with 'prepaid opening'."
    },
    subcommands = {PrepaidCommand.Opening.class, PrepaidCommand.Expiry.class})
final class PrepaidCommand extends Subcommand {
  @Mixin private PrepaidOptions options = new PrepaidOptions();

  @Override
  ExitCode run(Session session) {
    show(session, options.ask(session));
    return ExitCode.DONE;
  }

  @Command(
      name = "opening",
      description = "States the balance at a month's start; without an amount, takes it back.")
  static final class Opening extends Subcommand {
    @Mixin private Said said = new Said();

    @Override
    ExitCode run(Session session) {
      return said.apply(session, PrepaidEntry.Kind.OPENING);
    }
  }

  @Command(
      name = "expiry",
      description = "States what expired in a month; without an amount, takes it back.")
  static final class Expiry extends Subcommand {
    @Mixin private Said said = new Said();

    @Override
    ExitCode run(Session session) {
      return said.apply(session, PrepaidEntry.Kind.EXPIRY);
    }
  }

  /// Of whom, when and how much.
  static final class Said {
    @Mixin private AccountMonth place = new AccountMonth();

    @Parameters(
        index = "2",
        arity = "0..1",
        paramLabel = "AMOUNT",
        description = "0 or more, such as 120.50.")
    private Optional<BigDecimal> amount = Optional.empty();

    @Option(
        names = "--currency",
        paramLabel = "C",
        description = "Of the balance. Default: the ledger's reporting currency.")
    private Optional<Currency> currency = Optional.empty();

    ExitCode apply(Session session, PrepaidEntry.Kind kind) {
      amount
          .filter(value -> value.signum() < 0)
          .ifPresent(
              value -> {
                throw Choices.wrong("YYYY-MM", "an amount of 0 or more", value);
              });
      try (Workbench workbench = session.openLedger()) {
        amount.ifPresentOrElse(
            value -> workbench.reviews().state(entry(kind, value, workbench.currency())),
            () -> workbench.reviews().clear(kind, place.seller(), place.account(), place.month()));
        show(session, workbench.reviews().prepaid().of(Optional.of(place.seller())));
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }

    private PrepaidEntry entry(PrepaidEntry.Kind kind, BigDecimal value, Currency reporting) {
      return new PrepaidEntry(
          place.seller(),
          place.account(),
          place.month(),
          kind,
          Money.of(value, currency.orElse(reporting)));
    }
  }

  private static void show(Session session, List<PrepaidMonth> months) {
    session.result(
        ReviewJson.prepaid(months),
        months.isEmpty() ? List.of(PrepaidOptions.NONE) : TableText.lines(PrepaidTable.of(months)));
  }
}
