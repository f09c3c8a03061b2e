package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.seek.Goal;
import dev.costwright.forecasting.seek.GoalSeek;
import dev.costwright.forecasting.seek.GoalSeek.Answer;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "seek",
    description =
        "Finds how far one setting of a lever must be turned for a bill, a saving, a margin or a"
            + " payback.")
final class SeekCommand extends Subcommand {
  @Mixin private ScenarioFiles.One file = new ScenarioFiles.One();

  @Option(names = "--lever", required = true, paramLabel = "NAME", description = "The lever.")
  private String lever = "";

  @Option(
      names = "--setting",
      required = true,
      paramLabel = "ID",
      description = "Its setting, as in the scenario file.")
  private String setting = "";

  @Option(names = "--bill", paramLabel = "AMOUNT", description = "What the baseline should cost.")
  private Optional<BigDecimal> bill = Optional.empty();

  @Option(names = "--saving", paramLabel = "AMOUNT", description = "What should be saved.")
  private Optional<BigDecimal> saving = Optional.empty();

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      description = "The margin that should be left, such as 0.6; with --revenue.")
  private Optional<BigDecimal> margin = Optional.empty();

  @Option(names = "--revenue", paramLabel = "AMOUNT", description = "Revenue of the same window.")
  private Optional<BigDecimal> revenue = Optional.empty();

  @Option(
      names = "--payback",
      paramLabel = "MONTHS",
      description = "Months after which the saving has paid for --invest.")
  private Optional<BigDecimal> payback = Optional.empty();

  @Option(names = "--invest", paramLabel = "AMOUNT", description = "What is paid once.")
  private Optional<BigDecimal> invest = Optional.empty();

  @Option(names = "--from", paramLabel = "VALUE", description = "The least value to try.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "VALUE", description = "The greatest value to try.")
  private Optional<String> to = Optional.empty();

  @Override
  ExitCode run(Session session) {
    Prepared prepared = file.prepare(session);
    GoalSeek seek = new GoalSeek(prepared, lever, setting);
    GoalSeek.Search search =
        Scenarios.seek(
            seek,
            goal(),
            from.map(SeekCommand::number).orElseGet(seek::least),
            to.map(SeekCommand::number).or(seek::most),
            session.progress("Seeking"));
    Money wanted = search.wanted();
    ObjectNode document = Json.object().put("lever", lever).put("setting", setting);
    document.set("wanted", Json.money(wanted));
    return switch (search.answer()) {
      case Answer.Found(Fraction value, Money found) -> {
        document.put("value", value.toString());
        document.set("result", Json.money(found));
        session.result(
            document,
            List.of(
                "%s, %s: %s gives %s; %s was wanted"
                    .formatted(
                        lever,
                        setting,
                        value,
                        TableText.withCurrency(found),
                        TableText.withCurrency(wanted))));
        yield ExitCode.DONE;
      }
      case Answer.Nearest(GoalSeek.Met(Fraction value, Money near)) -> {
        document.putNull("value").put("nearest", value.toString());
        document.set("result", Json.money(near));
        session.result(
            document,
            List.of(
                "nearest: %s of \"%s\" at %s gives %s, the bill jumps over %s; %s"
                    .formatted(
                        setting,
                        lever,
                        value,
                        TableText.withCurrency(near),
                        TableText.withCurrency(wanted),
                        sought(search))));
        yield ExitCode.ATTENTION;
      }
      case Answer.NoSolution(GoalSeek.Met least, GoalSeek.Met most) -> {
        document.putNull("value");
        document.set("least", Json.money(least.bill()));
        document.set("most", Json.money(most.bill()));
        session.result(
            document,
            List.of(
                "no solution: %s of \"%s\" gives bills from %s (at %s) to %s (at %s), never %s; %s"
                    .formatted(
                        setting,
                        lever,
                        TableText.withCurrency(least.bill()),
                        least.value(),
                        TableText.withCurrency(most.bill()),
                        most.value(),
                        TableText.withCurrency(wanted),
                        sought(search))));
        yield ExitCode.ATTENTION;
      }
    };
  }

  private static String sought(GoalSeek.Search search) {
    return "sought from %s to %s".formatted(search.from(), search.to());
  }

  /// What is wanted, however it was said.
  private Goal goal() {
    long said = List.of(bill, saving, margin, payback).stream().filter(Optional::isPresent).count();
    if (said != 1) {
      throw new UsageException(
          "Expected one of --bill, --saving, --margin and --payback, found %d.".formatted(said));
    }
    return bill.<Goal>map(Goal.Bill::new)
        .or(() -> saving.map(Goal.Saving::new))
        .or(() -> margin.map(share -> new Goal.Margin(share, needed(revenue, "--revenue"))))
        .or(() -> payback.map(months -> new Goal.Payback(months, needed(invest, "--invest"))))
        .orElseThrow();
  }

  private static BigDecimal needed(Optional<BigDecimal> amount, String option) {
    return amount.orElseThrow(
        () -> new UsageException("Expected %s as well, found nothing.".formatted(option)));
  }

  private static Fraction number(String text) {
    return Fraction.parse(text)
        .orElseThrow(
            () ->
                new UsageException("Expected a number such as 0.3, found \"%s\".".formatted(text)));
  }
}
