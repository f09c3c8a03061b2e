package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every fix that applies at once, on a real ledger: the finding is gone after it, and back when it
/// is undone.
final class ChecksFixTest {
  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importUsage() {
    importFile(
        "usage.csv",
        UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI, "10000000"),
        UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI, "10000000"),
        UsageCsv.row("2026-01-03", "key_z", UsageCsv.MINI, "100000"));
  }

  @Test
  void aTeamForAKeyMendsSpendWithoutATeam() {
    String id = id("untagged-spend");

    mends(id, new String[] {"--team", "Support"}, "edits", "undo");
  }

  @Test
  void undoingAnImportMendsOneThatAddsNothing() {
    importFile("again.csv", UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI, "10000000"));
    String id = id("overlapping-imports");

    mends(id, new String[] {}, "redo", "2");
  }

  @Test
  void undoingEachMendsSeveralThatAddNothing() {
    for (int i = 0; i < 4; i++) {
      importFile(
          "again" + i + ".csv",
          UsageCsv.row("2026-01-0" + (2 + i % 2), "key_a", UsageCsv.MINI, "10000000"));
    }
    String id = id("overlapping-imports");

    assertThat(apply(id)).isZero();

    assertThat(ids("overlapping-imports")).doesNotContain(id);
  }

  @Test
  void keepingTheFinerRowsBringsTheirMoneyBackUntilItIsUndone() {
    importFile(
        "keys.csv",
        UsageCsv.row("2026-02-02", "key_x", UsageCsv.MINI),
        UsageCsv.row("2026-02-02", "key_y", UsageCsv.MINI),
        UsageCsv.row("2026-02-02", "key_z", UsageCsv.MINI));
    importFile(
        "days.csv",
        UsageCsv.row("2026-02-02", "", UsageCsv.MINI, "5000000"),
        UsageCsv.row("2026-02-03", "", UsageCsv.MINI, "5000000"));
    String id = id("overlapping-imports");

    mends(id, new String[] {}, "edits", "undo");
  }

  @Test
  void aPriceThatTheUserNamesMendsAModelWithoutOne() {
    importFile("unknown.csv", UsageCsv.row("2026-01-02", "key_b", "next-model", "50000000"));
    String id = id("unpriced-model");

    mends(id, new String[] {"--prices", "fresh=2.5,output=10"}, "edits", "undo");
  }

  /// 50 million for $100 and 100,000 for $1: 2 and 10 per million.
  @Test
  void thePricesThatBillsImplyMendAModelWithoutOne() throws IOException {
    importFile("unknown.csv", UsageCsv.row("2026-01-02", "key_b", "next-model", "50000000"));
    importBill("next-model", "100", "50000000", "1");
    String id = id("unpriced-model");

    mends(id, new String[] {}, "edits", "undo");

    assertThat(apply(id)).isZero();
    assertThat(
            CliRun.in(home, "prices", "implied", "--json")
                .json()
                .path("implied")
                .valueStream()
                .map(price -> price.path("list").asString()))
        .containsExactlyInAnyOrder("2", "10");
  }

  @Test
  void aPriceThatTheUserNamesTakesThePlaceOfAnImplausibleOne() {
    importFile("unknown.csv", UsageCsv.row("2026-01-02", "key_b", "next-model", "50000000"));
    apply(id("unpriced-model"), "--prices", "fresh=0.000002,output=10");
    String id = id("implausible-price");

    mends(id, new String[] {"--prices", "fresh=2"}, "edits", "undo");
  }

  @Test
  void thePricesThatBillsImplyTakeThePlaceOfImplausibleOnes() throws IOException {
    importFile("unknown.csv", UsageCsv.row("2026-01-02", "key_b", "next-model", "50000000"));
    importBill("next-model", "100", "50000000", "1");
    apply(id("unpriced-model"), "--prices", "fresh=0.000002,output=10");
    String id = id("implausible-price");

    mends(id, new String[] {}, "edits", "undo");
  }

  @Test
  void aModelThatNoBillNamesNeedsAPriceOfTheUser() {
    importFile("unknown.csv", UsageCsv.row("2026-01-02", "key_b", "next-model", "50000000"));

    CliRun run = CliRun.in(home, "checks", "--fix", id("unpriced-model"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("Expected a bill that implies a price")
        .contains("--prices fresh=2.5,output=10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fresh", "fresh=-1", "fresh=cheap", "searches=1", "fresh=1,fresh=2"})
  void refusesWhatIsNoPriceOfATokenClass(String prices) {
    importFile("unknown.csv", UsageCsv.row("2026-01-02", "key_b", "next-model", "50000000"));

    CliRun run = CliRun.in(home, "checks", "--fix", id("unpriced-model"), "--prices", prices);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("after --prices");
    assertThat(ids("unpriced-model")).isNotEmpty();
  }

  /// What lies outside the ledger can't be mended by a click: the advice says what to do, and the
  /// command shows the rows.
  @Test
  void aFindingWithoutAFixAtOnceSaysTheCommandThatShowsIt() {
    String id = id("concentration");

    CliRun run = CliRun.in(home, "checks", "--fix", id);

    assertThat(run.code()).isLessThan(2);
    assertThat(run.err() + run.out())
        .contains("dismiss it when that is as it should be.")
        .contains("See it: costwright")
        .contains(" why apiKey=key_a");
  }

  private void mends(String id, String[] options, String... undo) {
    assertThat(apply(id, options)).isZero();
    assertThat(ids()).doesNotContain(id);

    assertThat(CliRun.in(home, undo).code()).isZero();
    assertThat(ids()).contains(id);
  }

  private int apply(String id, String... options) {
    String[] all =
        Stream.concat(Stream.of("checks", "--fix", id), Stream.of(options)).toArray(String[]::new);
    CliRun run = CliRun.in(home, all);
    return run.code() == 1 ? 0 : run.code();
  }

  private String id(String type) {
    return ids(type).getFirst();
  }

  private List<String> ids(String type) {
    return findings()
        .filter(node -> node.path("type").asString().equals(type))
        .map(node -> node.path("id").asString())
        .toList();
  }

  private List<String> ids() {
    return findings().map(node -> node.path("id").asString()).toList();
  }

  private Stream<JsonNode> findings() {
    return CliRun.in(home, "checks", "--json").json().path("findings").valueStream();
  }

  private void importBill(String model, String input, String tokens, String output)
      throws IOException {
    Path bill =
        Files.writeString(
            files.resolve("bill.csv"),
            """
            start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id
            1767312000,1767398400,%2$s,usd,%3$s,tokens,"%1$s, input",proj_main
            1767312000,1767398400,%4$s,usd,100000,tokens,"%1$s, output",proj_main
            """
                .formatted(model, input, tokens, output));
    assertThat(CliRun.in(home, "import", bill.toString()).code()).isLessThan(2);
  }

  private void importFile(String name, String... rows) {
    Path file = UsageCsv.write(files, name, List.of(rows));
    assertThat(CliRun.in(home, "import", file.toString()).code()).isLessThan(2);
  }
}
