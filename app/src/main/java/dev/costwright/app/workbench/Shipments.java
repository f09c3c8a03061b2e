package dev.costwright.app.workbench;

import dev.costwright.forecasting.realised.Realised;
import dev.costwright.forecasting.realised.Shipped;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Field;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.UsageException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Levers that the user says are at work, and what came of them. Each mark is one edit, which undo
/// takes back; it keeps the scenario as it was. Thread-safe.
public final class Shipments {
  private static final String SUBJECT = "realised";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Ledger ledger;
  private final Supplier<Cube> cube;
  private final Supplier<PriceBook> prices;
  private final OwnEdits edits;

  Shipments(Ledger ledger, Supplier<Cube> cube, Supplier<PriceBook> prices, OwnEdits edits) {
    this.ledger = ledger;
    this.cube = cube;
    this.prices = prices;
    this.edits = edits;
  }

  /// Those that stand, oldest first.
  public List<Shipped> all() {
    Map<String, Edit> latest = new TreeMap<>();
    ledger.edits().stream()
        .filter(edit -> edit.subject().equals(SUBJECT))
        .forEach(edit -> latest.put(edit.name(), edit));
    return latest.values().stream()
        .filter(edit -> !edit.isRemoval())
        .map(Shipments::read)
        .sorted(Comparator.comparing(Shipped::on).thenComparing(Shipped::name))
        .toList();
  }

  /// Says that a lever is at work.
  ///
  /// @throws UsageException when there is one of that name
  public void mark(Shipped shipped) {
    if (all().stream().anyMatch(one -> one.name().equals(shipped.name()))) {
      throw new UsageException(
          "Expected the name of a lever that is not marked yet, found \"%s\". Remove it first, or give this one another name."
              .formatted(shipped.name()));
    }
    edits.write(SUBJECT, shipped.name(), write(shipped));
  }

  /// Takes a mark away.
  ///
  /// @throws UsageException when there is none of that name
  public void remove(String name) {
    edits.write(SUBJECT, find(name).name(), Edit.NOTHING);
  }

  /// @throws UsageException when there is none of that name
  public Shipped find(String name) {
    List<Shipped> all = all();
    return all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected the name of a lever that is marked as shipped, found \"%s\". There are: %s."
                        .formatted(
                            name,
                            all.isEmpty()
                                ? "none"
                                : all.stream()
                                    .map(one -> "\"" + one.name() + "\"")
                                    .collect(Collectors.joining(", ")))));
  }

  /// What came of a lever: the one method behind every figure of it. Closed months are as they are
  /// now.
  ///
  /// @throws CancelledException when `progress` says so
  public Realised realised(Shipped shipped, Progress progress) {
    return Realised.of(shipped, all(), cube.get(), prices.get(), watch(progress));
  }

  private static String write(Shipped shipped) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("lever", shipped.lever()).put("on", shipped.on().toString());
    node.set("scenario", MAPPER.readTree(shipped.scenario().toJson()));
    return MAPPER.writeValueAsString(node);
  }

  private static Shipped read(Edit edit) {
    Field mark =
        Field.whole("the ledger's shipped levers", edit.content(), "a shipped lever")
            .only("lever", "on", "scenario");
    return new Shipped(
        edit.name(),
        Scenario.parse(mark.file(), mark.at("scenario").value().toString()),
        mark.at("lever").text(),
        mark.at("on").day());
  }

  private static Watch watch(Progress progress) {
    return (done, of) -> {
      if (progress.isCancelled()) {
        throw new CancelledException("The comparison was stopped; nothing changed.");
      }
      progress.at(done, of);
    };
  }
}
