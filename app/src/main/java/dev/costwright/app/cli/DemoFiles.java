package dev.costwright.app.cli;

import dev.costwright.app.sample.SampleCompany;
import dev.costwright.app.workbench.Incoming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The sample company's files: those that came with the project, else freshly generated ones.
///
/// @param all every file
/// @param scenarios the what-if files that came beside them, in order of path
record DemoFiles(List<Path> all, List<Path> scenarios) {
  private static final String RULES = "rules.json";

  static DemoFiles find(Session session) {
    Optional<Path> samples = session.terminal().launcher().map(root -> root.resolve("samples"));
    Optional<Path> shipped =
        samples
            .map(folder -> folder.resolve("company"))
            .filter(folder -> Files.isRegularFile(folder.resolve(RULES)));
    return new DemoFiles(
        shipped
            .map(folder -> Incoming.filesIn(List.of(folder)))
            .orElseGet(
                () ->
                    SampleCompany.write(
                        session.data().cache().resolve("sample-company"),
                        SampleCompany.DEFAULT_SEED)),
        samples
            .map(folder -> folder.resolve("scenarios"))
            .filter(Files::isDirectory)
            .map(DemoFiles::ownScenarios)
            .orElse(List.of()));
  }

  /// Scenarios of the company; reference cases in folders below are for whoever looks for them.
  private static List<Path> ownScenarios(Path folder) {
    return Incoming.filesIn(List.of(folder)).stream()
        .filter(file -> folder.equals(file.getParent()))
        .toList();
  }

  /// Usage, bills, logs, metrics and invoices: every file of a format that is read.
  List<Path> toImport() {
    return Incoming.readable(all);
  }

  Optional<Path> rules() {
    return all.stream().filter(file -> file.endsWith(RULES)).findFirst();
  }
}
