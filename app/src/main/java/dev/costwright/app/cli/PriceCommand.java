package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PriceUnit;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "price",
    description = "Prices one call. Needs no ledger; with --ledger its own prices count too.")
final class PriceCommand extends Subcommand {
  private static final List<String> TIERS =
      List.of("standard", "batch", "flex", "priority", "fast");

  @Option(names = "--model", required = true, paramLabel = "M", description = "The model's id.")
  private String model = "";

  @Option(
      names = "--seller",
      paramLabel = "S",
      description = "Who sells it. Default: the only seller that the price book has for it.")
  private Optional<String> seller = Optional.empty();

  @Option(names = "--at", paramLabel = "DATE", description = "Day of the call. Default: today.")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--tier",
      paramLabel = "T",
      description = "Service tier: standard, batch, flex, priority, fast. Default: standard.")
  private String tier = "standard";

  @Option(names = "--region", paramLabel = "R", description = "Inference region.")
  private String region = "";

  @Option(
      names = "--account",
      paramLabel = "A",
      description = "Whose call it is: its discounts of --ledger count. Default: nobody's.")
  private String account = "";

  @Option(
      names = "--tokens",
      required = true,
      split = ",",
      paramLabel = "CLASS=N",
      description =
          "Counts by disjoint class, such as fresh=500,cacheRead=0,cacheWrite5m=0,output=300.")
  private List<String> tokens = List.of();

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "Also gives the amount of N such calls. Default: 1.")
  private long calls = 1;

  /// A priced call.
  private record Answer(
      String seller, LocalDate day, PricedUsage usage, long calls, String priceVersion) {
    Money total() {
      BigInteger picos = usage.amount().picos().toBigInteger().multiply(BigInteger.valueOf(calls));
      return new Money(Int128.of(picos), usage.amount().currency());
    }

    List<String> sources() {
      return usage.components().stream()
          .map(component -> component.row().source())
          .distinct()
          .toList();
    }

    /// Modifiers and discounts that are in the prices.
    List<String> notes() {
      return usage.components().stream()
          .map(component -> component.row().note())
          .filter(note -> !note.isEmpty())
          .distinct()
          .toList();
    }
  }

  @Override
  ExitCode run(Session session) {
    LocalDate day =
        at.map(text -> Choices.day("--at", text))
            .orElseGet(() -> LocalDate.now(session.terminal().clock()));
    long[] counts = counts();
    PriceBook prices = prices(session);
    requireKnownTier(prices);
    Optional<Map.Entry<String, RateCard>> card = card(prices, day);
    if (card.isEmpty()) {
      return unpriced(session, day, prices);
    }
    RateCard rates = card.get().getValue();
    Answer answer =
        new Answer(
            card.get().getKey(), day, rates.explain(counts, Grain.CALL), calls, prices.version());
    session.result(document(answer), lines(answer));
    sayWhenNoPriceIsOfTheRegion(session, answer);
    if (answer.usage().unpriced().isEmpty()) {
      return ExitCode.DONE;
    }
    session.message("Without a price, not in the amount: " + ids(answer.usage().unpriced()));
    return ExitCode.ATTENTION;
  }

  /// A seller's price holds in all regions that it does not price apart; the user may think it did.
  private void sayWhenNoPriceIsOfTheRegion(Session session, Answer answer) {
    if (!region.isEmpty()
        && answer.usage().components().stream()
            .allMatch(component -> component.row().region().isEmpty())) {
      session.message(
          "%s has no price of its own for region \"%s\": the price of all regions was used."
              .formatted(answer.seller(), region));
    }
  }

  private PriceBook prices(Session session) {
    if (!session.namesLedger()) {
      return PriceBook.bundled();
    }
    try (Workbench workbench = session.openLedger()) {
      return workbench.prices();
    }
  }

  /// A misspelt tier must not look like a missing price.
  private void requireKnownTier(PriceBook prices) {
    Set<String> known = new LinkedHashSet<>(TIERS);
    prices.rows().stream()
        .map(PriceRow::serviceTier)
        .filter(name -> !name.isEmpty())
        .sorted()
        .forEach(known::add);
    if (!known.contains(tier)) {
      throw new UsageException(
          "Expected a service tier after --tier, found \"%s\". They are %s."
              .formatted(tier, String.join(", ", known)));
    }
  }

  private long[] counts() {
    if (calls < 1) {
      throw new UsageException("Expected --calls of at least 1, found %d.".formatted(calls));
    }
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    tokens.forEach(text -> count(text, counts));
    return counts;
  }

  private static void count(String text, long[] counts) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new UsageException(
          "Expected CLASS=N after --tokens, such as fresh=500, found \"%s\".".formatted(text));
    }
    String id = text.substring(0, equals).strip();
    int index = measure(id).ordinal();
    if (counts[index] != Fact.ABSENT) {
      throw new UsageException("Expected %s once after --tokens, found it twice.".formatted(id));
    }
    counts[index] = count(id, text.substring(equals + 1).strip());
  }

  private static Measure measure(String id) {
    return Measure.parse(id)
        .filter(Measure.priced()::contains)
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a token class or unit after --tokens, found \"%s\". They are %s."
                        .formatted(id, ids(Measure.priced()))));
  }

  private static long count(String id, String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw new UsageException(
          "Expected a whole number from 0 to below 10^15 for %s, found \"%s\"."
              .formatted(id, text));
    }
    return Long.parseLong(text);
  }

  /// The rates of the seller that the user names, else of the only one that has the model.
  private Optional<Map.Entry<String, RateCard>> card(PriceBook prices, LocalDate day) {
    List<String> sellers =
        seller
            .map(List::of)
            .orElseGet(
                () -> prices.rows().stream().map(PriceRow::seller).distinct().sorted().toList());
    Map<String, RateCard> found = new LinkedHashMap<>();
    for (String candidate : sellers) {
      prices
          .find(new Offer(candidate, model, tier, region, "", "", account), day)
          .ifPresent(card -> found.put(candidate, card));
    }
    if (found.size() > 1) {
      throw new UsageException(
          "Expected --seller, because several sell %s: %s."
              .formatted(model, String.join(", ", found.keySet())));
    }
    return found.entrySet().stream().findFirst();
  }

  private ExitCode unpriced(Session session, LocalDate day, PriceBook prices) {
    ObjectNode document = Json.object();
    document.putNull("amount").putNull("currency");
    document.putArray("components");
    document.put("priceVersion", prices.version()).putNull("source");
    session.result(document, List.of("(unpriced)"));
    session.message(
        "No price is known for %s%s, tier %s, on %s: unpriced is not free. 'costwright prices list --model %s' shows what is known."
            .formatted(model, seller.map(name -> " from " + name).orElse(""), tier, day, model));
    return ExitCode.ATTENTION;
  }

  private ObjectNode document(Answer answer) {
    PricedUsage usage = answer.usage();
    ObjectNode document = Json.money(usage.amount());
    document.put("model", model).put("seller", answer.seller()).put("at", answer.day().toString());
    ArrayNode components = document.putArray("components");
    for (PricedUsage.Component component : usage.components()) {
      components
          .addObject()
          .put("class", component.measure().id())
          .put("tokens", component.count())
          .put("unitPrice", PriceUnit.ONE.amount(component.row().price()).toPlainString())
          .put("amount", component.amount().toPlainString())
          .put("source", component.row().source())
          .put("note", component.row().note())
          .put("checked", component.row().checked().toString());
    }
    ArrayNode unpriced = document.putArray("unpriced");
    usage.unpriced().forEach(measure -> unpriced.add(measure.id()));
    document.put("calls", answer.calls()).set("total", Json.money(answer.total()));
    document.put("priceVersion", answer.priceVersion());
    document.put("source", String.join(", ", answer.sources()));
    return document;
  }

  private List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add("%s at %s, %s".formatted(model, answer.seller(), answer.day()));
    for (PricedUsage.Component component : answer.usage().components()) {
      PriceUnit unit = PriceUnit.of(component.measure());
      lines.add(
          "  %-12s %15s × %s per %s = %s"
              .formatted(
                  component.measure().id(),
                  TableText.grouped(component.count()),
                  unit.amount(component.row().price()).toPlainString(),
                  unit == PriceUnit.MILLION ? "million" : unit.id(),
                  component.amount()));
    }
    lines.add("amount " + answer.usage().amount());
    if (answer.calls() > 1) {
      lines.add("%s calls %s".formatted(TableText.grouped(answer.calls()), answer.total()));
    }
    answer.sources().forEach(source -> lines.add("source " + source));
    answer.notes().forEach(note -> lines.add("note " + note));
    return lines;
  }

  private static String ids(List<Measure> measures) {
    return measures.stream().map(Measure::id).collect(Collectors.joining(", "));
  }
}
