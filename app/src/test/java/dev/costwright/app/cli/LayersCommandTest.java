package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  /// Usage on two days of January, a bill of one of them.
  @BeforeEach
  void importUsageAndABill() throws IOException {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI)));
    Path bill =
        Files.writeString(
            files.resolve("bill.csv"),
            """
            start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,project_name,organization_id,organization_name
            1767312000,1767398400,2026-01-02T00:00:00+00:00,2026-01-03T00:00:00+00:00,5,usd,,,,org-lattice7,Lattice
            """);
    assertThat(CliRun.in(home, "import", usage.toString(), bill.toString()).code()).isZero();
  }

  @Test
  void saysWhatEachLayerSaysAndWhichCounts() {
    assertThat(CliRun.in(home, "layers", "--json").json().path("months").toString())
        .isEqualTo(
            "[{\"seller\":\"openai\",\"account\":\"default\",\"month\":\"2026-01\",\"layers\":{"
                + "\"billed\":{\"cost\":{\"amount\":\"5.00\",\"currency\":\"USD\"},\"rows\":1,"
                + "\"uncostedRows\":0,\"days\":1},"
                + "\"metered\":{\"cost\":{\"amount\":\"0.42\",\"currency\":\"USD\"},\"rows\":2,"
                + "\"uncostedRows\":0,\"days\":2}},"
                + "\"countingDays\":{\"billed\":1,\"metered\":1,\"observed\":0},"
                + "\"counted\":{\"amount\":\"5.21\",\"currency\":\"USD\"},\"override\":null,"
                + "\"why\":\"rule\"}]");
  }

  @Test
  void countsTheChosenLayerAndSaysSoUnderEveryReport() {
    CliRun set = CliRun.in(home, "layers", "set", "openai", "2026-01", "metered");
    assertThat(set.code()).isZero();
    assertThat(set.out()).contains("override: metered");

    CliRun report = CliRun.in(home, "report", "--by", "model");
    assertThat(report.out())
        .contains("best, with 1 override: openai, account default, 2026-01: metered");
    CliRun json = CliRun.in(home, "report", "--by", "model", "--json");
    assertThat(json.json().at("/total/cost/amount").asString()).isEqualTo("0.42");
    assertThat(json.json().at("/coverage/overrides/0/layer").asString()).isEqualTo("metered");
  }

  @Test
  void countsByTheRuleAgainAfterUndoAndAfterClear() {
    String before = CliRun.in(home, "report", "--by", "model").figures();
    CliRun.in(home, "layers", "set", "openai", "2026-01", "metered");
    assertThat(CliRun.in(home, "edits", "undo").out()).startsWith("Took back: edit 1, layers");
    assertThat(CliRun.in(home, "report", "--by", "model").figures()).isEqualTo(before);

    CliRun.in(home, "edits", "redo");
    assertThat(CliRun.in(home, "layers", "clear", "openai", "2026-01").code()).isZero();
    assertThat(CliRun.in(home, "report", "--by", "model").figures()).isEqualTo(before);
  }

  @Test
  void refusesALayerThatSaysNothing() {
    CliRun observed = CliRun.in(home, "layers", "set", "openai", "2026-01", "observed");
    assertThat(observed.code()).isEqualTo(2);
    assertThat(observed.err())
        .contains(
            "Expected a layer that says something of openai, account default, in 2026-01, found"
                + " observed. There is billed, metered");

    CliRun account =
        CliRun.in(home, "layers", "set", "openai", "2026-01", "metered", "--account", "none");
    assertThat(account.code()).isEqualTo(2);
    assertThat(account.err()).contains("The ledger knows openai, account default.");

    CliRun clear = CliRun.in(home, "layers", "clear", "openai", "2026-01");
    assertThat(clear.code()).isEqualTo(2);
    assertThat(clear.err()).contains("the rule stands there already");
  }
}
