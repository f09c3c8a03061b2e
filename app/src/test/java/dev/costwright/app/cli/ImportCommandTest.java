package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;
  private Path usage;

  @BeforeEach
  void writeUsage() {
    usage =
        UsageCsv.write(
            files, "usage.csv", List.of(UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI)));
  }

  @Test
  void saysThatAFolderHasNoFiles() throws IOException {
    Path empty = Files.createDirectory(files.resolve("empty"));

    assertThat(CliRun.in(home, "import", empty.toString()))
        .isEqualTo(
            new CliRun(
                3,
                "",
                "costwright: Expected files to import, found none in %s. Hidden files count only when named.\n"
                    .formatted(empty)));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void savesRowsThatCannotBeReadToBeMendedAndImported() throws IOException {
    List<String> rows =
        List.of(
            UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
            UsageCsv.row("2026-01-02", "key_b", UsageCsv.MINI, "a million"),
            UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI));
    Path broken = UsageCsv.write(files, "broken.csv", rows);
    Path folder = files.resolve("to-mend");

    CliRun first = CliRun.in(home, "import", "--rejected", folder.toString(), broken.toString());
    Path rejected = folder.resolve("broken.rejected.csv");

    assertThat(first.code()).isEqualTo(1);
    assertThat(first.err())
        .isEqualTo(
            "Saved the rows of broken.csv that could not be read as %s. Mend them and import that file.\n"
                .formatted(rejected));
    Files.writeString(rejected, Files.readString(rejected).replace("a million", "1000000"));
    assertThat(CliRun.in(home, "import", rejected.toString()).code()).isZero();
    assertThat(CliRun.in(home, "report", "--by", "apiKey", "--measure", "requests,tokens").out())
        .contains("key_a")
        .contains("key_b")
        .contains("3,300,000");
  }

  @Test
  void dryRunSaysWhatAFileIsThatNoFormatFits() throws IOException {
    Path notes = Files.writeString(files.resolve("notes.txt"), "nothing of note");
    Path azure = Files.writeString(files.resolve("azure.csv"), "MeterName,MeterCategory,Cost\n");

    CliRun run = CliRun.in(home, "import", "--dry-run", notes.toString(), azure.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "Left out: notes.txt: expected a file of a known format, found none that"
                            + " fits."))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "Left out: azure.csv: expected a file of a known format, found an Azure"
                            + " cost details export, which is not read yet."));
  }

  @Test
  void dryRunShowsTheFileAndMakesNoLedger() {
    CliRun run = CliRun.in(home, "import", "--dry-run", "--json", usage.toString());

    assertThat(run)
        .isEqualTo(
            new CliRun(
                0,
                """
                {
                  "imports" : [ {
                    "id" : null,
                    "file" : "usage.csv",
                    "format" : "openai-completions-usage",
                    "state" : "preview",
                    "layer" : "metered",
                    "from" : "2026-01-02",
                    "to" : "2026-01-02",
                    "rows" : {
                      "read" : 1,
                      "added" : 1,
                      "superseded" : 0,
                      "duplicate" : 0,
                      "rejected" : 0
                    },
                    "total" : null,
                    "totals" : [ ],
                    "problems" : [ ],
                    "overlap" : {
                      "duplicate" : 0,
                      "changed" : 0,
                      "conflicting" : 0
                    }
                  } ],
                  "skipped" : [ ]
                }
                """,
                ""));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void importingTwiceChangesNothing() {
    CliRun.in(home, "import", usage.toString());
    String once = CliRun.in(home, "report", "--by", "apiKey", "--json").figures();

    CliRun second = CliRun.in(home, "import", usage.toString(), "--json");

    assertThat(second.code()).isZero();
    assertThat(second.json().at("/imports/0/rows/added").asLong()).isZero();
    assertThat(second.json().at("/imports/0/rows/duplicate").asLong()).isOne();
    assertThat(CliRun.in(home, "report", "--by", "apiKey", "--json").figures()).isEqualTo(once);
  }

  @Test
  void undoTakesTheImportOutOfTheReport() {
    CliRun.in(home, "import", usage.toString());

    CliRun undo = CliRun.in(home, "undo", "1", "--json");

    assertThat(undo.code()).isZero();
    assertThat(undo.json().at("/imports/0/state").asString()).isEqualTo("undone");
    assertThat(CliRun.in(home, "report", "--json").json().at("/total/cost").isNull()).isTrue();
    assertThat(CliRun.in(home, "imports", "--json").json().path("imports").size()).isOne();
  }

  @Test
  void redoBringsAnUndoneImportBack() {
    CliRun.in(home, "import", usage.toString());
    String once = CliRun.in(home, "report", "--json").figures();
    CliRun.in(home, "undo", "1");

    CliRun redo = CliRun.in(home, "redo", "1", "--json");

    assertThat(redo.code()).isZero();
    assertThat(redo.json().at("/imports/0/state").asString()).isEqualTo("live");
    assertThat(CliRun.in(home, "report", "--json").figures()).isEqualTo(once);
    assertThat(CliRun.in(home, "redo", "1").err())
        .isEqualTo("costwright: Expected an undone import, found 1. There is none.\n");
  }

  @Test
  void undoOfAnUnknownImportNamesTheLiveOnes() {
    CliRun.in(home, "import", usage.toString());

    assertThat(CliRun.in(home, "undo", "7"))
        .isEqualTo(
            new CliRun(
                2, "", "costwright: Expected a live import, found 7. Live imports are 1.\n"));
  }

  @Test
  void keepsGoodRowsAndAsksForAttentionWhenOneIsMalformed() {
    Path mixed =
        UsageCsv.write(
            files,
            "mixed.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI, "many")));

    CliRun run = CliRun.in(home, "--json", "import", mixed.toString());

    assertThat(run.code()).isOne();
    assertThat(run.json().at("/imports/0/rows/added").asLong()).isOne();
    assertThat(run.json().at("/imports/0/rows/rejected").asLong()).isOne();
    assertThat(run.json().at("/imports/0/problems/0/line").asLong()).isEqualTo(3);
    assertThat(run.json().at("/imports/0/problems/0/value").asString()).isEqualTo("many");
  }

  @Test
  void listsFilesOfAFolderThatItLeavesOut() throws IOException {
    Path notes = Files.writeString(files.resolve("notes.txt"), "nothing to see\n");

    CliRun run = CliRun.in(home, "import", files.toString(), "--json");

    assertThat(run.code()).isOne();
    assertThat(run.json().path("imports").size()).isOne();
    assertThat(run.json().at("/skipped/0/file").asString()).isEqualTo(notes.toString());
  }

  @Test
  void failsForANamedFileOfNoKnownFormat() throws IOException {
    Path notes = Files.writeString(files.resolve("notes.txt"), "nothing to see\n");

    CliRun run = CliRun.in(home, "import", notes.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("Left out: notes.txt: expected a file of a known format");
  }

  @Test
  void failsForAMissingFile() {
    assertThat(CliRun.in(home, "import", "nowhere.csv"))
        .isEqualTo(
            new CliRun(
                3, "", "costwright: Expected a file or folder, found none at nowhere.csv.\n"));
  }

  @Test
  void namesTheFormatsWhenAskedForAnUnknownOne() {
    CliRun run = CliRun.in(home, "import", "--as", "excel", usage.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("costwright: Expected a known format, found \"excel\".");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aPieceOfAnInvoiceCannotBeReadNeitherDryNorForGood() throws IOException {
    Path piece =
        Files.writeString(
            files.resolve("piece.txt"),
            "Receipt\nInvoice number ABCD1234-0001\nDate paid\nJuly 2, 2026\nAnthropic, PBC\n"
                + "$20.00 paid on July 2, 2026\n");
    CliRun refused =
        new CliRun(
            3,
            "",
            "Left out: Expected lines under \"Description\" in piece.txt, found none. Check that"
                + " the whole invoice is in the file.\n");

    assertThat(CliRun.in(home, "import", "--dry-run", piece.toString())).isEqualTo(refused);
    assertThat(CliRun.in(home, "import", piece.toString())).isEqualTo(refused);
    assertThat(CliRun.in(home, "imports", "--json").json().path("imports").size()).isZero();
  }

  @Test
  void aFileWithoutOneGoodRowIsLeftOut() {
    Path bad =
        UsageCsv.write(
            files, "bad.csv", List.of(UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI, "many")));

    CliRun dry = CliRun.in(home, "import", "--dry-run", bad.toString());
    CliRun real = CliRun.in(home, "import", bad.toString());

    assertThat(dry).isEqualTo(real);
    assertThat(real.code()).isEqualTo(3);
    assertThat(real.err())
        .startsWith(
            "Left out: Expected rows to import in bad.csv, found none that can be read. The first"
                + " is bad.csv, line 2, column input_tokens: ");
    assertThat(CliRun.in(home, "imports", "--json").json().path("imports").size()).isZero();
  }

  @Test
  void dryRunAsksForAttentionWhenSomeRowsAreSetAside() {
    Path mixed =
        UsageCsv.write(
            files,
            "mixed.csv",
            List.of(
                UsageCsv.row("2026-01-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2026-01-03", "key_a", UsageCsv.MINI, "many")));

    assertThat(CliRun.in(home, "import", "--dry-run", mixed.toString()).code()).isOne();
  }

  @Test
  void aSessionWithoutAnAnswerIsNothingToComplainAbout() throws IOException {
    Path session =
        Files.writeString(
            files.resolve("session.jsonl"),
            """
            {"type":"user","sessionId":"s1","uuid":"u1","parentUuid":null,"isSidechain":false,"cwd":"/p","version":"2.0.1","timestamp":"2026-03-01T10:00:00.000Z","message":{"role":"user","content":"hello"}}
            """);

    assertThat(CliRun.in(home, "import", "--dry-run", session.toString()).code()).isZero();
    assertThat(CliRun.in(home, "import", session.toString()).code()).isZero();
  }

  @Test
  void aCancelledImportCanBeImportedAgain() {
    Path many = UsageCsv.writeMany(files, "many.csv", 2_000);
    CliRun.with(home, () -> true, "import", many.toString());

    CliRun again = CliRun.in(home, "import", many.toString(), "--json");

    assertThat(again.code()).isZero();
    assertThat(again.json().at("/imports/0/rows/added").asLong()).isEqualTo(2_000);
    assertThat(CliRun.in(home, "imports", "--json").json().path("imports").size()).isOne();
    assertThat(CliRun.in(home, "verify").code()).isZero();
  }

  @Test
  void leavesNothingWhenCancelled() {
    Path many = UsageCsv.writeMany(files, "many.csv", 2_000);

    CliRun run = CliRun.with(home, () -> true, "import", many.toString());

    assertThat(run)
        .isEqualTo(new CliRun(5, "", "costwright: Cancelled: nothing of many.csv was kept.\n"));
    assertThat(CliRun.in(home, "imports", "--json").json().path("imports").size()).isZero();
  }

  @Test
  void refusesAFileOfAHeaderOnlyAndLeavesNoLedgerBehind() throws IOException {
    Path header =
        Files.writeString(files.resolve("usage.csv"), Files.readAllLines(usage).getFirst() + "\n");

    CliRun run = CliRun.in(home, "import", header.toString());

    assertThat(run)
        .isEqualTo(
            new CliRun(
                3,
                "",
                "Left out: Expected rows to import in usage.csv, found none: it is empty, or has a"
                    + " header only. Export it again for days with data.\n"));
    assertThat(home.resolve("ledgers").resolve("default.costw")).doesNotExist();
  }

  @Test
  void keepsALedgerThatWasThereWhenAnImportIsRefused() throws IOException {
    CliRun.in(home, "import", usage.toString());
    Path notes = Files.writeString(files.resolve("notes.txt"), "nothing of note");

    assertThat(CliRun.in(home, "import", notes.toString()).code()).isEqualTo(3);

    assertThat(CliRun.in(home, "imports", "--json").json().path("imports").size()).isOne();
  }

  @Test
  void recordsAnExportThatSaysThatThereWasNoData() throws IOException {
    Path export =
        Files.writeString(
            files.resolve("none.csv"), "start_time,end_time,start_time_iso,end_time_iso\n");

    CliRun run = CliRun.in(home, "import", export.toString());

    assertThat(run.code()).isZero();
    assertThat(CliRun.in(home, "imports", "--json").json().path("imports").size()).isOne();
  }

  @Test
  void saysThatADeviceIsNoRegularFile() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));

    assertThat(CliRun.in(home, "import", device.toString()))
        .isEqualTo(
            new CliRun(
                3,
                "",
                "costwright: Expected a file or folder, found a device, pipe or socket at"
                    + " /dev/zero: it is no regular file. Save its content to a file first.\n"));
  }

  @Test
  void namesConflictedCopiesBesideTheLedger() throws IOException {
    CliRun.in(home, "import", usage.toString());
    Path ledger = home.resolve("ledgers").resolve("default.costw");
    Files.writeString(ledger.resolve("ledger (Ann's conflicted copy 2026-11-01).mv.db"), "");

    CliRun run = CliRun.in(home, "imports");

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("conflicted copies beside the ledger")
        .contains("ledger (Ann's conflicted copy 2026-11-01).mv.db");
  }
}
