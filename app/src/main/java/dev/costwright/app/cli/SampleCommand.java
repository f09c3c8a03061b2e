package dev.costwright.app.cli;

import dev.costwright.app.sample.SampleCompany;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "sample",
    description = "Writes the files of the sample company; the same seed gives the same files.")
final class SampleCommand extends Subcommand {
  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to.")
  private Path out = Path.of("");

  @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private long seed = SampleCompany.DEFAULT_SEED;

  @Override
  ExitCode run(Session session) {
    List<Path> files = SampleCompany.write(out, seed);
    ObjectNode document = Json.object().put("seed", seed);
    document.set("files", Json.paths(files));
    session.result(document, files.stream().map(Path::toString).toList());
    return ExitCode.DONE;
  }
}
