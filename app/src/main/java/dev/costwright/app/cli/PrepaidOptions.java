package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.prepaid.PrepaidMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of `reconcile prepaid`, the same for the command and its export.
final class PrepaidOptions {
  static final String NONE =
      "No prepaid credit: no invoice in the ledger buys any or sets any off.";

  @Option(
      names = {"--provider", "--seller"},
      paramLabel = "P",
      description = "Only the credit of this one, such as openai.")
  private Optional<String> provider = Optional.empty();

  List<PrepaidMonth> ask(Session session) {
    try (Workbench workbench = session.openLedger()) {
      return workbench
          .reviews()
          .prepaid()
          .of(provider.map(name -> name.strip().toLowerCase(Locale.ROOT)));
    }
  }
}
