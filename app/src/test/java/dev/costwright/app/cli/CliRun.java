package dev.costwright.app.cli;

import dev.costwright.app.instance.Request;
import dev.costwright.app.workbench.DataFolder;
import dev.costwright.app.workbench.Workbench;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command did: run in this process on a home of its own, with no display.
record CliRun(int code, String out, String err) {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  static CliRun in(Path home, String... arguments) {
    return with(home, () -> false, arguments);
  }

  static CliRun with(Path home, BooleanSupplier cancelled, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out),
            new PrintWriter(err),
            Map.of("COSTWRIGHT_HOME", home.toString()),
            Optional.empty(),
            Terminal.Watching.NO,
            cancelled,
            CLOCK);
    int code = Cli.run(List.of(arguments), terminal, new NoDesktop());
    return new CliRun(code, out.toString(), err.toString());
  }

  /// What it printed without the head of the audit chain, which every operation moves.
  String figures() {
    return out.lines()
        .filter(line -> !line.startsWith("Audit head") && !line.contains("\"auditHead\""))
        .collect(Collectors.joining("\n"));
  }

  JsonNode json() {
    return new JsonMapper().readTree(out);
  }

  private static final class NoDesktop implements Desktop {
    @Override
    public Optional<Long> open(Path ledgerFolder, Request request, DataFolder data) {
      throw new IllegalStateException("No window expected");
    }

    @Override
    public List<Path> render(Workbench workbench, DataFolder data, Path folder, Look look) {
      return List.of(folder.resolve("overview.png"));
    }
  }
}
