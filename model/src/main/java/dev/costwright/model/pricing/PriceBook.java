package dev.costwright.model.pricing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Dated prices with their sources. Immutable and thread-safe.
///
/// A price belongs to a seller: the same model elsewhere is another price, and this book never
/// falls back on it. What is not here is unknown, never 0.
public final class PriceBook {
  private final List<KnownModel> models;
  private final List<PriceRow> listed;
  private final List<PriceRow> own;
  private final List<PriceFactor> factors;
  private final List<Discount> discounts;
  private final ModelIndex index;
  private final NavigableSet<LocalDate> changes = new TreeSet<>();
  private final Map<Quote, Optional<RateCard>> cards = new ConcurrentHashMap<>();
  private final String version;

  private PriceBook(
      List<KnownModel> models,
      List<PriceRow> listed,
      List<PriceRow> own,
      List<PriceFactor> factors,
      List<Discount> discounts) {
    this.models = withModelsOf(models, own, discounts);
    this.listed = List.copyOf(listed);
    this.own = List.copyOf(own);
    this.factors = List.copyOf(factors);
    this.discounts = List.copyOf(discounts);
    this.index = new ModelIndex(this.models);
    rows().forEach(row -> addChanges(row.effectiveFrom(), row.effectiveUntil()));
    factors.forEach(rule -> addChanges(rule.effectiveFrom(), rule.effectiveUntil()));
    discounts.forEach(given -> addChanges(given.effectiveFrom(), given.effectiveUntil()));
    this.version = hash();
  }

  /// The prices that the product ships with.
  public static PriceBook bundled() {
    return Bundled.BOOK;
  }

  /// This book with the user's own prices. Wherever and whenever one of them holds, it wins over
  /// a bundled price of the same seller, model, measure, tier, region and band, later list prices
  /// included: a negotiated price ends when the user says so.
  public PriceBook with(List<PriceRow> overrides) {
    return new PriceBook(
        models,
        listed,
        Stream.concat(own.stream(), known(overrides).stream()).toList(),
        factors,
        discounts);
  }

  /// This book with these discounts in place of its own. They take the list's prices down, the
  /// user's own among them, for the accounts that they are for.
  public PriceBook withDiscounts(List<Discount> given) {
    return new PriceBook(models, listed, own, factors, given.stream().map(this::known).toList());
  }

  /// This book as it was known at the end of a day.
  public PriceBook knownOn(LocalDate day) {
    return new PriceBook(
        models,
        listed.stream().filter(row -> !row.knownFrom().isAfter(day)).toList(),
        own.stream().filter(row -> !row.knownFrom().isAfter(day)).toList(),
        factors.stream().filter(rule -> !rule.knownFrom().isAfter(day)).toList(),
        discounts.stream().filter(given -> !given.knownFrom().isAfter(day)).toList());
  }

  /// A short hash of all rows and modifiers: derived figures carry it.
  public String version() {
    return version;
  }

  /// Bundled rows, then the user's own.
  public List<PriceRow> rows() {
    return Stream.concat(listed.stream(), own.stream()).toList();
  }

  /// The modifiers that make batch, fast and regional prices from standard ones.
  public List<PriceFactor> factors() {
    return factors;
  }

  /// What sellers gave to accounts, in the order in which it was told.
  public List<Discount> discounts() {
    return discounts;
  }

  /// The days on which some price, modifier or discount begins or ends, in order.
  public NavigableSet<LocalDate> changes() {
    return Collections.unmodifiableNavigableSet(changes);
  }

  /// All models that the book knows, by seller.
  public List<KnownModel> models() {
    return models;
  }

  /// The model that a seller's raw id or display name means: `gpt-4o-mini-2024-07-18`,
  /// `openai/gpt-4o` and `Claude Haiku 4.5` are understood.
  public Optional<KnownModel> model(String seller, String rawModel) {
    return index.find(seller, rawModel);
  }

  public Optional<ModelClass> modelClass(String seller, String rawModel) {
    return model(seller, rawModel).map(KnownModel::modelClass);
  }

  /// The sellers of a model, sorted.
  public List<String> sellersOf(String rawModel) {
    return index.sellersOf(rawModel);
  }

  /// The rates of an offer on a day; empty when the seller, the model or the tier has no known
  /// price on that day.
  public Optional<RateCard> find(Offer offer, LocalDate day) {
    LocalDate since = Objects.requireNonNullElse(changes.floor(day), LocalDate.MIN);
    return cards.computeIfAbsent(new Quote(offer, since), quote -> card(offer, since));
  }

  /// The first day, this one or a later one, on which an offer has a price; empty when there is
  /// none.
  public Optional<LocalDate> firstPriced(Offer offer, LocalDate from) {
    return Stream.concat(Stream.of(from), changes.tailSet(from, false).stream())
        .filter(day -> find(offer, day).isPresent())
        .findFirst();
  }

  private Optional<RateCard> card(Offer offer, LocalDate day) {
    return model(offer.seller(), offer.model())
        .flatMap(known -> listOf(known, day).card(offer, agreed(known, offer.account(), day)));
  }

  private Agreed agreed(KnownModel model, String account, LocalDate day) {
    return discounts.isEmpty()
        ? Agreed.NOTHING
        : new Agreed(
            discounts.stream()
                .filter(given -> given.isFor(model, account) && given.isEffectiveOn(day))
                .toList());
  }

  /// What everything costs on a day without discounts, by seller, model, tier, region and band, in
  /// the order of the table; terms without any price of the model itself are left out.
  public List<ListPrice> prices(LocalDate day) {
    return models.stream().flatMap(model -> prices(model, day)).toList();
  }

  private Stream<ListPrice> prices(KnownModel model, LocalDate day) {
    PriceList list = listOf(model, day);
    return list.terms().stream()
        .flatMap(
            terms ->
                list.bands(terms).entrySet().stream()
                    .filter(band -> band.getValue().values().stream().anyMatch(PriceRow::isOfModel))
                    .map(
                        band ->
                            new ListPrice(
                                model,
                                terms.tier(),
                                terms.region(),
                                band.getKey(),
                                band.getValue())));
  }

  /// Prices that look wrong: the cache dearer than fresh input, a unit mixed up, a user's price
  /// far from the list, a price that nobody read at a source.
  public List<PriceDoubt> doubts() {
    return Plausibility.doubts(listed, own);
  }

  private PriceList listOf(KnownModel model, LocalDate day) {
    return new PriceList(
        holding(own, model, day),
        holding(listed, model, day),
        factors.stream().filter(rule -> rule.isFor(model) && rule.isEffectiveOn(day)).toList());
  }

  private static List<PriceRow> holding(List<PriceRow> rows, KnownModel model, LocalDate day) {
    return rows.stream()
        .filter(row -> row.seller().equals(model.seller()))
        .filter(row -> row.model().equals(model.id()) || !row.isOfModel())
        .filter(row -> row.isEffectiveOn(day))
        .toList();
  }

  /// The user's rows under the book's own ids, so that `openai/gpt-4o` overrides `gpt-4o`.
  private List<PriceRow> known(List<PriceRow> rows) {
    return rows.stream().map(this::known).toList();
  }

  PriceRow known(PriceRow row) {
    return row.named(
        ModelIndex.seller(row.seller()),
        row.isOfModel()
            ? model(row.seller(), row.model()).map(KnownModel::id).orElse(row.model())
            : row.model());
  }

  private Discount known(Discount given) {
    return given.named(
        ModelIndex.seller(given.seller()),
        model(given.seller(), given.model()).map(KnownModel::id).orElse(given.model()));
  }

  /// A user's price for a model that the book does not know makes the model known.
  private static List<KnownModel> withModelsOf(
      List<KnownModel> models, List<PriceRow> own, List<Discount> discounts) {
    ModelIndex known = new ModelIndex(models);
    Map<String, KnownModel> added = new LinkedHashMap<>();
    Stream.concat(own.stream(), discounts.stream().flatMap(given -> given.rows().stream()))
        .filter(PriceRow::isOfModel)
        .filter(row -> known.find(row.seller(), row.model()).isEmpty())
        .forEach(
            row ->
                added.putIfAbsent(
                    row.seller() + "/" + row.model(),
                    new KnownModel(
                        row.seller(), row.model(), row.model(), ModelClass.MID, List.of())));
    return Stream.concat(models.stream(), added.values().stream()).toList();
  }

  private void addChanges(Optional<LocalDate> from, Optional<LocalDate> until) {
    from.ifPresent(changes::add);
    until.ifPresent(changes::add);
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(models, listed, own, factors)
          .forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
      discounts.forEach(given -> digest.update((given + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private record Quote(Offer offer, LocalDate since) {}

  private static final class Bundled {
    private static final PriceBook BOOK = load();

    private static PriceBook load() {
      PriceFile file = PriceFile.bundled();
      return new PriceBook(
          PriceFile.bundledModels(), file.rows(), List.of(), file.factors(), List.of());
    }
  }
}
