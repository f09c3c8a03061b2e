package dev.costwright.app.cli;

import dev.costwright.app.report.WhyCommands;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Fix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The command line that shows what a finding is about when only the user can mend it.
///
/// @param why opens cells of the ledger that the session names
record LookCommands(WhyCommands why) {
  /// @param open the finding's own
  String of(Finding finding, Fix.Open open) {
    Finding first = finding.singles().getFirst();
    return switch (open.screen()) {
      case "prices" -> prices(first.subject());
      case "importing" -> line("import", "FILE");
      default ->
          first
              .behind()
              .map(cell -> why.of(cell.query(), cell.key(), Optional.of(cell.step())))
              .orElseGet(() -> line("checks", "--json"));
    };
  }

  /// @param subject seller and model, a slash between them
  private String prices(String subject) {
    int slash = subject.indexOf('/');
    return slash < 0
        ? line("prices", "list")
        : line(
            "prices",
            "list",
            "--seller",
            subject.substring(0, slash),
            "--model",
            subject.substring(slash + 1));
  }

  private String line(String... command) {
    List<String> words = new ArrayList<>(List.of("costwright"));
    words.addAll(why.ledger());
    words.addAll(Arrays.asList(command));
    return WhyCommands.line(words);
  }
}
