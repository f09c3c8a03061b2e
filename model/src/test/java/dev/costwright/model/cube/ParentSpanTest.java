package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.at;
import static dev.costwright.model.cube.Books.observed;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.cube.Books.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// langfuse/langfuse#14754 (E-09): generations of $0.09526, and an agent's span around them that
/// says $0.09526 once more; the sum of all spans is $0.19052.
class ParentSpanTest {
  private static final String NOON = "2026-03-02T12:00:00Z";

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void create() {
    ledger = Ledger.create(folder.resolve("spans.costw"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Fact.Builder span(String time, String id, String parent) {
    return at(time)
        .key(id)
        .line(2)
        .dimension(Dimension.MODEL, "m1")
        .dimension(Dimension.SPAN, id)
        .dimension(Dimension.PARENT_SPAN, parent);
  }

  /// $0.09526 in all: 80,000 tokens at $1 and 1,526 at $10 a million.
  private static List<Fact.Builder> generations(String parent) {
    return List.of(
        span(NOON, "chat-1", parent).measure(Measure.FRESH_INPUT, 80_000),
        span(NOON, "chat-2", parent).measure(Measure.OUTPUT, 1_526));
  }

  private static Fact.Builder agent(String time) {
    return span(time, "invoke_agent", "")
        .measure(Measure.FRESH_INPUT, 80_000)
        .measure(Measure.OUTPUT, 1_526);
  }

  private ImportRecord add(String name, List<Fact.Builder> facts) {
    String sha256 = "%064x".formatted(name.hashCode() & 0xffff);
    try (ImportWriter writer =
        ledger.begin(new SourceDescription(name, "test", sha256, 1, Optional.empty()))) {
      facts.forEach(fact -> writer.fact(observed(), fact.build()));
      return writer.commit();
    }
  }

  private Money cost() {
    return Cube.load(ledger, Books.PRICES, RuleSet.EMPTY)
        .pivot(query(LayerChoice.OBSERVED))
        .total()
        .cost();
  }

  private void assertCost(String dollars) {
    assertThat(cost()).isEqualTo(usd(dollars));
    assertThat(ledger.verify().damaged()).isEmpty();
  }

  @Test
  void agentsSpanIsNotCountedBesideItsGenerations() {
    List<Fact.Builder> all = new ArrayList<>(generations("invoke_agent"));
    all.add(agent(NOON));
    ImportRecord record = add("trace.json", all);
    assertCost("0.09526");
    assertThat(record.rows()).isEqualTo(new RowCounts(3, 2, 0, 1, 0));
    assertThat(usd("0.09526").plus(usd("0.09526"))).isEqualTo(usd("0.19052"));
  }

  @Test
  void agentAloneCounts() {
    add("agent.json", List.of(agent(NOON)));
    assertCost("0.09526");
  }

  @Test
  void parentHidesInWhateverOrderFilesComeAndIsBackWhenItsChildrenGo() {
    ImportRecord agent = add("agent.json", List.of(agent(NOON)));
    ImportRecord chats = add("chats.json", generations("invoke_agent"));
    assertCost("0.09526");
    ledger.undo(agent.id());
    assertCost("0.09526");
    ledger.redo(agent.id());
    ledger.undo(chats.id());
    assertCost("0.09526");
    add("more.json", List.of(span(NOON, "chat-3", "chat-1").measure(Measure.OUTPUT, 1)));
    assertCost("0.09527");
    ledger.redo(chats.id());
    assertCost("0.01527");
  }

  @Test
  void ancestorsAreFoundThroughSpansWithoutUsageAcrossMidnightAndFiles() {
    add("chats.json", generations("step"));
    add("agent.json", List.of(agent("2026-03-01T23:59:59Z")));
    assertCost("0.19052");
    ImportRecord step =
        add("step.json", List.of(span("2026-03-02T00:00:01Z", "step", "invoke_agent")));
    assertCost("0.09526");
    ledger.undo(step.id());
    assertCost("0.19052");
  }

  @Test
  void repeatedParentThatIsOnlyToldFullerStillHides() {
    add(
        "stream.json",
        List.of(
            span(NOON, "invoke_agent", "").measure(Measure.FRESH_INPUT, 1),
            agent(NOON),
            generations("invoke_agent").getFirst()));
    assertCost("0.08");
  }
}
