package dev.costwright.app.workbench;

import dev.costwright.forecasting.regression.Column;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.LinearModel.Intercept;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.NumberTable;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Fits a linear model to columns of a file; needs no ledger.
public final class RegressionFile {
  private RegressionFile() {}

  /// @param degree adds the powers 2 to `degree` of each driver
  /// @param weights the column that a row counts by
  /// @throws InputException when a column is missing or holds something else than numbers, or has
  /// too few, or a weight is not above 0
  /// @throws UsageException when a column is named twice
  public static Regression fit(
      Path path,
      String response,
      List<String> drivers,
      int degree,
      Intercept intercept,
      Optional<String> weights) {
    SourceFile file = SourceFiles.source(path);
    List<String> names = Stream.concat(Stream.of(response), drivers.stream()).toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw new UsageException(
          "Expected each column once in --y and --x, found %s."
              .formatted(String.join(", ", names)));
    }
    Map<String, List<BigDecimal>> table =
        NumberTable.read(file, Stream.concat(names.stream(), weights.stream()).distinct().toList());
    LinearModel plain =
        new LinearModel(
                column(table, response),
                drivers.stream().map(driver -> column(table, driver)).toList(),
                intercept)
            .withPowers(degree);
    LinearModel model =
        weights.map(name -> plain.weighted(weights(table, name, file))).orElse(plain);
    int effects = model.drivers().size() + (intercept == Intercept.FITTED ? 1 : 0);
    if (model.observations() < effects) {
      throw new InputException(
          "%s has %s: expected at least %d, one for each effect. Name fewer columns or a lower degree."
              .formatted(file.name(), rows(model.observations()), effects));
    }
    return Regression.fit(model);
  }

  private static String rows(int count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  private static Column column(Map<String, List<BigDecimal>> table, String name) {
    return Column.of(name, table.getOrDefault(name, List.of()));
  }

  private static Column weights(Map<String, List<BigDecimal>> table, String name, SourceFile file) {
    Column weights = column(table, name);
    for (int i = 0; i < weights.size(); i++) {
      if (weights.value(i) <= 0) {
        throw new InputException(
            "Expected weights above 0 in column %s of %s, found %s in row %d. Leave such rows out."
                .formatted(name, file.name(), weights.value(i), i + 1));
      }
    }
    return weights;
  }
}
