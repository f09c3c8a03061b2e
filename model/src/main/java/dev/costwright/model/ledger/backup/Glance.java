package dev.costwright.model.ledger.backup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A ledger at a glance: enough to tell two states of it apart.
///
/// @param liveImports imports that count
/// @param undoneImports imports that were taken back
/// @param facts rows of usage and charges that count
/// @param metrics that count
/// @param invoiceLines that count
/// @param edits versions of what the user wrote
/// @param from first UTC day of a fact that counts; empty without facts
/// @param to last UTC day
/// @param sums by evidence layer and currency, in that order; invoices last
public record Glance(
    int liveImports,
    int undoneImports,
    long facts,
    long metrics,
    long invoiceLines,
    long edits,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<Sum> sums) {
  /// The layer of invoice lines, which no evidence layer adds.
  public static final String INVOICES = "invoices";

  /// What one layer says in one currency.
  ///
  /// @param layer `billed`, `metered`, `observed`, or {@link #INVOICES}
  /// @param currency ISO code
  /// @param rows that count
  /// @param tokens of all classes
  /// @param charged what the files themselves say it costs; empty when they say nothing
  public record Sum(
      String layer, String currency, long rows, BigInteger tokens, Optional<BigDecimal> charged) {
    /// Equal amounts are equal sums, however they are written: 100 as `1E+2`, say.
    public Sum {
      charged = charged.map(Sum::plain);
    }

    private static BigDecimal plain(BigDecimal amount) {
      BigDecimal stripped = amount.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  public Glance {
    sums = List.copyOf(sums);
  }
}
