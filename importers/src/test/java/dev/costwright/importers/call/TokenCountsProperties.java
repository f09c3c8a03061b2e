package dev.costwright.importers.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.SourceFile;
import dev.costwright.importers.cell.Cells;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// However a source counts, fresh + read + written tokens are the provider's input, and reasoning
/// is inside the output.
class TokenCountsProperties {
  private static final long MOST = 1_000_000;

  private static Fact split(Map<String, Long> told, Habit habit) {
    Cells cells = new Cells(SourceFile.of(Path.of("never-read")));
    cells.startRow(1);
    Map<String, String> texts = new HashMap<>();
    told.forEach((name, value) -> texts.put(name, Long.toString(value)));
    JsonObject record = JsonObject.of(cells, texts);
    TokenCounts counts =
        new TokenCounts()
            .read(Count.INPUT, record, "in")
            .read(Count.OUTPUT, record, "out")
            .read(Count.TOTAL, record, "total")
            .read(Count.CACHE_READ, record, "read")
            .read(Count.CACHE_WRITE, record, "written")
            .read(Count.CACHE_WRITE_1H, record, "written1h")
            .read(Count.REASONING, record, "reasoning");
    Fact.Builder fact = Fact.builder();
    counts.into(fact, habit);
    assertThat(cells.isGood()).isTrue();
    return fact.build();
  }

  private static List<Long> classes(Fact fact) {
    return List.of(
        fact.measure(Measure.FRESH_INPUT),
        fact.measure(Measure.CACHE_READ),
        fact.measure(Measure.CACHE_WRITE_5M),
        fact.measure(Measure.CACHE_WRITE_1H),
        fact.measure(Measure.OUTPUT),
        fact.measure(Measure.REASONING));
  }

  @Property
  void theTotalTellsWhereCachedTokensAre(
      @ForAll @LongRange(max = MOST) long fresh,
      @ForAll @LongRange(max = MOST) long read,
      @ForAll @LongRange(max = MOST) long written,
      @ForAll @LongRange(max = MOST) long output,
      @ForAll boolean within) {
    long total = fresh + read + written + output;
    Assume.that(total > 0);
    Fact fact =
        split(
            Map.of(
                "in", within ? fresh + read + written : fresh,
                "out", output,
                "total", total,
                "read", read,
                "written", written,
                "written1h", written / 2,
                "reasoning", 0L),
            Habit.UNKNOWN);

    assertThat(classes(fact))
        .containsExactly(fresh, read, written - written / 2, written / 2, output, 0L);
  }

  @Property
  void theTotalTellsWhereReasoningIs(
      @ForAll @LongRange(max = MOST) long input,
      @ForAll @LongRange(max = MOST) long answer,
      @ForAll @LongRange(max = MOST) long reasoning,
      @ForAll boolean within) {
    Assume.that(input + answer + reasoning > 0);
    Fact fact =
        split(
            Map.of(
                "in",
                input,
                "out",
                within ? answer + reasoning : answer,
                "total",
                input + answer + reasoning,
                "reasoning",
                reasoning),
            Habit.WITHIN);

    assertThat(fact.measure(Measure.OUTPUT)).isEqualTo(answer + reasoning);
    assertThat(fact.measure(Measure.REASONING)).isEqualTo(reasoning);
    assertThat(fact.measure(Measure.FRESH_INPUT)).isEqualTo(input);
  }

  @Property
  void theHabitTellsWhereTheTotalDoesNot(
      @ForAll @LongRange(max = MOST) long fresh,
      @ForAll @LongRange(max = MOST) long read,
      @ForAll @LongRange(max = MOST) long output,
      @ForAll boolean within) {
    Fact fact =
        split(
            Map.of("in", within ? fresh + read : fresh, "out", output, "read", read),
            within ? Habit.WITHIN : Habit.BESIDE);

    assertThat(fact.measure(Measure.FRESH_INPUT)).isEqualTo(fresh);
    assertThat(fact.measure(Measure.CACHE_READ)).isEqualTo(read);
  }

  @Property
  void aPartThatExceedsTheWholeStandsBeside(
      @ForAll @LongRange(max = MOST) long fresh,
      @ForAll @LongRange(min = 1, max = MOST) long more,
      @ForAll Habit habit) {
    Fact fact = split(Map.of("in", fresh, "out", 1L, "read", fresh + more), habit);

    assertThat(fact.measure(Measure.FRESH_INPUT)).isEqualTo(fresh);
    assertThat(fact.measure(Measure.CACHE_READ)).isEqualTo(fresh + more);
  }
}
