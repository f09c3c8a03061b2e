package dev.costwright.app.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.importing.PreviewTable.Mark;
import dev.costwright.app.ui.importing.PreviewTable.Row;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.app.workbench.Overlap;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreviewTableTest {
  private static final long DAY = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

  @Test
  void showsOnlyColumnsThatSomeRowFills() {
    PreviewTable table =
        PreviewTable.of(
            facts(
                List.of(
                    usage(2).measure(Measure.FRESH_INPUT, 1_200).build(),
                    usage(3).measure(Measure.OUTPUT, 80).build()),
                List.of()));

    assertThat(table.columns()).containsExactly("day", "model", "fresh", "output");
    assertThat(table.rows())
        .containsExactly(
            good(
                2, word("2026-03-01"), word("m-1"), new CellValue.Count(1_200), CellValue.absent()),
            good(3, word("2026-03-01"), word("m-1"), CellValue.absent(), new CellValue.Count(80)));
  }

  @Test
  void keepsRowsThatWereSetAsideWhereTheyStood() {
    Problem rejected = FakeDesk.problem(1);
    PreviewTable table =
        PreviewTable.of(
            facts(
                List.of(
                    usage(2).measure(Measure.OUTPUT, 1).build(),
                    usage(4).measure(Measure.OUTPUT, 2).build()),
                List.of(rejected, FakeDesk.problem(90))));

    assertThat(table.rows()).extracting(Row::line).containsExactly(2L, 3L, 4L);
    assertThat(table.rows().get(1).mark()).isEqualTo(Mark.REJECTED);
    assertThat(table.rows().get(1).problems()).containsExactly(rejected);
    assertThat(table.rows().get(1).cells()).hasSize(3).containsOnly(CellValue.absent());
  }

  @Test
  void showsTheTimeOfCallsAndTheExactAmountOfCharges() {
    Fact call =
        Fact.builder()
            .time(DAY + 33_000, DAY + 34_000)
            .line(1)
            .measure(Measure.CHARGE, 12_345_678L)
            .build();

    assertThat(PreviewTable.of(facts(List.of(call), List.of())).rows())
        .containsExactly(
            good(
                1,
                word("2026-03-01 00:00:33"),
                FactColumn.figure(new BigDecimal("0.000012345678"))));
  }

  @Test
  void showsMetricsWithTheirOwnColumns() {
    Metric users =
        new Metric(YearMonth.of(2026, 3), "chat", "", "", "mau", BigDecimal.valueOf(1_204), "", 2);
    PreviewTable table = PreviewTable.of(content(List.of(), List.of(users), List.of()));

    assertThat(table.columns()).containsExactly("month", "feature", "metric", "value");
    assertThat(table.rows())
        .containsExactly(
            good(
                2,
                word("2026-03"),
                word("chat"),
                word("mau"),
                FactColumn.figure(BigDecimal.valueOf(1_204))));
  }

  @Test
  void showsProblemsWhenNoRowCouldBeRead() {
    PreviewTable table =
        PreviewTable.of(facts(List.of(), List.of(FakeDesk.problem(0), FakeDesk.problem(1))));

    assertThat(table.rows()).extracting(Row::line).containsExactly(2L, 3L);
  }

  private static Fact.Builder usage(long line) {
    return Fact.builder()
        .time(DAY, DAY + 86_400_000)
        .line(line)
        .dimension(Dimension.MODEL, "m-1")
        .dimension(Dimension.REQUEST, "never a column");
  }

  private static ImportPreview facts(List<Fact> facts, List<Problem> problems) {
    return content(facts, List.of(), problems);
  }

  private static ImportPreview content(
      List<Fact> facts, List<Metric> metrics, List<Problem> problems) {
    return new ImportPreview(
        Path.of("usage.csv"),
        "usage.csv",
        10,
        List.of(FakeDesk.USAGE),
        facts.size() + metrics.size() + problems.size(),
        problems.size(),
        Overlap.NONE,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        facts,
        metrics,
        List.of(),
        problems,
        Optional.empty());
  }

  private static Row good(long line, CellValue... cells) {
    return new Row(line, Mark.GOOD, List.of(), List.of(cells));
  }

  private static CellValue word(String text) {
    return new CellValue.Text(text);
  }
}
