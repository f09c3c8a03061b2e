package dev.costwright.app.cli;

import dev.costwright.app.report.TextGrid;
import dev.costwright.app.workbench.Rates;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.fx.RateFile;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "rates",
    description = {
      "Dated exchange rates. A row in another currency counts at the rate of its day, or at the"
          + " last one up to seven days before it; without a rate it is in no total and is named.",
      "A rate is units of the second currency for one of the first."
    },
    subcommands = {
      RatesCommand.ListRates.class,
      RatesCommand.ImportRates.class,
      RatesCommand.SetRate.class,
      RatesCommand.RemoveRate.class
    })
final class RatesCommand extends Group {
  @Command(name = "list", description = "Lists the rates with their sources, newest first.")
  static final class ListRates extends Subcommand {
    @Option(
        names = "--currency",
        split = ",",
        paramLabel = "C",
        description = "Only rates from or to these currencies.")
    private List<String> currencies = List.of();

    @Override
    ExitCode run(Session session) {
      Set<Currency> wanted = currencies(currencies);
      try (Workbench workbench = session.openLedger()) {
        List<FxRate> rates =
            workbench.rates().book().list().stream()
                .filter(
                    rate ->
                        wanted.isEmpty()
                            || wanted.contains(rate.base())
                            || wanted.contains(rate.quote()))
                .toList();
        ObjectNode document = Json.object().put("ratesVersion", workbench.rates().book().version());
        put(document, rates);
        session.result(
            document,
            rates.isEmpty()
                ? List.of("No rates: 'costwright rates import FILE' brings those of a bank.")
                : lines(rates));
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "import",
      description =
          "Takes the rates of a file over: date, currency, rate (units for one euro, or for one of"
              + " the column base), or the European Central Bank's history as it is. 'edits undo'"
              + " takes them back.")
  static final class ImportRates extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A table of rates (CSV, also zipped).")
    private Path file = Path.of("");

    @Option(
        names = "--currency",
        split = ",",
        paramLabel = "C",
        description = "Only rates of these currencies. Default: all.")
    private List<String> currencies = List.of();

    @Override
    ExitCode run(Session session) {
      Set<Currency> wanted = currencies(currencies);
      RateFile read = Rates.read(file);
      try (Workbench workbench = Workbench.openOrCreate(session.ledgerFolder())) {
        List<FxRate> rates = workbench.rates().accept(file, read, wanted);
        ObjectNode document = Json.object().put("accepted", rates.size());
        document.set("problems", Json.problems(read.problems()));
        session.result(document, said(rates, read.problems()));
        AutomaticBackup.ifDue(session, workbench);
      }
      return read.problems().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
    }

    private static List<String> said(List<FxRate> rates, List<Problem> problems) {
      List<String> lines = new ArrayList<>();
      lines.add(
          "%d rates of %d currencies, %s to %s; 'costwright edits undo' takes them back."
              .formatted(
                  rates.size(),
                  rates.stream().map(FxRate::quote).distinct().count(),
                  rates.stream().map(FxRate::date).min(LocalDate::compareTo).orElseThrow(),
                  rates.stream().map(FxRate::date).max(LocalDate::compareTo).orElseThrow()));
      problems.forEach(problem -> lines.add("left out: " + problem));
      return lines;
    }
  }

  @Command(
      name = "set",
      description =
          "Writes one rate, such as 'rates set EUR USD 2026-03-02 1.0821'. It comes before a"
              + " file's.")
  static final class SetRate extends Subcommand {
    @Parameters(index = "0", paramLabel = "BASE", description = "The currency that is bought.")
    private String base = "";

    @Parameters(index = "1", paramLabel = "QUOTE", description = "The currency of its price.")
    private String quote = "";

    @Parameters(index = "2", paramLabel = "DATE", description = "The day of the rate.")
    private String date = "";

    @Parameters(index = "3", paramLabel = "RATE", description = "Units of QUOTE for one BASE.")
    private String rate = "";

    @Option(
        names = "--source",
        paramLabel = "TEXT",
        defaultValue = "set by hand",
        description = "Where the rate was read. Default: set by hand.")
    private String source = "";

    @Override
    ExitCode run(Session session) {
      FxRate typed = typed();
      try (Workbench workbench = Workbench.openOrCreate(session.ledgerFolder())) {
        workbench.rates().set(typed);
        ObjectNode document = Json.object();
        put(document, List.of(typed));
        session.result(document, lines(List.of(typed)));
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }

    private FxRate typed() {
      try {
        return new FxRate(
            Choices.plausibleDay("QUOTE", date),
            Choices.currency(base),
            Choices.currency(quote),
            new BigDecimal(rate.strip()),
            source);
      } catch (IllegalArgumentException unusable) {
        throw new UsageException(
            "Expected a rate above 0 of two currencies, such as 1.0821, found %s/%s %s."
                .formatted(base, quote, rate));
      }
    }
  }

  @Command(name = "remove", description = "Takes a rate away that was set by hand.")
  static final class RemoveRate extends Subcommand {
    @Parameters(index = "0", paramLabel = "BASE", description = "The currency that is bought.")
    private String base = "";

    @Parameters(index = "1", paramLabel = "QUOTE", description = "The currency of its price.")
    private String quote = "";

    @Parameters(index = "2", paramLabel = "DATE", description = "The day of the rate.")
    private String date = "";

    @Override
    ExitCode run(Session session) {
      LocalDate day = Choices.day("QUOTE", date);
      try (Workbench workbench = session.openLedger()) {
        workbench.rates().remove(day, Choices.currency(base), Choices.currency(quote));
        Optional<FxRate> other =
            workbench.rates().book().list().stream()
                .filter(rate -> rate.date().equals(day))
                .filter(rate -> rate.base().equals(Choices.currency(base)))
                .filter(rate -> rate.quote().equals(Choices.currency(quote)))
                .findFirst();
        ObjectNode document = Json.object();
        put(document, other.stream().toList());
        session.result(
            document,
            other
                .map(rate -> lines(List.of(rate)))
                .orElse(List.of("No rate of that day is left.")));
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }
  }

  private static Set<Currency> currencies(List<String> codes) {
    return codes.stream().map(Choices::currency).collect(Collectors.toSet());
  }

  private static void put(ObjectNode document, List<FxRate> rates) {
    ArrayNode list = document.putArray("rates");
    rates.forEach(
        rate ->
            list.addObject()
                .put("date", rate.date().toString())
                .put("base", rate.base().getCurrencyCode())
                .put("currency", rate.quote().getCurrencyCode())
                .put("rate", rate.rate().toPlainString())
                .put("source", rate.source()));
  }

  private static List<String> lines(List<FxRate> rates) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("date", "base", "currency", "rate", "source"));
    rates.forEach(
        rate ->
            rows.add(
                List.of(
                    rate.date().toString(),
                    rate.base().getCurrencyCode(),
                    rate.quote().getCurrencyCode(),
                    rate.rate().toPlainString(),
                    rate.source())));
    return TextGrid.lines(rows, 5);
  }
}
