package dev.costwright.app.cli;

import dev.costwright.app.workbench.RegressionFile;
import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.ExactRegression;
import dev.costwright.forecasting.regression.LinearModel.Intercept;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
      required = true,
      paramLabel = "FILE",
      description = "A table with a header: CSV, TSV, gzipped or not.")
  private Path data = Path.of("");

  @Option(names = "--y", required = true, paramLabel = "COL", description = "What is explained.")
  private String response = "";

  @Option(
      names = "--x",
      required = true,
      split = ",",
      paramLabel = "COL",
      description = "What explains it.")
  private List<String> drivers = List.of();

  @Option(
      names = "--degree",
      paramLabel = "N",
      description = "Adds the powers 2 to N of each --x column. Default: 1, none.")
  private int degree = 1;

  @Option(names = "--no-intercept", description = "No constant: the fit passes through zero.")
  private boolean noIntercept;

  @Option(
      names = "--exact",
      description = "Also solves in whole numbers, and says how many digits agree.")
  private boolean exact;

  Answer ask() {
    if (degree < 1 || degree > MOST_DEGREES) {
      throw new UsageException(
          "Expected --degree from 1 to %d, found %d.".formatted(MOST_DEGREES, degree));
    }
    Regression fit =
        RegressionFile.fit(
            data, response, drivers, degree, noIntercept ? Intercept.NONE : Intercept.FITTED);
    return new Answer(
        response, fit, fit.coefficients(), exact ? Optional.of(fit.exact()) : Optional.empty());
  }
}
