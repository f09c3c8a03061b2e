package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Claims as tables.
public final class ClaimTables {
  private ClaimTables() {}

  /// Those that there are.
  public static ReportTable list(List<Claim> claims) {
    return new ReportTable(
        "Claims",
        columns("id", "claimed", "says", "source", "kind"),
        claims.stream()
            .map(
                claim ->
                    texts(
                        claim.id(),
                        ClaimText.claimed(claim),
                        claim.says(),
                        claim.source(),
                        claim.isOfLedgers() ? "saving" : "figure"))
            .toList(),
        Optional.empty());
  }

  /// One line per check.
  public static ReportTable checks(List<ClaimCheck> checks) {
    return new ReportTable(
        "Checked claims",
        columns(
            "id", "claimed", "replayed", "ceiling", "outcome", "coverage", "only if", "assumed"),
        checks.stream()
            .map(
                check ->
                    texts(
                        check.claim().id(),
                        ClaimText.claimed(check.claim()),
                        ClaimText.found(check),
                        ClaimText.ceiling(check),
                        check.outcome().words(),
                        ClaimText.covered(check),
                        String.join("; ", ClaimText.needs(check)),
                        ClaimText.assumptions(check)))
            .toList(),
        Optional.empty());
  }

  private static List<Column> columns(String... names) {
    return Stream.of(names).map(name -> new Column(name, name, Kind.TEXT)).toList();
  }

  private static List<ReportTable.Cell> texts(String... texts) {
    return Stream.of(texts).<ReportTable.Cell>map(Text::new).toList();
  }
}
