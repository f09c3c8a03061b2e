package dev.costwright.app.workbench;

import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.ledger.Edit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Exchange rates as the ledger keeps them: one edit for each file and for each rate that the user
/// typed in, grouped by base and source, so that years of a bank's rates stay small.
final class FxJson {
  static final String SUBJECT = "fx";

  private static final JsonMapper MAPPER = new JsonMapper();

  private record Group(Currency base, String source) {
    static Group of(FxRate rate) {
      return new Group(rate.base(), rate.source());
    }
  }

  /// What one edit says, and when the user first said it: an edit that is brought back holds as it
  /// held then.
  private record Told(boolean isTyped, Instant at, long id, List<FxRate> rates) {}

  private static final Comparator<Told> LATEST_LAST =
      Comparator.comparingInt((Told told) -> told.isTyped() ? 1 : 0)
          .thenComparing(Told::at)
          .thenComparingLong(Told::id);

  private FxJson() {}

  /// @param typed whether the user typed the rates in, so that they come before those of any file
  static String write(List<FxRate> rates, Typed typed, Instant at) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("at", at.toString());
    document.put("typed", typed == Typed.BY_HAND);
    ArrayNode groups = document.putArray("groups");
    Map<Group, List<FxRate>> byGroup = rates.stream().collect(Collectors.groupingBy(Group::of));
    byGroup.entrySet().stream()
        .sorted(
            Comparator.comparing(
                entry -> entry.getKey().base().getCurrencyCode() + entry.getKey().source()))
        .forEach(entry -> write(entry.getKey(), entry.getValue(), groups.addObject()));
    return MAPPER.writeValueAsString(document);
  }

  /// Where rates come from.
  enum Typed {
    BY_HAND,
    FROM_FILE
  }

  private static void write(Group group, List<FxRate> rates, ObjectNode node) {
    node.put("base", group.base().getCurrencyCode());
    node.put("source", group.source());
    ObjectNode days = node.putObject("days");
    for (FxRate rate : rates) {
      ObjectNode day = days.withObjectProperty(rate.date().toString());
      day.put(rate.quote().getCurrencyCode(), rate.rate().toPlainString());
    }
  }

  /// The rates that hold after all edits: a typed one before that of a file, then the later told.
  static FxRates rates(List<Edit> edits) {
    Map<String, Edit> latest = new HashMap<>();
    edits.stream()
        .filter(edit -> edit.subject().equals(SUBJECT))
        .forEach(edit -> latest.put(edit.name(), edit));
    return FxRates.of(
        latest.values().stream()
            .filter(edit -> !edit.isRemoval())
            .map(FxJson::told)
            .sorted(LATEST_LAST)
            .flatMap(told -> told.rates().stream())
            .toList());
  }

  private static Told told(Edit edit) {
    JsonNode document = MAPPER.readTree(edit.content());
    return new Told(
        document.path("typed").asBoolean(),
        Instant.parse(document.path("at").asString()),
        edit.id(),
        document.path("groups").valueStream().flatMap(FxJson::group).toList());
  }

  private static Stream<FxRate> group(JsonNode node) {
    Currency base = Currency.getInstance(node.path("base").asString());
    String source = node.path("source").asString();
    return node.path("days").properties().stream()
        .flatMap(
            day ->
                day.getValue().properties().stream()
                    .map(
                        rate ->
                            new FxRate(
                                LocalDate.parse(day.getKey()),
                                base,
                                Currency.getInstance(rate.getKey()),
                                new BigDecimal(rate.getValue().asString()),
                                source)));
  }
}
