package dev.costwright.model.reconciliation;

/// Why an invoice says something else than usage at our prices.
public enum CauseType {
  /// Days that the seller charges for, of which there is no usage.
  MISSING_DAYS("missing-days"),
  /// Usage billed at a price that holds on other days.
  PRICE_VERSION("price-version"),
  /// Usage of a service tier billed as of another.
  TIER("tier"),
  /// Usage in batches billed as of another tier, or the other way round.
  BATCH("batch"),
  /// Usage billed at the prices of another region.
  REGION("region"),
  /// Usage billed at the price of long prompts, or of short ones.
  CONTEXT_BAND("context-band"),
  /// Cached tokens billed as fresh input.
  CACHE_CLASS("cache-class"),
  /// Cache writes billed as of another time to live.
  CACHE_TTL("cache-ttl"),
  /// What is no token, such as searches: billed and not in usage, or in usage and not billed.
  NON_TOKEN_UNIT("non-token-unit"),
  /// Usage billed in days of another zone.
  TIME_ZONE("time-zone"),
  /// The last hours of a period, billed with the next one.
  LATE_USAGE("late-usage"),
  /// Usage that no price is known for.
  UNPRICED_USAGE("unpriced-usage"),
  /// Usage on no line of the invoice; negative.
  NOT_INVOICED("not-invoiced"),
  /// The same line of the same days, invoiced before; or usage billed twice.
  DUPLICATE("duplicate"),
  /// Money that changed its currency at another rate than the dated one.
  FX("fx"),
  /// Cents of lines: amounts rounded by the issuer.
  ROUNDING("rounding"),
  TAX("tax"),
  SUBSCRIPTION("subscription"),
  DISCOUNT("discount"),
  /// Prepaid credit bought: money paid that is not spent yet.
  CREDIT_PURCHASE("credit-purchase"),
  /// Prepaid credit set off against the invoice; negative.
  CREDIT_APPLIED("credit-applied");

  private final String id;

  CauseType(String id) {
    this.id = id;
  }

  /// The name in JSON, such as `price-version`.
  public String id() {
    return id;
  }

  /// Whether somebody should look: the others are how invoices are made.
  public boolean needsAttention() {
    return switch (this) {
      case MISSING_DAYS,
          PRICE_VERSION,
          UNPRICED_USAGE,
          NOT_INVOICED,
          DUPLICATE,
          TIER,
          BATCH,
          REGION,
          CONTEXT_BAND,
          CACHE_CLASS,
          CACHE_TTL,
          NON_TOKEN_UNIT,
          TIME_ZONE,
          LATE_USAGE,
          FX ->
          true;
      case ROUNDING, TAX, SUBSCRIPTION, DISCOUNT, CREDIT_PURCHASE, CREDIT_APPLIED -> false;
    };
  }

  /// Whether it is about prepaid credit, which is paid but no spend.
  public boolean isCredit() {
    return this == CREDIT_PURCHASE || this == CREDIT_APPLIED;
  }
}
