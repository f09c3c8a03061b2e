package dev.costwright.model.reconciliation;

import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says which invoice line bills which usage: of the lines whose days and words fit, the one that
/// names it most closely, the earlier of equals. Usage on no line gets a line of its own for each
/// month, model and tier. So every unit of usage is on exactly one line. Not thread-safe.
final class Claims {
  /// @param measures what of the usage the line bills
  record Share(LineTally line, Set<Measure> measures) {
    boolean isWhole() {
      return measures.size() == Measure.priced().size();
    }
  }

  private record Kind(Party party, String model, String tier, LocalDate day) {}

  private record Unbilled(Party party, YearMonth month, String model, String tier) {}

  private final Currency currency;
  private final Wording wording;
  private final Map<Party, List<LineTally>> lines = new HashMap<>();
  private final Map<Unbilled, LineTally> unbilled = new LinkedHashMap<>();
  private final Map<Kind, List<Share>> shares = new HashMap<>();

  /// @param currency of statements
  Claims(Currency currency, Wording wording, List<LineTally> tallies) {
    this.currency = currency;
    this.wording = wording;
    tallies.stream()
        .filter(LineTally::billsUsage)
        .forEach(tally -> lines.computeIfAbsent(tally.party(), p -> new ArrayList<>()).add(tally));
  }

  /// Usage and charges that no line bills, in order of their finding.
  List<LineTally> unbilled() {
    return List.copyOf(unbilled.values());
  }

  /// @param model as the file spells it; empty text when it names none
  /// @param tier `standard` and empty text are the same
  List<Share> of(Party party, String model, String tier, LocalDate day) {
    String plainTier = tier.equals("standard") ? "" : tier;
    return shares.computeIfAbsent(new Kind(party, model, plainTier, day), this::find);
  }

  private List<Share> find(Kind kind) {
    List<String> names =
        List.of(kind.model(), wording.canonical(kind.party().seller(), kind.model()));
    Map<LineTally, Set<Measure>> byLine = new LinkedHashMap<>();
    for (Measure measure : Measure.priced()) {
      LineTally line = closest(kind, names, measure).orElseGet(() -> unbilled(kind, names));
      byLine.computeIfAbsent(line, l -> EnumSet.noneOf(Measure.class)).add(measure);
    }
    return byLine.entrySet().stream().map(e -> new Share(e.getKey(), e.getValue())).toList();
  }

  private Optional<LineTally> closest(Kind kind, List<String> names, Measure measure) {
    LineTally best = null;
    int closest = Scope.NO_MATCH;
    for (LineTally line : lines.getOrDefault(kind.party(), List.of())) {
      int closeness =
          line.scope().contains(kind.day())
              ? line.scope().closeness(names, wanted(line), kind.tier(), measure)
              : Scope.NO_MATCH;
      if (closeness > closest) {
        closest = closeness;
        best = line;
      }
    }
    return Optional.ofNullable(best);
  }

  private String wanted(LineTally line) {
    return line.scope().model().map(m -> wording.canonical(line.party().seller(), m)).orElse("");
  }

  private LineTally unbilled(Kind kind, List<String> names) {
    YearMonth month = YearMonth.from(kind.day());
    return unbilled.computeIfAbsent(
        new Unbilled(kind.party(), month, names.getLast(), kind.tier()),
        key ->
            new LineTally(
                currency,
                key.party(),
                Optional.empty(),
                new Scope(
                    Optional.of(names.getFirst()).filter(name -> !name.isEmpty()),
                    Optional.of(key.tier()).filter(tier -> !tier.isEmpty()),
                    Set.of(),
                    month.atDay(1),
                    month.atEndOfMonth()),
                true,
                Optional.empty()));
  }
}
