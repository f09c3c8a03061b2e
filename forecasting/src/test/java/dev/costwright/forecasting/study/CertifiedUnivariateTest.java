package dev.costwright.forecasting.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.regression.Column;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Correct digits of mean, standard deviation and lag-1 autocorrelation against NIST's univariate
/// datasets: LRE = −log₁₀ of the relative error (McCullough, *American Statistician* 52, 1998), at
/// most 15. Mean and deviation are those of a regression on nothing but an intercept, the
/// autocorrelation that of its residuals. Skipped where the files are not beside the project.
class CertifiedUnivariateTest {
  private static final Path FILES = Path.of("..", "..", "shared", "forecast", "nist_strd");
  private static final Pattern DATA_LINES =
      Pattern.compile("Data\\s*: lines\\s+(\\d+) to\\s+(\\d+)");

  @ParameterizedTest
  @CsvSource({"Mavro", "Michelso", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4", "PiDigits"})
  void hasThirteenDigitsOfEveryCertifiedFigure(String name) throws IOException {
    Path file = FILES.resolve("univ_" + name + ".txt");
    Assumptions.assumeTrue(Files.exists(file));
    String text = Files.readString(file);
    List<BigDecimal> values = values(text);
    Regression fit = Regression.fit(LinearModel.of(Column.of("y", values), List.of()));
    double deviation = fit.residualStdError().orElseThrow();
    ResidualTests tests = ResidualTests.of(fit.residuals(), deviation);
    SoftAssertions digits = new SoftAssertions();
    check(digits, "mean", fit.coefficients().getFirst().estimate(), certified(text, "ybar:"));
    check(digits, "standard deviation", deviation, certified(text, " s:"));
    check(digits, "r(1)", tests.autocorrelations().getFirst(), certified(text, "r\\(1\\)"));
    digits.assertAll();
  }

  private static void check(SoftAssertions digits, String what, double found, double certified) {
    double error = Math.abs((found - certified) / (certified == 0 ? 1 : certified));
    double lre = error == 0 ? 15 : Math.min(15, -Math.log10(error));
    digits.assertThat(lre).as("%s: %s of %s", what, found, certified).isGreaterThanOrEqualTo(13);
  }

  private static double certified(String text, String label) {
    Matcher found = Pattern.compile(label + ":?\\s+(-?[0-9.]+)").matcher(text);
    assertThat(found.find()).as("certified %s", label).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static List<BigDecimal> values(String text) {
    Matcher lines = DATA_LINES.matcher(text);
    assertThat(lines.find()).as("lines of data").isTrue();
    return text.lines()
        .limit(Long.parseLong(lines.group(2)))
        .skip(Long.parseLong(lines.group(1)) - 1)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(BigDecimal::new)
        .toList();
  }
}
