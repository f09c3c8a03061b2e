package dev.costwright.importers.fx;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/// The dated exchange rates of a file. Immutable.
///
/// Three tables (CSV) are read, told apart by their header:
///
/// - `date,currency,rate`, optionally `base` and `source`: `rate` units of `currency` for one of
///   `base`, which is EUR where the table does not say;
/// - the European Central Bank's history, one row a day: `Date,USD,JPY,…`, each cell the units of
///   that currency for one euro, `N/A` where there was none;
/// - the European Central Bank's data portal: `TIME_PERIOD,CURRENCY,CURRENCY_DENOM,OBS_VALUE`.
///
/// @param rates in the order of the file
/// @param problems of rows and cells that were left out
public record RateFile(List<FxRate> rates, List<Problem> problems) {
  public RateFile {
    rates = List.copyOf(rates);
    problems = List.copyOf(problems);
  }

  /// Whether a file looks like one of these tables.
  ///
  /// @throws InputException when the file cannot be read
  public static boolean recognises(SourceFile source) {
    return RateLayout.of(Header.of(source)).isPresent();
  }

  /// Reads the rates; bad rows become problems, good ones stay.
  ///
  /// @throws InputException when the file is no table of rates, saying what was expected
  public static RateFile read(SourceFile source) {
    List<FxRate> rates = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Table.read(
        source,
        new ProblemSink(problems),
        header -> {
          RateLayout layout = RateLayout.of(header).orElseThrow(() -> unknown(source, header));
          return new RateRow(layout, source.name(), rates)::read;
        });
    return new RateFile(rates, problems);
  }

  private static InputException unknown(SourceFile source, Header header) {
    return new InputException(
        ("Expected dated exchange rates with the columns date, currency and rate, or one column for"
                + " each currency beside Date, found %s in %s. Name the columns so.")
            .formatted(header.shown(), source.name()));
  }
}
