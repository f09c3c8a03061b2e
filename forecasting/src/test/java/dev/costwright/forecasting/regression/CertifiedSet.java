package dev.costwright.forecasting.regression;

import dev.costwright.forecasting.regression.LinearModel.Intercept;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Observations with certified figures, from a file of lines that begin with what they hold.
record CertifiedSet(List<String> lines) {
  static CertifiedSet of(String name) {
    String file = "/nist/" + name + ".txt";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CertifiedSet.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return new CertifiedSet(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LinearModel model() {
    List<List<String>> rows = all("row");
    List<Column> drivers =
        IntStream.range(1, rows.getFirst().size()).mapToObj(j -> column("x" + j, rows, j)).toList();
    return new LinearModel(
            column("y", rows, 0),
            drivers,
            one("intercept").equals("fitted") ? Intercept.FITTED : Intercept.NONE)
        .withPowers(Integer.parseInt(one("degree")));
  }

  List<Double> estimates() {
    return all("coefficient").stream().map(words -> Double.valueOf(words.getFirst())).toList();
  }

  List<Double> stdErrors() {
    return all("coefficient").stream().map(words -> Double.valueOf(words.getLast())).toList();
  }

  double residualStdError() {
    return Double.parseDouble(one("residualStdError"));
  }

  double r2() {
    return Double.parseDouble(one("r2"));
  }

  private static Column column(String name, List<List<String>> rows, int j) {
    return Column.of(name, rows.stream().map(row -> new BigDecimal(row.get(j))).toList());
  }

  private String one(String kind) {
    return all(kind).getFirst().getFirst();
  }

  private List<List<String>> all(String kind) {
    return lines.stream()
        .filter(line -> line.startsWith(kind + " "))
        .map(line -> List.of(line.substring(kind.length() + 1).split(" ")))
        .toList();
  }
}
