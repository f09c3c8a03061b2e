package dev.costwright.app.cli;

import dev.costwright.app.workbench.RegressionFile;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.regression.LinearModel.Intercept;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.study.Study;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of `regress`, the same for the command and its export.
final class RegressOptions {
  /// @param check the same in whole numbers, when asked for
  record Answer(
      String response,
      Regression fit,
      List<Coefficient> coefficients,
      Optional<ExactRegression> check) {}

  private static final int MOST_DEGREES = 20;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "A table with a header: CSV, TSV, gzipped or not. Without it: the steps of the ledger.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--y",
      paramLabel = "COL",
      description =
          "What is explained. Without --data: spend (default), tokens, requests or another measure,"
              + " of one feature as requests:chat.")
  private String response = "";

  @Option(
      names = "--x",
      split = ",",
      paramLabel = "COL",
      description =
          "What explains it. Without --data: measures, mau, trend, weekdays, months, workdays;"
              + " requests@7 (seven steps earlier), log(requests), requests*mau (both together)."
              + " Default: trend, weekdays, mau, requests.")
  private List<String> drivers = List.of();

  @Option(
      names = "--degree",
      paramLabel = "N",
      description = "Adds the powers 2 to N of each --x column. Default: 1, none.")
  private int degree = 1;

  @Option(names = "--no-intercept", description = "No constant: the fit passes through zero.")
  private boolean noIntercept;

  @Option(
      names = "--weights",
      paramLabel = "COL",
      description =
          "What a row counts by, above 0: one that counts twice has half the variance. Without"
              + " --data a count such as requests or mau. Default: all rows alike.")
  private Optional<String> weights = Optional.empty();

  @Option(
      names = "--exact",
      description = "Also solves in whole numbers, and says how many digits agree.")
  private boolean exact;

  @Mixin private StudyOptions study = new StudyOptions();

  /// Whether a file is asked, and not the ledger.
  boolean hasData() {
    return data.isPresent();
  }

  /// What the ledger says.
  ///
  /// @throws UsageException when an option needs a file
  Study study(Session session) {
    if (degree != 1 || noIntercept) {
      throw new UsageException("Expected --data with --degree and --no-intercept, found none.");
    }
    return study.ask(session, response, drivers, weights);
  }

  /// The same fit in whole numbers, when asked for.
  Optional<ExactRegression> check(Regression fit) {
    return exact ? Optional.of(fit.exact()) : Optional.empty();
  }

  Answer ask() {
    Path file =
        data.orElseThrow(() -> new UsageException("Expected a file after --data, found none."));
    if (response.isEmpty() || drivers.isEmpty()) {
      throw new UsageException("Expected --y and --x with --data: names of its columns.");
    }
    if (degree < 1 || degree > MOST_DEGREES) {
      throw new UsageException(
          "Expected --degree from 1 to %d, found %d.".formatted(MOST_DEGREES, degree));
    }
    Regression fit =
        RegressionFile.fit(
            file,
            response,
            drivers,
            degree,
            noIntercept ? Intercept.NONE : Intercept.FITTED,
            weights);
    return new Answer(response, fit, fit.coefficients(), check(fit));
  }
}
