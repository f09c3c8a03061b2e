package dev.costwright.app.trust;

/// How often the trust tests do what they do: few times in the default build, often when a
/// property says so, such as `-Dtrust.rows=1000000`.
public final class TrustCounts {
  private TrustCounts() {}

  /// @param name without `trust.`
  /// @param inDefaultBuild what counts when the property is not set
  public static int of(String name, int inDefaultBuild) {
    return Integer.getInteger("trust." + name, inDefaultBuild);
  }
}
