package dev.costwright.forecasting.study;

import dev.costwright.model.problem.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands on the right of a regression: a quantity, earlier ones, logarithms, and products
/// of them (interactions).
///
/// @param factors multiplied; at least one
public record Term(List<Factor> factors) {
  private static final Pattern LOG = Pattern.compile("log\\((.+)\\)");
  private static final Pattern LAG = Pattern.compile("(.+)@(\\d{1,3})");

  /// @param lag how many steps earlier; 0 for the same step
  /// @param scale {@link Scale#LEVEL} or {@link Scale#LOG}
  public record Factor(Quantity quantity, int lag, Scale scale) {
    /// Such as `log(requests@7)`.
    public String text() {
      return named(quantity.text());
    }

    /// The same of one of the columns that a quantity stands for.
    String named(String column) {
      String lagged = lag == 0 ? column : column + "@" + lag;
      return scale == Scale.LOG ? "log(" + lagged + ")" : lagged;
    }
  }

  public Term {
    factors = List.copyOf(factors);
  }

  /// One quantity as it is.
  public static Term of(Quantity quantity) {
    return new Term(List.of(new Factor(quantity, 0, Scale.LEVEL)));
  }

  /// Reads `requests`, `requests@7` (seven steps earlier), `log(requests)`, `requests*mau`.
  ///
  /// @throws UsageException when a part is no quantity
  public static Term parse(String text) {
    return new Term(Arrays.stream(text.split("\\*", -1)).map(Term::factor).toList());
  }

  private static Factor factor(String text) {
    Matcher log = LOG.matcher(text.strip());
    boolean isLog = log.matches();
    String inner = isLog ? log.group(1).strip() : text.strip();
    Matcher lag = LAG.matcher(inner);
    boolean isLagged = lag.matches();
    return new Factor(
        Quantity.parse(isLagged ? lag.group(1) : inner),
        isLagged ? Integer.parseInt(lag.group(2)) : 0,
        isLog ? Scale.LOG : Scale.LEVEL);
  }

  /// {@link #parse} reads it.
  public String text() {
    return factors.stream().map(Factor::text).collect(Collectors.joining("*"));
  }
}
