package dev.costwright.model.ledger;

/// How often the trust tests try: few times by default, as often as a property `trust.NAME` says
/// in the long runs that docs/trust.md names.
public final class TrustCounts {
  private TrustCounts() {}

  public static int of(String name, int byDefault) {
    return Integer.getInteger("trust." + name, byDefault);
  }
}
