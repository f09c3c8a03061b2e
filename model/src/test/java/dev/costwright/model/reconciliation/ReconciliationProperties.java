package dev.costwright.model.reconciliation;

import static dev.costwright.model.reconciliation.Rows.march;
import static dev.costwright.model.reconciliation.Rows.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.InvoiceLine.Kind;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever the invoices and the usage: nothing is lost between them.
class ReconciliationProperties {
  private static final List<String> MODELS = List.of("m1", "m2", "mx");
  private static final List<String> WORDS =
      List.of(
          "API usage - m1",
          "API usage - m2",
          "Batch API usage - m1",
          "m1 input",
          "m2 output",
          "API usage - mx",
          "API usage",
          "something else");

  @Property(tries = 300)
  void causesAndWhatIsUnexplainedAreTheVarianceToThePicodollar(@ForAll long seed) {
    Random random = new Random(seed);
    Reconciliation reconciliation = rows(random).against(lines(random));

    for (Statement statement : reconciliation.statements()) {
      statement.lines().forEach(ReconciliationProperties::check);
      Totals totals = statement.totals();
      Money causes = totals.causes().values().stream().reduce(usd("0"), Money::plus);
      assertThat(totals.unexplained().map(causes::plus)).isEqualTo(totals.variance());
      Money compared =
          totals.computed().orElse(usd("0")).minus(totals.notCompared().orElse(usd("0")));
      totals
          .variance()
          .ifPresent(
              variance ->
                  assertThat(totals.billed().orElse(usd("0")).minus(compared)).isEqualTo(variance));
    }
  }

  @Property(tries = 300)
  void everyRowOfUsageIsOnExactlyOneLine(@ForAll long seed) {
    Random random = new Random(seed);
    Rows rows = rows(random);
    List<Money> costs = new ArrayList<>();
    rows.forEachRow(RowQuery.all(LayerChoice.METERED), row -> row.cost().ifPresent(costs::add));

    Money computed =
        rows.against(lines(random)).statements().stream()
            .flatMap(statement -> statement.totals().computed().stream())
            .reduce(usd("0"), Money::plus);

    assertThat(computed).isEqualTo(costs.stream().reduce(usd("0"), Money::plus));
  }

  private static void check(StatementLine line) {
    Money causes = line.causes().stream().map(Cause::amount).reduce(usd("0"), Money::plus);
    assertThat(line.unexplained().map(causes::plus)).isEqualTo(line.variance());
    line.variance()
        .ifPresent(
            variance ->
                assertThat(line.billed().orElse(usd("0")).minus(line.computed().orElse(usd("0"))))
                    .isEqualTo(variance));
  }

  private static Rows rows(Random random) {
    Rows rows = new Rows();
    for (int i = random.nextInt(60); i > 0; i--) {
      String model = MODELS.get(random.nextInt(MODELS.size()));
      String tier = random.nextInt(4) == 0 ? "batch" : "";
      int day = 1 + random.nextInt(31);
      if (random.nextInt(3) > 0) {
        rows.usage(march(day), model, tier, random.nextInt(5000), random.nextInt(300));
      }
      if (random.nextInt(3) == 0) {
        String cents = "%d.%02d7".formatted(random.nextInt(9), random.nextInt(100));
        Measure measure = random.nextBoolean() ? Measure.FRESH_INPUT : Measure.SEARCHES;
        rows.charge(march(day), model, tier, measure, cents);
      }
    }
    return rows;
  }

  private static InvoiceLine[] lines(Random random) {
    InvoiceLine[] lines = new InvoiceLine[random.nextInt(7)];
    for (int i = 0; i < lines.length; i++) {
      Kind kind =
          random.nextInt(3) > 0 ? Kind.USAGE : Kind.values()[random.nextInt(Kind.values().length)];
      Money amount = usd("%d.%02d".formatted(random.nextInt(200) - 20, random.nextInt(100)));
      String words = WORDS.get(random.nextInt(WORDS.size()));
      lines[i] = Rows.line(i + 1, kind, words, amount, random.nextInt(5) > 0);
    }
    return lines;
  }
}
