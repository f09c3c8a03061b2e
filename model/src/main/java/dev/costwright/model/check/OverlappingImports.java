package dev.costwright.model.check;

import dev.costwright.model.cube.Coverage.Aside;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Imports of which no row counts any more, imports that group the same days otherwise and
/// disagree, and bills or logs that contradict the one that counts.
/// Nothing of these is counted twice; what is at stake is which of two figures is right.
final class OverlappingImports implements Check {
  @Override
  public List<Finding> run(Look look) {
    Stream<Finding> useless =
        look.imports().stream()
            .filter(record -> record.state() == ImportState.LIVE)
            .filter(record -> isHidden(record.rows()) && record.regrouped().isEmpty())
            .map(record -> finding(look, record));
    Stream<Finding> contradicted =
        look
            .pivot(LayerChoice.BEST, TimeGrain.TOTAL, Dimension.SELLER, Dimension.MODEL)
            .coverage()
            .aside()
            .stream()
            .filter(aside -> aside.kind() != Aside.Kind.PURCHASE && !aside.agrees())
            .map(aside -> finding(look, aside));
    return Stream.of(useless, regrouped(look), contradicted).flatMap(found -> found).toList();
  }

  /// Imports of which rows stand aside because another groups the same days by other columns
  /// and disagrees. The rules let the later export count; the finer one knows more.
  private static Stream<Finding> regrouped(Look look) {
    List<ImportRecord> doubted =
        look.imports().stream()
            .filter(record -> record.state() == ImportState.LIVE)
            .filter(record -> !record.regrouped().isEmpty())
            .toList();
    return doubted.stream()
        .filter(record -> record.rows().superseded() > 0)
        .map(record -> finding(look, record, doubted));
  }

  private static Finding finding(Look look, ImportRecord record, List<ImportRecord> doubted) {
    boolean isFiner =
        doubted.stream()
            .filter(other -> other.id() != record.id() && meets(record, other))
            .allMatch(other -> other.rows().read() < record.rows().read());
    Optional<Money> money = charged(look, record);
    return new Finding(
        CheckType.OVERLAPPING_IMPORTS,
        "grouping/" + record.id(),
        money.map(look::severity).orElse(Severity.MEDIUM),
        money,
        "Import %d, %s, groups the same days by other columns than another import, and they disagree."
            .formatted(record.id(), record.source().name()),
        Stream.concat(
                record.regrouped().stream(),
                Stream.of(
                    "%s of its rows stand aside; no money is counted twice."
                        .formatted(Look.text(record.rows().superseded()))))
            .toList(),
        Optional.empty(),
        isFiner
            ? new Fix.KeepFiner(record.id())
            : new Fix.Open(
                "importing",
                "The finer rows count; compare both, and undo the one that is wrong."));
  }

  private static boolean meets(ImportRecord one, ImportRecord other) {
    return one.from().isPresent()
        && other.from().isPresent()
        && !one.from().get().isAfter(other.to().orElseThrow())
        && !other.from().get().isAfter(one.to().orElseThrow());
  }

  private static boolean isHidden(RowCounts rows) {
    return rows.added() == 0 && rows.duplicate() + rows.superseded() > 0;
  }

  private static Finding finding(Look look, ImportRecord record) {
    RowCounts rows = record.rows();
    return new Finding(
        CheckType.OVERLAPPING_IMPORTS,
        "import/" + record.id(),
        Severity.LOW,
        charged(look, record),
        "Import %d, %s, adds nothing: other imports tell all of it."
            .formatted(record.id(), record.source().name()),
        List.of(
            "%s rows repeat what is known, %s are older states."
                .formatted(Look.text(rows.duplicate()), Look.text(rows.superseded())),
            "The money is what the file says; none of it is counted twice."),
        Optional.empty(),
        new Fix.UndoImport(record.id()));
  }

  private static Optional<Money> charged(Look look, ImportRecord record) {
    return record.charged().stream()
        .filter(money -> money.currency().equals(look.currency()))
        .findFirst();
  }

  private static Finding finding(Look look, Aside aside) {
    return new Finding(
        CheckType.OVERLAPPING_IMPORTS,
        "%s/%s/%s/%s".formatted(aside.seller(), aside.account(), aside.source(), aside.counting()),
        aside.amount().currency().equals(look.currency())
            ? look.severity(aside.amount())
            : Severity.MEDIUM,
        Optional.of(aside.amount()).filter(m -> m.currency().equals(look.currency())),
        "%s and %s tell of the same days of %s and disagree."
            .formatted(aside.source(), aside.counting(), aside.seller()),
        List.of(
            "%s: %s counts, %s of %s in %s rows stands aside."
                .formatted(
                    Look.days(aside.from(), aside.to()),
                    aside.counting(),
                    Look.text(aside.amount()),
                    aside.source(),
                    Look.text(aside.rows()))),
        Optional.empty(),
        new Fix.Open("importing", "Compare both, and undo the import that is wrong."));
  }
}
