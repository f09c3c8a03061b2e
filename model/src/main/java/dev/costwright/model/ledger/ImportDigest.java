package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.ledger.h2.ImportTable.ImportRow;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.text.CanonicalText;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.time.Instant;

/// SHA-256 over everything an import holds: its file, its segments by the names and hashes of
/// their columns, its metrics, its invoice lines and its problems. Derived columns are not part of
/// it.
final class ImportDigest {
  private final Database database;

  ImportDigest(Database database) {
    this.database = database;
  }

  /// Computed from what is stored.
  String of(ImportRow file, Instant asOf, String charged) {
    return of(file, asOf, charged, true);
  }

  /// Whether an import is as its digest says. Digests that earlier versions
  /// wrote do not cover the names of columns.
  boolean isOf(String digest, ImportRow file, Instant asOf, String charged) {
    return digest.equals(of(file, asOf, charged, true))
        || digest.equals(of(file, asOf, charged, false));
  }

  private String of(ImportRow file, Instant asOf, String charged, boolean withNames) {
    Sha256 sum = new Sha256();
    sum.add(file.name()).add(file.format()).add(file.sha256()).add(Long.toString(file.bytes()));
    sum.add(file.exportedAt().map(Instant::toString).orElse(""));
    sum.add(asOf.toString()).add(charged);
    database.segments().of(file.id()).forEach(segment -> add(sum, segment, withNames));
    database.entries().metrics(file.id()).forEach(metric -> add(sum, metric));
    database.invoices().of(file.id()).forEach(line -> add(sum, line));
    database.entries().problems(file.id()).forEach(problem -> add(sum, problem));
    return sum.hex();
  }

  private void add(Sha256 sum, SegmentRow segment, boolean withNames) {
    sum.add("segment").add(CanonicalText.of(segment.dataSet()));
    sum.add("%d %d %d".formatted(segment.facts(), segment.minDay(), segment.maxDay()));
    if (withNames) {
      database.segments().names(segment.importId(), segment.segment()).forEach(sum::add);
    }
    database.segments().hashes(segment.importId(), segment.segment()).forEach(sum::add);
  }

  private static void add(Sha256 sum, Metric metric) {
    sum.add("metric").add(CanonicalText.of(metric)).add(Long.toString(metric.line()));
  }

  private static void add(Sha256 sum, InvoiceLine line) {
    sum.add("invoice").add(CanonicalText.of(line)).add(Long.toString(line.line()));
  }

  private static void add(Sha256 sum, Problem problem) {
    sum.add("problem").add(problem.severity().name());
    sum.add(problem.location().file()).add(Long.toString(problem.location().line()));
    sum.add(problem.location().column()).add(problem.value()).add(problem.expected());
    sum.add(problem.message()).add(problem.fix());
  }
}
