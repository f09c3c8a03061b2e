package dev.costwright.app.sample;

import java.util.Map;
import java.util.Optional;

/// How a feature earns, and the unit of value that it delivers.
///
/// @param callsPerUser calls of one active user in a month
/// @param perProUser what a pro user pays for the feature in a month, in cents
/// @param perEnterpriseUser what an enterprise customer pays for one, in cents
/// @param unit the metrics column that counts what users got out of it; empty for none
/// @param perUnit calls (or sessions, where it has them) behind one unit, in 1/1000
record Commerce(
    int callsPerUser, int perProUser, int perEnterpriseUser, Optional<String> unit, int perUnit) {
  private static final Map<String, Commerce> BY_FEATURE =
      Map.of(
          Northpeak.CHAT,
          new Commerce(4, 1_200, 1_600, Optional.empty(), 1000),
          Northpeak.SUPPORT_AGENT,
          new Commerce(9, 1_900, 2_600, Optional.of("resolved_tickets"), 1380),
          Northpeak.SEARCH,
          new Commerce(3, 600, 900, Optional.empty(), 1000),
          Northpeak.DOCUMENT_AGENT,
          new Commerce(14, 2_900, 3_900, Optional.of("documents_processed"), 1060),
          Northpeak.CONTRACT_REVIEW,
          new Commerce(5, 3_400, 4_900, Optional.of("contracts_reviewed"), 1020),
          Northpeak.SALES_ASSIST,
          new Commerce(6, 290, 420, Optional.of("briefings_written"), 1100));

  /// Empty for internal features, which earn nothing.
  static Optional<Commerce> of(Feature feature) {
    return Optional.ofNullable(BY_FEATURE.get(feature.id()));
  }

  long feeInCents(Plan plan) {
    return switch (plan) {
      case FREE -> 0;
      case PRO -> perProUser;
      case ENTERPRISE -> perEnterpriseUser;
    };
  }
}
