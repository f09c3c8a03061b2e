package dev.costwright.model.ledger;

import static java.util.Comparator.comparing;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.ledger.h2.ImportTable.ImportRow;
import dev.costwright.model.ledger.text.CanonicalText;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.InvoiceLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Invoice lines of imports, and which of them count.
///
/// Of each invoice, known by seller and number, one import's version counts as a whole, never
/// lines of two: that of the latest export time where files state one, then that with more lines,
/// then that with the earlier day of issue, then that whose file has the greatest SHA-256. Within a
/// file the last line of each number counts. So invoice and receipt of one purchase, or the PDF and
/// the list of the same invoice, count once; a receipt's date is that of payment, which is never
/// before the day of issue.
final class Invoices {
  private record Key(String seller, String invoice) {
    static final Comparator<Key> ORDER = comparing(Key::seller).thenComparing(Key::invoice);

    static Key of(InvoiceLine line) {
      return new Key(line.seller(), line.invoice());
    }
  }

  private record Place(Key key, int number) {}

  /// One invoice as one import tells it.
  ///
  /// @param lines by number, the last of each
  private record Version(
      long importId, Instant exported, String sha256, TreeMap<Integer, InvoiceLine> lines) {
    static final Comparator<Version> PRECEDENCE =
        comparing(Version::exported)
            .thenComparingInt(version -> version.lines().size())
            .thenComparing(Version::issued, Comparator.reverseOrder())
            .thenComparing(Version::sha256)
            .thenComparing(Version::text);

    static Version of(ImportRow file, List<InvoiceLine> lines) {
      TreeMap<Integer, InvoiceLine> last = new TreeMap<>();
      lines.forEach(line -> last.put(line.number(), line));
      return new Version(file.id(), file.exportedAt().orElse(Instant.MIN), file.sha256(), last);
    }

    Key key() {
      return Key.of(lines.firstEntry().getValue());
    }

    /// Whether both tell the same numbers and amounts.
    boolean saysAllOf(Version other) {
      return lines.size() == other.lines.size()
          && other.lines.values().stream().allMatch(this::says);
    }

    /// Whether the line's twin here is of the same amount.
    boolean says(InvoiceLine line) {
      InvoiceLine twin = lines.get(line.number());
      return twin != null && twin.amount().equals(line.amount());
    }

    private LocalDate issued() {
      return lines.values().stream()
          .map(InvoiceLine::issued)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }

    /// Only files of equal hash that were read in two ways differ in nothing but this.
    private String text() {
      return lines.values().stream().map(CanonicalText::of).collect(Collectors.joining("\n"));
    }
  }

  private final Database database;

  Invoices(Database database) {
    this.database = database;
  }

  /// The instant up to which an invoice of this day knows what happened.
  static Instant endOf(LocalDate issued) {
    return issued.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /// What counts among these imports, in order of seller, invoice and number.
  List<InvoiceLine> counting(Map<Long, Known> live) {
    return byInvoice(live).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Key.ORDER))
        .flatMap(entry -> winner(entry.getValue()).lines().values().stream())
        .toList();
  }

  /// The import that each line that counts was read from.
  Map<InvoiceLine, Long> sources(Map<Long, Known> live) {
    Map<InvoiceLine, Long> sources = new HashMap<>();
    byInvoice(live).values().stream()
        .map(Invoices::winner)
        .forEach(
            version ->
                version.lines().values().forEach(line -> sources.put(line, version.importId())));
    return sources;
  }

  /// Amounts of one import's lines, those that a later line of the file replaces left out.
  List<Money> amounts(ImportRow file) {
    return versions(file)
        .flatMap(version -> version.lines().values().stream())
        .map(InvoiceLine::amount)
        .toList();
  }

  /// What becomes of the lines of one import; `live` may lack it.
  ///
  /// Where several files tell an invoice equally, the one imported first is said to have added it:
  /// which of them counts is then no matter of anyone's, and nobody expects a second copy to add.
  RowCounts count(Known known, Map<Long, Known> live) {
    List<InvoiceLine> lines = database.invoices().of(known.id());
    if (lines.isEmpty()) {
      return new RowCounts(0, 0, 0, 0, 0);
    }
    Map<Key, List<Version>> versions =
        byInvoice(live.containsKey(known.id()) ? live : Map.of(known.id(), known));
    Set<Place> later = new HashSet<>();
    long added = 0;
    long duplicate = 0;
    for (InvoiceLine line : lines.reversed()) {
      List<Version> told = Objects.requireNonNull(versions.get(Key.of(line)));
      boolean isLast = later.add(new Place(Key.of(line), line.number()));
      if (isLast && firstLike(winner(told), told) == known.id()) {
        added++;
      } else if (winner(told).says(line)) {
        duplicate++;
      }
    }
    return new RowCounts(lines.size(), added, lines.size() - added - duplicate, duplicate, 0);
  }

  private static long firstLike(Version winner, List<Version> told) {
    return told.stream()
        .filter(winner::saysAllOf)
        .mapToLong(Version::importId)
        .min()
        .orElse(winner.importId());
  }

  private static Version winner(List<Version> told) {
    return told.stream().max(Version.PRECEDENCE).orElseThrow();
  }

  private Map<Key, List<Version>> byInvoice(Map<Long, Known> live) {
    return live.values().stream()
        .flatMap(known -> versions(known.file()))
        .collect(Collectors.groupingBy(Version::key));
  }

  private Stream<Version> versions(ImportRow file) {
    return database.invoices().of(file.id()).stream()
        .collect(Collectors.groupingBy(Key::of))
        .values()
        .stream()
        .map(lines -> Version.of(file, lines));
  }
}
