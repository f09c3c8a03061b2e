package dev.costwright.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.trust.Deed.Kind;
import dev.costwright.app.ui.shell.Preferences;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.Watch;
import dev.costwright.model.ledger.folder.LedgerFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// A program that imports, undoes, edits, migrates, backs up, restores, compacts and changes
/// settings is killed at random moments, again and again over the same ledger: all that it was
/// told is done is there afterwards, and of what was under way all or nothing.
class KillTest {
  /// A ledger is given up for a new one after so many kills, so that it stays quick to check.
  private static final int KILLS_PER_LEDGER = 10;

  private static final int POLL_MILLIS = 4;
  private static final int MOST_LINES = TrustCounts.of("killLines", 8);
  private static final int LINES_OF_LOG = 1_000;
  private static final Path COMPANY = Path.of("../samples/company");
  private static final Path EARLIER = Path.of("../model/src/test/resources/ledgers");

  @TempDir Path temp;
  private Path files;
  private final Map<Kind, Integer> halfWay = new EnumMap<>(Kind.class);

  /// What the ledger held when a backup was made, by the backup's name.
  private final Map<String, List<String>> backedUp = new HashMap<>();

  private final Set<Path> proven = new HashSet<>();
  private int acknowledged;
  private int givenBack;
  private long slowestMillis;

  @BeforeEach
  void prepare() throws IOException {
    files = Files.createDirectories(temp.resolve("files"));
    for (String name :
        List.of(
            "anthropic/claude_api_cost_2025-07-01_2025-09-30.csv",
            "anthropic/claude_api_tokens_2025-07-01_2025-09-30.csv",
            "openai/completions_usage_2025-07-01_2025-09-30.csv",
            "openai/completions_usage_2025-10-01_2025-12-31.csv",
            "invoices/invoices.csv",
            "metrics.csv")) {
      Path file = COMPANY.resolve(name);
      Files.copy(file, files.resolve(file.getFileName()));
    }
    try (BufferedReader log =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(COMPANY.resolve("litellm/spend_logs_2026-07.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      Files.write(files.resolve("log.jsonl"), log.lines().limit(LINES_OF_LOG).toList());
    }
  }

  @Test
  void losesNothingAcknowledgedAndTearsNothing(TestReporter report) throws Exception {
    int kills = TrustCounts.of("kills", 20);
    for (int first = 0; first < kills; first += KILLS_PER_LEDGER) {
      Path folder = Files.createDirectories(temp.resolve("killed" + first));
      killOver(folder, first, Math.min(kills, first + KILLS_PER_LEDGER));
      LedgerFiles.delete(folder);
    }
    report.publishEntry(
        "kills",
        "%d, acknowledged deeds: %d, killed half-way: %d %s, backups proven: %d, ledgers given back: %d, slowest opening: %d ms"
            .formatted(
                kills,
                acknowledged,
                halfWay.values().stream().mapToInt(Integer::intValue).sum(),
                halfWay,
                proven.size(),
                givenBack,
                slowestMillis));
  }

  private void killOver(Path folder, int from, int to) throws Exception {
    Deed.Place place = Worker.place(folder, files, EARLIER);
    Deed.Place twin = Worker.place(Files.createDirectories(folder.resolve("twin")), files, EARLIER);
    Workbench expected = Workbench.openOrCreate(twin.ledger());
    for (int kill = from; kill < to; kill++) {
      List<String> told = killed(folder, kill);
      expected = check("kill " + kill, told, place, expected, twin);
    }
    expected.close();
  }

  /// Starts the program and kills it: at any time from its start on, or at any time of a deed.
  private List<String> killed(Path folder, int seed) throws Exception {
    Random random = new Random(seed);
    Path told = temp.resolve("told" + seed);
    Process program = start(folder, seed, told);
    if (random.nextInt(8) == 0) {
      var _ = program.waitFor(random.nextInt(2_000), TimeUnit.MILLISECONDS);
    } else {
      long lines = 1 + 2 * random.nextInt(MOST_LINES / 2);
      while (program.isAlive() && Files.readAllLines(told).size() < lines) {
        var _ = program.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      }
      var _ = program.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
    }
    assertThat(program.isAlive())
        .as("kill %d: %s", seed, Files.readString(temp.resolve("errors.txt")))
        .isTrue();
    assertThat(program.destroyForcibly().waitFor()).as("ended by SIGKILL").isEqualTo(128 + 9);
    return Files.readAllLines(told);
  }

  private Process start(Path folder, int seed, Path told) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx512m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Worker.class.getName(),
            folder.toString(),
            files.toString(),
            EARLIER.toString(),
            String.valueOf(seed))
        .redirectOutput(told.toFile())
        .redirectError(temp.resolve("errors.txt").toFile())
        .start();
  }

  /// @return the twin's ledger, in the state in which the killed one was found
  private Workbench check(
      String kill, List<String> told, Deed.Place place, Workbench expected, Deed.Place twin)
      throws IOException {
    List<Deed> done = Deed.told(told, "done ");
    acknowledged += done.size();
    Optional<Deed> underWay = Deed.told(told, "begin ").stream().skip(done.size()).findFirst();
    underWay.ifPresent(deed -> halfWay.merge(deed.kind(), 1, Integer::sum));
    Workbench found = expected;
    for (Deed deed : done) {
      found = repeat(deed, found, twin);
      assertThat(deed.kind() != Kind.BACK_UP || Files.exists(place.backup(deed.subject())))
          .as("%s: %s", kill, deed)
          .isTrue();
    }
    if (!told.isEmpty() || Ledger.exists(place.ledger())) {
      found = checkLedger(kill, underWay, place, found, twin);
      checkBackups(kill, underWay, place, found, twin);
      checkReplaced(kill, underWay, place, twin, found);
    }
    checkSettings(kill, done, underWay, place, twin);
    checkMigrated(kill, place, twin);
    return found;
  }

  /// Does on the twin what was done.
  private Workbench repeat(Deed deed, Workbench workbench, Deed.Place twin) {
    if (deed.kind() == Kind.BACK_UP) {
      backedUp.put(deed.subject(), LedgerFiles.content(workbench.ledger()));
    }
    return deed.apply(workbench, twin);
  }

  private Workbench checkLedger(
      String kill, Optional<Deed> underWay, Deed.Place place, Workbench expected, Deed.Place twin) {
    List<String> content = verified(kill, place.ledger());
    if (content.equals(LedgerFiles.content(expected.ledger()))) {
      return expected;
    }
    Workbench after = repeat(underWay.orElseThrow(), expected, twin);
    assertThat(content)
        .as("%s during %s", kill, underWay)
        .isEqualTo(LedgerFiles.content(after.ledger()));
    return after;
  }

  private List<String> verified(String kill, Path folder) {
    long start = System.nanoTime();
    try (Ledger ledger = Ledger.open(folder)) {
      slowestMillis =
          Math.max(slowestMillis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      assertThat(ledger.verify().damaged()).as(kill).isEmpty();
      return LedgerFiles.content(ledger);
    }
  }

  /// What has the name of a backup gives the ledger that was backed up.
  private void checkBackups(
      String kill, Optional<Deed> underWay, Deed.Place place, Workbench found, Deed.Place twin)
      throws IOException {
    for (Path backup : place.backups()) {
      String name = backup.getFileName().toString();
      if (!backedUp.containsKey(name)) {
        assertThat(underWay).as(kill).contains(new Deed(Kind.BACK_UP, name));
        var _ = repeat(underWay.orElseThrow(), found, twin);
      }
      if (proven.add(backup)) {
        assertThat(restored(backup)).as("%s: %s", kill, name).isEqualTo(backedUp.get(name));
      }
    }
    for (Path backup : LedgerFiles.in(place.ledger().resolve("backups"), "")) {
      assertThat(backup.toString()).as(kill).endsWith(".costwz");
      assertThat(!proven.add(backup) || !restored(backup).isEmpty()).as(kill).isTrue();
    }
  }

  private List<String> restored(Path backup) throws IOException {
    Path fresh = temp.resolve("restored");
    var _ = Restoring.restore(fresh, backup, Watch.NONE);
    List<String> content = LedgerFiles.content(fresh);
    LedgerFiles.delete(fresh);
    return content;
  }

  /// What a restore has replaced can be given back, and exchanged once more. Then both ledgers
  /// begin without a replaced one, since of two that hold the same nobody can tell which is there.
  private void checkReplaced(
      String kill, Optional<Deed> underWay, Deed.Place place, Deed.Place twin, Workbench found)
      throws IOException {
    if (Restoring.undoable(place.ledger()).isPresent()) {
      givenBack++;
      List<String> now = LedgerFiles.content(place.ledger());
      Restoring.undo(place.ledger());
      List<String> before = LedgerFiles.content(place.ledger());
      assertThat(before)
          .as("%s during %s", kill, underWay)
          .isIn(replaced(twin).orElse(now), LedgerFiles.content(found.ledger()));
      Restoring.undo(place.ledger());
      assertThat(LedgerFiles.content(place.ledger())).as(kill).isEqualTo(now);
    } else {
      assertThat(Restoring.undoable(twin.ledger())).as(kill).isEmpty();
    }
    LedgerFiles.delete(place.ledger().resolve("replaced"));
    LedgerFiles.delete(twin.ledger().resolve("replaced"));
  }

  private Optional<List<String>> replaced(Deed.Place twin) throws IOException {
    Optional<Path> aside = Restoring.undoable(twin.ledger());
    if (aside.isEmpty()) {
      return Optional.empty();
    }
    Path copy = temp.resolve("replaced");
    new LedgerFolder(aside.get()).copyTo(new LedgerFolder(copy));
    List<String> content = LedgerFiles.content(copy);
    LedgerFiles.delete(copy);
    return Optional.of(content);
  }

  private static void checkSettings(
      String kill, List<Deed> done, Optional<Deed> underWay, Deed.Place place, Deed.Place twin) {
    List<Theme> allowed = new ArrayList<>(List.of(Preferences.in(twin.settings()).theme()));
    underWay
        .filter(deed -> deed.kind() == Kind.SETTING)
        .ifPresent(deed -> allowed.add(Theme.valueOf(deed.subject())));
    Theme found = Preferences.in(place.settings()).theme();
    assertThat(allowed).as("%s after %s", kill, done).contains(found);
    Preferences.in(twin.settings()).saveTheme(found);
  }

  private static void checkMigrated(String kill, Deed.Place place, Deed.Place twin)
      throws IOException {
    for (Path folder : LedgerFiles.in(place.folder(), "schema-")) {
      Path copy = twin.migrated(folder.getFileName().toString());
      if (!Files.exists(copy)) {
        var _ = new Deed(Kind.MIGRATE, copy.getFileName().toString()).apply(null, twin);
      }
      try (Ledger found = Ledger.open(folder);
          Ledger whole = Ledger.open(copy)) {
        assertThat(found.verify().damaged()).as(kill).isEmpty();
        assertThat(LedgerFiles.content(found)).as(kill).isEqualTo(LedgerFiles.content(whole));
      }
      LedgerFiles.delete(folder);
      LedgerFiles.delete(copy);
    }
  }
}
