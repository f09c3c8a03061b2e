package dev.costwright.app.cli;

import dev.costwright.model.cube.TrueUp;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How detail meets the money of another layer, for one answer.
final class TrueUpOption {
  @Option(
      names = "--true-up",
      paramLabel = "TRUEUP",
      description =
          "What becomes of money beyond its detail: remainder (a row of its own) or scaled, with"
              + " the factors allowed, such as scaled:0.5..2. Default: the ledger's choice.")
  private Optional<String> trueUp = Optional.empty();

  Optional<TrueUp> chosen() {
    return trueUp.map(TrueUp::parse);
  }
}
