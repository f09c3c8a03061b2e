package dev.costwright.model.check;

import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts findings of one kind together, so that seventeen files that repeat another do not hide
/// what is wrong. Kinds are told by type, severity and what mends them; what asks for a word
/// of the user for each one (whose key is it?) stays apart, as do days and keys that each have
/// a story.
final class Several {
  /// More than these are one finding.
  private static final int APART = 3;

  private static final int NAMED = 3;

  private record Kind(CheckType type, Severity severity, Class<? extends Fix> fix) {}

  private Several() {}

  /// In the order of each kind's first finding.
  static List<Finding> together(List<Finding> findings) {
    Map<Object, List<Finding>> kinds = new LinkedHashMap<>();
    findings.forEach(
        finding -> kinds.computeIfAbsent(kind(finding), _ -> new ArrayList<>()).add(finding));
    return kinds.values().stream()
        .flatMap(kind -> kind.size() > APART ? List.of(one(kind)).stream() : kind.stream())
        .toList();
  }

  private static Object kind(Finding finding) {
    return switch (finding.type()) {
      case UNTAGGED_SPEND, SUDDEN_KEY, SPIKE, PROMPT_SHARE, CONCENTRATION -> finding.id();
      case UNPRICED_MODEL,
          OVERLAPPING_IMPORTS,
          GAP,
          ZERO_USAGE,
          IMPLAUSIBLE_PRICE,
          STALE_PRICE,
          SHARED_KEY ->
          new Kind(finding.type(), finding.severity(), finding.fix().getClass());
    };
  }

  private static Finding one(List<Finding> members) {
    Finding first = members.getFirst();
    List<String> details = new ArrayList<>();
    members.stream().limit(NAMED).map(Finding::message).forEach(details::add);
    details.add("… and %d more.".formatted(members.size() - NAMED));
    return new Finding(
        first.type(),
        members.stream().map(Finding::subject).sorted().collect(Collectors.joining("\n")),
        first.severity(),
        sum(members),
        words(first, members.size()),
        details,
        Optional.empty(),
        fix(members),
        members);
  }

  private static String words(Finding first, int count) {
    return switch (first.type()) {
      case OVERLAPPING_IMPORTS ->
          first.fix() instanceof Fix.UndoImport
              ? "%d imports add nothing: other imports tell all of them.".formatted(count)
              : "%d imports disagree with others about the same days.".formatted(count);
      case GAP -> "%d runs of days are missing.".formatted(count);
      case UNPRICED_MODEL -> "%d models have no price.".formatted(count);
      case ZERO_USAGE -> "%d models have calls without tokens.".formatted(count);
      case IMPLAUSIBLE_PRICE -> "The prices of %d models look implausible.".formatted(count);
      case STALE_PRICE -> "The prices of %d models were last checked long ago.".formatted(count);
      case SHARED_KEY -> "%d keys are used by several teams.".formatted(count);
      case UNTAGGED_SPEND, SUDDEN_KEY, SPIKE, PROMPT_SHARE, CONCENTRATION ->
          throw new IllegalStateException("Expected a type whose findings go together");
    };
  }

  private static Fix fix(List<Finding> members) {
    Fix first = members.getFirst().fix();
    return first instanceof Fix.Open open
        ? new Fix.Open(
            open.screen(),
            members.getFirst().type() == CheckType.GAP
                ? "Import the exports of these days."
                : open.advice())
        : new Fix.Each(members.stream().map(Finding::fix).toList());
  }

  /// Empty when the money of one is not known: a part would look like the whole.
  private static Optional<Money> sum(List<Finding> members) {
    List<Money> known = members.stream().flatMap(one -> one.money().stream()).toList();
    return known.size() < members.size() ? Optional.empty() : known.stream().reduce(Money::plus);
  }
}
