package dev.costwright.app.statement;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.report.StatementTables;
import dev.costwright.app.report.StatementText;
import dev.costwright.app.report.TableFile;
import dev.costwright.app.workbench.Progress;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Writes statements into a folder. Existing files of the same names are replaced.
public final class StatementFiles {
  private static final int LONGEST_NAME = 60;

  private final Statements statements;
  private final Provenance provenance;
  private final Format format;
  private final Path folder;
  private final Set<String> names = new HashSet<>();
  private final List<Path> written = new ArrayList<>();
  private final List<Path> evidence = new ArrayList<>();

  private StatementFiles(Statements statements, Provenance provenance, Format format, Path folder) {
    this.statements = statements;
    this.provenance = provenance;
    this.format = format;
    this.folder = folder;
  }

  /// What a file is.
  public enum Format {
    PDF,
    XLSX,
    CSV;

    /// Such as `.pdf`.
    String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// How statements are cut into files.
  public enum Cut {
    /// One file for each member, one for the remainder, and one that shows that they tie.
    EACH,
    /// All in one; as CSV one for lines, one for the sum and one for the notes.
    ALL
  }

  /// @param provenance what the statements rest on; tables carry it, a PDF says it in its foot
  /// @param folder made when it is missing
  /// @param progress counts files
  /// @return the files written, in order of the statements
  /// @throws InputException when something cannot be written
  /// @throws CancelledException when `progress` says so; the files written so far are removed
  public static List<Path> write(
      Statements statements,
      Provenance provenance,
      Cut cut,
      Format format,
      Path folder,
      Progress progress) {
    StatementFiles run =
        new StatementFiles(statements, provenance, format, folder.toAbsolutePath());
    try {
      Files.createDirectories(run.folder);
      if (cut == Cut.ALL) {
        run.all();
      } else {
        run.each(progress);
      }
      return List.copyOf(run.written);
    } catch (IOException failed) {
      throw new InputException(
          "Expected a folder to write statements to, could not write to %s: %s. Choose another."
              .formatted(folder, failed.getMessage()),
          failed);
    }
  }

  private void all() throws IOException {
    String name = "statements-" + stem();
    switch (format) {
      case PDF -> pdf(file(name), statements.all());
      case XLSX -> tables(file(name), allTables());
      case CSV -> tables(file(name), joined(StatementTables.allLines(statements), sums(), notes()));
    }
  }

  private List<ReportTable> allTables() {
    return Stream.of(
            Stream.of(sums()),
            statements.all().stream().map(one -> StatementTables.lines(statements, one)),
            joined(StatementTables.pools(statements), notes()).stream())
        .flatMap(tables -> tables)
        .toList();
  }

  private void each(Progress progress) throws IOException {
    List<Statement> all = statements.all();
    for (int next = 0; next < all.size(); next++) {
      progress.at(next, all.size());
      stopIfCancelled(progress);
      Statement statement = all.get(next);
      Path file = file("statement-%s-%s".formatted(stem(), slug(statement.member())));
      if (format == Format.PDF) {
        pdf(file, List.of(statement));
      } else {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(StatementTables.lines(statements, statement));
        if (format == Format.XLSX) {
          tables.add(notes());
        }
        tables(file, tables);
      }
    }
    sum();
    progress.at(all.size(), all.size());
  }

  /// The file that shows that the statements tie.
  private void sum() throws IOException {
    Path file = file("statements-%s-sum".formatted(stem()));
    if (format == Format.PDF) {
      pdf(file, List.of());
    } else {
      tables(file, joined(sums(), notes()));
    }
  }

  private void stopIfCancelled(Progress progress) throws IOException {
    if (progress.isCancelled()) {
      for (Path file : Stream.concat(written.stream(), evidence.stream()).toList()) {
        Files.deleteIfExists(file);
      }
      throw new CancelledException("Statements were cancelled; none of them is kept.");
    }
  }

  private void pdf(Path file, List<Statement> some) throws IOException {
    try (StatementPdf pdf = new StatementPdf(statements)) {
      if (some.size() != 1) {
        pdf.addSum();
      }
      for (Statement statement : some) {
        pdf.add(statement);
      }
      pdf.write(file);
    }
    written.add(file);
  }

  private void tables(Path file, List<ReportTable> tables) {
    TableFile.Written files = TableFile.write(tables, file, Optional.of(provenance));
    written.addAll(files.tables());
    evidence.addAll(files.evidence());
  }

  /// With the way to the invoices before the last.
  private List<ReportTable> joined(ReportTable... tables) {
    List<ReportTable> all = new ArrayList<>(List.of(tables));
    statements
        .invoices()
        .map(StatementTables::invoices)
        .ifPresent(way -> all.add(all.size() - 1, way));
    return all;
  }

  private ReportTable sums() {
    return StatementTables.summary(statements);
  }

  private ReportTable notes() {
    return new ReportTable(
        "Notes",
        List.of(new Column("note", "What these figures stand on", Kind.TEXT)),
        Stream.of(
                Stream.of(StatementText.tie(statements), StatementText.invoices(statements)),
                StatementText.notes(statements).stream(),
                StatementText.grounds(statements).stream())
            .flatMap(lines -> lines)
            .map(line -> List.<ReportTable.Cell>of(new Text(line)))
            .toList(),
        Optional.empty());
  }

  /// Such as `2026-08-team`.
  private String stem() {
    return statements.query().month() + "-" + statements.query().by().id().toLowerCase(Locale.ROOT);
  }

  /// A name that no other file of this run has, on file systems that know no case, too.
  private Path file(String name) {
    String free = name;
    for (int next = 2; !names.add(free.toLowerCase(Locale.ROOT)); next++) {
      free = name + "-" + next;
    }
    return folder.resolve(free + format.ending());
  }

  /// Letters and digits of any language; whatever a member is called, its file stays in the
  /// folder.
  private static String slug(String member) {
    String slug = member.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String some =
        slug.substring(
            0,
            slug.offsetByCodePoints(
                0, Math.min(LONGEST_NAME, slug.codePointCount(0, slug.length()))));
    return some.isEmpty() ? "member" : some.toLowerCase(Locale.ROOT);
  }
}
