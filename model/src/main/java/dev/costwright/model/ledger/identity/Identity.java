package dev.costwright.model.ledger.identity;

import static java.util.Comparator.comparing;

import dev.costwright.model.money.ChargeSum;
import dev.costwright.model.money.Int128;
import dev.costwright.model.usage.Grain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Decides which rows of one day of one data set count. A pure function: the order of the claims
/// changes nothing.
///
/// Claims with the same grouping columns meet row by row: of each natural key one row counts. Of
/// a bucket, which may be corrected, that is the row of the latest as-of instant, then of the
/// most tokens; of a call, which logs tell of while it grows, that of the most tokens, then of
/// the latest as-of instant; then of the greatest SHA-256 of its file. A key's row with the n-th
/// most tokens in one file meets the n-th in another. Claims with different grouping columns are
/// alternatives: of those that agree with the latest about the day's totals, charges in fractions
/// of a cent count before charges that were rounded to cents, then the finest; the latest when none
/// agrees. What the user prefers goes before all of this: versions of a preferred file before all
/// others of their keys, a preferred file's grouping before the others.
public final class Identity {
  private record Key(long hash, long twin, int occurrence) {}

  private record Candidate(
      int claim,
      int row,
      boolean isPreferred,
      Instant asOf,
      long tokens,
      String sha,
      long content) {
    private static final Comparator<Candidate> BUCKETS =
        comparing(Candidate::asOf)
            .thenComparingLong(Candidate::tokens)
            .thenComparing(Candidate::sha)
            .thenComparingLong(Candidate::content);

    private static final Comparator<Candidate> CALLS =
        Comparator.comparingLong(Candidate::tokens).thenComparing(BUCKETS);

    static Comparator<Candidate> precedence(Grain grain) {
      return comparing(Candidate::isPreferred)
          .thenComparing(
              switch (grain) {
                case CALL -> CALLS;
                case BUCKET -> BUCKETS;
              });
    }
  }

  private record Totals(Int128 tokens, ChargeSum charges) {
    boolean agreesWith(Totals other) {
      return tokens.equals(other.tokens) && charges.agreesWith(other.charges);
    }
  }

  /// All claims with the same columns.
  private record Alternative(
      Set<String> columns, Map<Key, Candidate> winners, Instant asOf, String sha, Totals totals) {
    static final Comparator<Alternative> PRECEDENCE =
        comparing(Alternative::asOf)
            .thenComparing(alternative -> alternative.totals().tokens())
            .thenComparing(Alternative::isExact)
            .thenComparing(Alternative::sha)
            .thenComparing(alternative -> new TreeSet<>(alternative.columns()).toString());

    static final Comparator<Alternative> FINENESS =
        Comparator.comparing(Alternative::isExact)
            .thenComparingInt(alternative -> alternative.columns().size())
            .thenComparing(PRECEDENCE);

    boolean isExact() {
      return !totals.charges().isRounded();
    }
  }

  private final Comparator<Candidate> precedence;
  private final List<Claim> claims;
  private final List<byte[]> verdicts = new ArrayList<>();
  private final List<List<Key>> keys = new ArrayList<>();

  private Identity(Grain grain, List<Claim> claims) {
    this.precedence = Candidate.precedence(grain);
    this.claims = claims;
    for (Claim claim : claims) {
      verdicts.add(new byte[claim.rows().size()]);
      keys.add(keysOf(claim));
    }
  }

  /// @param grain of the data set that all claims are about
  public static Decision decide(Grain grain, List<Claim> claims) {
    return new Identity(grain, claims).decide();
  }

  private Decision decide() {
    List<Alternative> alternatives =
        claims.stream().map(Claim::columns).distinct().map(this::alternative).toList();
    Optional<Alternative> preferred = preferred(alternatives);
    Alternative chosen = preferred.orElseGet(() -> choose(alternatives));
    boolean doubtful = false;
    for (Alternative alternative : alternatives) {
      boolean agrees = alternative.totals().agreesWith(chosen.totals());
      doubtful |= !agrees && preferred.isEmpty();
      for (int claim = 0; claim < claims.size(); claim++) {
        if (!claims.get(claim).columns().equals(alternative.columns())) {
          continue;
        }
        if (alternative.equals(chosen)) {
          settle(claim, chosen.winners());
        } else {
          Arrays.fill(verdicts.get(claim), agrees ? Verdict.ALTERNATIVE : Verdict.CONTRADICTED);
        }
      }
    }
    return new Decision(List.copyOf(verdicts), doubtful);
  }

  /// Of those that a preferred file groups like, the one that counts first; empty when there is
  /// none, or nothing to choose.
  private Optional<Alternative> preferred(List<Alternative> alternatives) {
    Set<Set<String>> preferred =
        claims.stream()
            .filter(claim -> claim.preferences().contains(Preference.GROUPING))
            .map(Claim::columns)
            .collect(Collectors.toSet());
    return alternatives.stream()
        .filter(alternative -> preferred.contains(alternative.columns()))
        .max(Alternative.PRECEDENCE);
  }

  /// Of those that agree with the latest, the most exact, then the finest; the latest itself is
  /// one of them.
  private static Alternative choose(List<Alternative> alternatives) {
    Alternative latest = alternatives.stream().max(Alternative.PRECEDENCE).orElseThrow();
    return alternatives.stream()
        .filter(alternative -> alternative.totals().agreesWith(latest.totals()))
        .max(Alternative.FINENESS)
        .orElse(latest);
  }

  private Alternative alternative(Set<String> columns) {
    Map<Key, Candidate> winners = new HashMap<>();
    Instant asOf = Instant.MIN;
    String sha = "";
    for (int claim = 0; claim < claims.size(); claim++) {
      Claim known = claims.get(claim);
      if (known.columns().equals(columns)) {
        collect(claim, winners);
        asOf = known.asOf().isAfter(asOf) ? known.asOf() : asOf;
        sha = known.sha256().compareTo(sha) > 0 ? known.sha256() : sha;
      }
    }
    return new Alternative(columns, winners, asOf, sha, totals(winners));
  }

  private void collect(int claim, Map<Key, Candidate> winners) {
    Claim.Rows rows = claims.get(claim).rows();
    for (int row = 0; row < rows.size(); row++) {
      winners.merge(
          keys.get(claim).get(row),
          new Candidate(
              claim,
              row,
              claims.get(claim).preferences().contains(Preference.VERSIONS),
              claims.get(claim).asOf(),
              rows.tokens()[row],
              claims.get(claim).sha256(),
              rows.contents()[row]),
          // of equals the first stays: they say the same
          (known, other) -> precedence.compare(other, known) > 0 ? other : known);
    }
  }

  private Totals totals(Map<Key, Candidate> winners) {
    Int128 tokens = Int128.ZERO;
    ChargeSum charges = ChargeSum.NONE;
    for (Candidate winner : winners.values()) {
      Claim.Rows rows = claims.get(winner.claim()).rows();
      tokens = tokens.plus(Int128.of(rows.tokens()[winner.row()]));
      charges = charges.plus(rows.charges()[winner.row()]);
    }
    return new Totals(tokens, charges);
  }

  private void settle(int claim, Map<Key, Candidate> winners) {
    byte[] settled = verdicts.get(claim);
    for (int row = 0; row < settled.length; row++) {
      Candidate winner = winners.get(keys.get(claim).get(row));
      if (winner == null || (winner.claim() == claim && winner.row() == row)) {
        settled[row] = Verdict.COUNTS;
      } else {
        settled[row] =
            winner.content() == claims.get(claim).rows().contents()[row]
                ? Verdict.DUPLICATE
                : Verdict.SUPERSEDED;
      }
    }
  }

  /// Numbers the rows of a key from the one with the most tokens down, so that the order of lines
  /// in a file says nothing.
  private static List<Key> keysOf(Claim claim) {
    Claim.Rows rows = claim.rows();
    Map<Key, Integer> seen = new HashMap<>();
    Key[] keys = new Key[rows.size()];
    IntStream.range(0, rows.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(row -> rows.tokens()[row])
                .thenComparingLong(row -> rows.contents()[row])
                .reversed())
        .forEach(
            row -> {
              long hash = rows.keys()[row];
              long twin = rows.twins()[row];
              int occurrence = seen.merge(new Key(hash, twin, 0), 1, Integer::sum);
              keys[row] = new Key(hash, twin, occurrence);
            });
    return List.of(keys);
  }
}
