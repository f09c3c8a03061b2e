package dev.costwright.model.signoff;

import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A reconciliation under the user's limits, with notes, sign-offs and what earlier months carry
/// into later ones. Immutable.
public final class Review {
  private final Map<LineKey, ReviewedLine> lines = new LinkedHashMap<>();
  private final RemarkBook remarks;
  private final Limits limits;

  private Review(RemarkBook remarks, Limits limits) {
    this.remarks = remarks;
    this.limits = limits;
  }

  public static Review of(Reconciliation reconciliation, RemarkBook remarks, Limits limits) {
    Review review = new Review(remarks, limits);
    reconciliation.statements().forEach(review::add);
    return review;
  }

  private void add(Statement statement) {
    statement
        .lines()
        .forEach(
            line -> {
              LineKey key = LineKey.of(statement, line);
              lines.putIfAbsent(key, ReviewedLine.of(key, line, limits, remarks));
            });
  }

  public Limits limits() {
    return limits;
  }

  public RemarkBook remarks() {
    return remarks;
  }

  public Optional<ReviewedLine> find(LineKey key) {
    return Optional.ofNullable(lines.get(key));
  }

  /// The lines of a month, of one seller or of all, in the order of the statements.
  public List<ReviewedLine> lines(YearMonth month, Optional<String> seller) {
    return lines.values().stream().filter(line -> isOf(line.key(), month, seller)).toList();
  }

  /// What earlier months carry into a month. What later evidence closed is in the first month
  /// after its own only.
  public List<OpeningRow> openings(YearMonth month, Optional<String> seller) {
    List<OpeningRow> openings = new ArrayList<>();
    for (Remarks of : remarks.list()) {
      LineKey key = of.key();
      of.carry()
          .filter(carry -> carry.isIn(month, key.month()))
          .filter(_ -> seller.map(key.seller()::equals).orElse(true))
          .map(carry -> opening(key, carry))
          .filter(row -> isShown(row, month))
          .ifPresent(openings::add);
    }
    return openings;
  }

  private OpeningRow opening(LineKey key, Carry carry) {
    Optional<ReviewedLine> line = find(key);
    return new OpeningRow(
        key,
        line.map(found -> found.line().description()).orElse(key.line()),
        carry,
        line.flatMap(ReviewedLine::gap).map(Gap::open));
  }

  private static boolean isShown(OpeningRow row, YearMonth month) {
    return row.state() != OpeningRow.State.CLOSED || month.equals(row.from().month().plusMonths(1));
  }

  /// Remarks of a month whose line is no longer in the ledger.
  public List<Remarks> lost(YearMonth month, Optional<String> seller) {
    return remarks.list().stream()
        .filter(of -> isOf(of.key(), month, seller) && find(of.key()).isEmpty())
        .toList();
  }

  /// Whether anything of a month asks for somebody's attention.
  public boolean asksForAttention(YearMonth month, Optional<String> seller) {
    return lines(month, seller).stream().anyMatch(ReviewedLine::asksForAttention)
        || openings(month, seller).stream().anyMatch(OpeningRow::asksForAttention)
        || !lost(month, seller).isEmpty();
  }

  private static boolean isOf(LineKey key, YearMonth month, Optional<String> seller) {
    return key.month().equals(month) && seller.map(key.seller()::equals).orElse(true);
  }
}
