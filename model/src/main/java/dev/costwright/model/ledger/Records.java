package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.Superseding.Doubt;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.ledger.identity.Verdict;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/// Tells each import's story as of now.
final class Records {
  /// How every word on imports that group otherwise and disagree says what was expected.
  static final String SAME_TOTALS = "the same totals in every file of ";

  private final Database database;
  private final Segments segments;
  private final Settlement settlement;

  Records(Database database, Segments segments, Settlement settlement) {
    this.database = database;
    this.segments = segments;
    this.settlement = settlement;
  }

  ImportRecord of(Known known, Map<Long, Known> live) {
    List<SegmentRow> own = database.segments().of(known.id());
    List<InvoiceLine> lines = database.invoices().of(known.id());
    List<Problem> problems = new ArrayList<>(database.entries().problems(known.id()));
    RowCounts rows = count(known, own, problems, live);
    problems.addAll(doubts(known));
    return new ImportRecord(
        known.id(),
        new SourceDescription(
            known.file().name(),
            known.file().format(),
            known.file().sha256(),
            known.file().bytes(),
            known.file().exportedAt()),
        known.state(),
        known.importedAt(),
        rows,
        layers(own, lines),
        Stream.concat(
                own.stream().map(segment -> LocalDate.ofEpochDay(segment.minDay())),
                lines.stream().map(InvoiceLine::firstDay))
            .min(Comparator.naturalOrder()),
        Stream.concat(
                own.stream().map(segment -> LocalDate.ofEpochDay(segment.maxDay())),
                lines.stream().map(InvoiceLine::lastDay))
            .max(Comparator.naturalOrder()),
        Charges.parse(known.sealed().charged()),
        List.copyOf(problems));
  }

  private static Set<Layer> layers(List<SegmentRow> segments, List<InvoiceLine> lines) {
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    segments.forEach(segment -> layers.add(segment.dataSet().layer()));
    if (!lines.isEmpty()) {
      layers.add(Layer.BILLED);
    }
    return Set.copyOf(layers);
  }

  private RowCounts count(
      Known known, List<SegmentRow> own, List<Problem> problems, Map<Long, Known> live) {
    RowCounts rows =
        new Metrics(database).count(known, live).plus(new Invoices(database).count(known, live));
    long facts = 0;
    long hidden = 0;
    long duplicate = 0;
    for (SegmentRow segment : own) {
      facts += segment.facts();
      for (byte verdict : segments.verdicts(segment)) {
        hidden += verdict == Verdict.COUNTS ? 0 : 1;
        duplicate += Verdict.isDuplicate(verdict) ? 1 : 0;
      }
    }
    long rejected = Problem.rejectedRows(problems);
    return rows.plus(
        new RowCounts(facts + rejected, facts - hidden, hidden - duplicate, duplicate, rejected));
  }

  /// One problem per data set and account, so that a month of disagreement is one line.
  private List<Problem> doubts(Known known) {
    SortedSet<Doubt> doubts = settlement.doubts(known.id());
    return doubts.stream()
        .map(Doubt::keySpace)
        .distinct()
        .map(
            keySpace ->
                doubt(
                    known,
                    keySpace,
                    doubts.stream().filter(d -> d.keySpace().equals(keySpace)).toList()))
        .toList();
  }

  private static Problem doubt(Known known, KeySpace keySpace, List<Doubt> days) {
    LocalDate first = LocalDate.ofEpochDay(days.getFirst().day());
    Optional<LocalDate> last =
        Optional.of(LocalDate.ofEpochDay(days.getLast().day())).filter(day -> !day.equals(first));
    return new Problem(
        Problem.Severity.DOUBTFUL,
        Problem.Location.ofFile(known.file().name()),
        first + last.map(day -> " to " + day).orElse(""),
        SAME_TOTALS + keySpace.dataSet(),
        "On %d days this file and another group by different columns and do not agree; the later export counts."
            .formatted(days.size()),
        "Compare the two files, and undo the one that is wrong.");
  }
}
