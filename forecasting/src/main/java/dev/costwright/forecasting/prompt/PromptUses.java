package dev.costwright.forecasting.prompt;

import static dev.costwright.model.usage.Measure.CACHE_READ;
import static dev.costwright.model.usage.Measure.CACHE_WRITE_1H;
import static dev.costwright.model.usage.Measure.CACHE_WRITE_5M;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;

import dev.costwright.forecasting.prompt.PromptUse.Part;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Reads from the ledger how the tokens of a prompt were billed that its calls begin with.
///
/// What a call read from the cache is its beginning, and what it wrote follows; so the prompt's
/// tokens are taken from what was read first, then from what was written, then from fresh input.
/// Of a bucket the same is said of all its calls together, which is too cheap where some of them
/// read much and others nothing.
final class PromptUses {
  private static final List<Measure> FROM_THE_HEAD =
      List.of(CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H, FRESH_INPUT);

  /// @param seller empty when the row does not say
  record Model(String seller, String model) {}

  /// Calls that could not be used, and why.
  ///
  /// @param shorter whose input is shorter than the prompt: they do not carry it
  /// @param uncounted rows that do not say how many calls they hold
  /// @param unpriced without a price for some of their input
  record Skipped(long shorter, long uncounted, long unpriced) {}

  private final PriceBook prices;
  private final Reporting reporting;
  private final ToLongFunction<String> promptTokens;
  private final Map<Offer, Map<LocalDate, Optional<RateCard>>> cards = new HashMap<>();
  private final Map<Model, PartSum> sums = new LinkedHashMap<>();
  private final Map<String, Long> lengths = new HashMap<>();
  private long shorter;
  private long uncounted;
  private long unpriced;

  /// @param promptTokens how many tokens the prompt has at a model
  PromptUses(PriceBook prices, Reporting reporting, ToLongFunction<String> promptTokens) {
    this.prices = prices;
    this.reporting = reporting;
    this.promptTokens = promptTokens;
  }

  Map<Model, PromptUse> read(Cube cube, RowQuery query) {
    cube.forEachRow(query, this::take);
    Map<Model, PromptUse> uses = new LinkedHashMap<>();
    sums.forEach((model, sum) -> uses.put(model, sum.use()));
    return uses;
  }

  Skipped skipped() {
    return new Skipped(shorter, uncounted, unpriced);
  }

  private void take(CubeRow row) {
    long input = input(row);
    if (row.isRemainder() || input == 0) {
      return;
    }
    long requests = row.measure(Measure.REQUESTS);
    long calls = row.grain() == Grain.CALL ? Math.max(1, requests) : requests;
    if (calls <= 0) {
      uncounted++;
      return;
    }
    Model model = new Model(text(row, Dimension.SELLER), text(row, Dimension.MODEL));
    long prompt = lengths.computeIfAbsent(model.model(), promptTokens::applyAsLong);
    if (prompt > input / calls) {
      shorter += calls;
    } else {
      price(row, model, calls, calls * prompt, input / calls);
    }
  }

  private void price(CubeRow row, Model model, long calls, long prompt, long length) {
    Optional<RateCard> card = card(row);
    Map<Measure, UnitPrice> rates = new EnumMap<>(Measure.class);
    card.ifPresent(
        found ->
            found
                .rates(row.grain() == Grain.CALL ? length : 0)
                .forEach((measure, rate) -> rates.put(measure, rate.price())));
    Map<Measure, Long> head = head(row, prompt);
    UnitPrice fresh = rates.get(FRESH_INPUT);
    if (card.isEmpty() || fresh == null || !rates.keySet().containsAll(head.keySet())) {
      unpriced += calls;
      return;
    }
    UnitPrice read = rates.getOrDefault(CACHE_READ, fresh);
    PartSum sum = sums.computeIfAbsent(model, _ -> new PartSum(card.get().currency()));
    sum.calls += calls;
    head.forEach(
        (measure, tokens) ->
            sum.add(new Part(measure, rates.getOrDefault(measure, fresh), fresh, read, tokens)));
  }

  private static Map<Measure, Long> head(CubeRow row, long prompt) {
    Map<Measure, Long> head = new LinkedHashMap<>();
    long left = prompt;
    for (Measure measure : FROM_THE_HEAD) {
      long part = Math.min(left, Math.max(0, row.measure(measure)));
      if (part > 0) {
        head.put(measure, part);
        left -= part;
      }
    }
    return head;
  }

  private static long input(CubeRow row) {
    return FROM_THE_HEAD.stream().mapToLong(measure -> Math.max(0, row.measure(measure))).sum();
  }

  private Optional<RateCard> card(CubeRow row) {
    Offer offer =
        new Offer(
            text(row, Dimension.SELLER),
            text(row, Dimension.MODEL),
            text(row, Dimension.SERVICE_TIER),
            text(row, Dimension.REGION),
            text(row, Dimension.SPEED),
            text(row, Dimension.CONTEXT_BAND),
            text(row, Dimension.ACCOUNT));
    return cards
        .computeIfAbsent(offer, _ -> new HashMap<>())
        .computeIfAbsent(
            row.day(), day -> prices.find(offer, day).flatMap(card -> card.in(reporting, day)));
  }

  private static String text(CubeRow row, Dimension dimension) {
    return row.dimension(dimension).orElse("");
  }
}
