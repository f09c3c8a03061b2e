package dev.costwright.model.cube;

import static dev.costwright.model.cube.Books.DAY;
import static dev.costwright.model.cube.Books.at;
import static dev.costwright.model.cube.Books.billed;
import static dev.costwright.model.cube.Books.day;
import static dev.costwright.model.cube.Books.metered;
import static dev.costwright.model.cube.Books.observed;
import static dev.costwright.model.cube.Books.picos;
import static dev.costwright.model.cube.Books.query;
import static dev.costwright.model.cube.Books.usd;
import static dev.costwright.model.usage.Dimension.MODEL;
import static dev.costwright.model.usage.Measure.FRESH_INPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.model.pricing.Offer;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// "Why this number": from a cell to the lines of files.
class CubeEvidenceTest {
  private static Fact.Builder call(long tokens) {
    return at(DAY + "T10:00:05Z").dimension(MODEL, "m1").measure(FRESH_INPUT, tokens);
  }

  @Test
  void leadsFromACellToTheDearestLinesWithRatesAndParts() {
    Cube cube = new Books().add(observed(), call(1), call(3), call(2)).cube();
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    counts[FRESH_INPUT.ordinal()] = 3;

    List<Evidence> facts =
        cube.facts(query(LayerChoice.BEST, MODEL), List.of("m1"), LocalDate.EPOCH, 2);

    assertThat(facts).extracting(Evidence::line).containsExactly(3L, 4L);
    assertThat(facts.getFirst())
        .isEqualTo(
            new Evidence(
                1,
                3,
                Layer.OBSERVED,
                DAY,
                Optional.of(Instant.parse(DAY + "T10:00:05Z")),
                Map.of(
                    Dimension.SELLER, "acme",
                    Dimension.ACCOUNT, "default",
                    Dimension.PROVIDER, "acme",
                    Dimension.MODEL, "m1",
                    Dimension.MODEL_CLASS, "mid"),
                Map.of(FRESH_INPUT, 3L),
                Optional.of(usd("0.000003")),
                Optional.empty(),
                Optional.empty(),
                Books.PRICES
                    .find(new Offer("acme", "m1", "", "", "", ""), DAY)
                    .map(card -> card.explain(counts, Grain.CALL))));
  }

  @Test
  void leavesRowsWithoutACostToTheLast() {
    Cube cube =
        new Books().add(observed(), call(9).dimension(MODEL, "mystery"), call(1), call(2)).cube();

    assertThat(cube.facts(query(LayerChoice.BEST), List.of(), LocalDate.EPOCH, 2))
        .extracting(Evidence::line)
        .containsExactly(4L, 3L);
    assertThat(cube.facts(query(LayerChoice.BEST), List.of(), LocalDate.EPOCH, 3).getLast().cost())
        .isEmpty();
  }

  @Test
  void looksIntoOneCellOnly() {
    Cube cube =
        new Books()
            .add(observed(), call(1), call(2).dimension(MODEL, "m2"))
            .add(metered(), day(DAY.plusDays(1)).dimension(MODEL, "m2").measure(FRESH_INPUT, 1))
            .cube();

    assertThat(cube.facts(query(LayerChoice.BEST, MODEL), List.of("m2"), LocalDate.EPOCH, 9))
        .extracting(Evidence::importId, Evidence::line)
        .containsExactly(tuple(1L, 3L), tuple(2L, 2L));
  }

  @Test
  void showsTheBillBehindWhatIsNotInDetail() {
    Cube cube =
        new Books()
            .add(observed(), call(1_000_000))
            .add(
                billed(),
                day(DAY).measure(Measure.CHARGE, picos("2.50")),
                day(DAY.plusDays(3)).measure(Measure.CHARGE, picos("9")))
            .cube();

    assertThat(
            cube.facts(
                query(LayerChoice.BEST, MODEL), List.of("(not in detail)"), LocalDate.EPOCH, 9))
        .containsExactly(
            new Evidence(
                2,
                2,
                Layer.BILLED,
                DAY,
                Optional.empty(),
                Map.of(
                    Dimension.SELLER, "acme",
                    Dimension.ACCOUNT, "default",
                    Dimension.PROVIDER, "acme"),
                Map.of(),
                Optional.of(usd("2.50")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }
}
