package dev.costwright.benchmarks;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports one large usage export into a durable store and answers one pivot, with Costwright or
/// with DuckDB; `benchmarks/usage-import` runs both in turn, each in a process of its own.
///
/// Prints one line: who, rows, seconds, rows per second, peak resident memory in MiB.
public final class UsageImport {
  private UsageImport() {}

  public static void main(String[] args) throws IOException, SQLException {
    Path file = Path.of(args[1]);
    int rows = Integer.parseInt(args[2]);
    if (Files.notExists(file)) {
      UsageCsv.write(file, rows);
    }
    Path store = Files.createTempDirectory("usage-import");
    long start = System.nanoTime();
    switch (args[0]) {
      case "costwright" -> costwright(file, store.resolve("bench.costw"));
      case "duckdb" -> duckDb(file, store.resolve("bench.duckdb"));
      default -> throw new IllegalArgumentException("Expected costwright or duckdb");
    }
    report(args[0], rows, System.nanoTime() - start);
  }

  private static void costwright(Path file, Path store) {
    try (Workbench workbench = Workbench.openOrCreate(store)) {
      workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
      workbench.pivot(
          new PivotQuery(
              List.of(Dimension.MODEL, Dimension.PROJECT),
              TimeGrain.MONTH,
              Optional.empty(),
              LayerChoice.METERED,
              Map.of()));
    }
  }

  /// The same job as DuckDB would be used for it: a table, a pivot of tokens, no prices.
  private static void duckDb(Path file, Path store) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table usage as select * from read_csv('%s', header = true)".formatted(file));
      statement.execute(
          """
          create table answer as
          select model, project_id, date_trunc('month', to_timestamp(start_time)) as step,
                 sum(input_uncached_tokens), sum(input_cached_tokens), sum(output_tokens)
          from usage group by all
          """);
      statement.execute("checkpoint");
    }
  }

  private static void report(String who, int rows, long nanos) throws IOException {
    String peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .map(line -> line.replaceAll("\\D", ""))
            .findFirst()
            .orElse("0");
    System.out.printf(
        "%s rows=%d seconds=%.2f rows/s=%.0f peakMiB=%d%n",
        who, rows, nanos / 1e9, rows / (nanos / 1e9), Long.parseLong(peak) / 1024);
  }
}
