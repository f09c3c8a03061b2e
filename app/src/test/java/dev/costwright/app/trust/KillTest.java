package dev.costwright.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.trust.Deed.Kind;
import dev.costwright.app.ui.shell.Preferences;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Ledger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// A program that imports, undoes, edits, migrates and changes settings is killed at random
/// moments, again and again over the same ledger: all that it was told is done is there
/// afterwards, and of what was under way all or nothing.
class KillTest {
  /// A ledger is given up for a new one after so many kills, so that it stays quick to check.
  private static final int KILLS_PER_LEDGER = 10;

  private static final int POLL_MILLIS = 4;
  private static final int LINES_OF_LOG = 3_000;
  private static final Path COMPANY = Path.of("../samples/company");
  private static final Path EARLIER = Path.of("../model/src/test/resources/ledgers");

  @TempDir Path temp;
  private Path files;
  private int acknowledged;
  private int halfWay;
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
      delete(folder);
    }
    report.publishEntry(
        "kills",
        "%d, acknowledged deeds: %d, killed half-way: %d, slowest opening: %d ms"
            .formatted(kills, acknowledged, halfWay, slowestMillis));
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
    if (random.nextInt(5) == 0) {
      var _ = program.waitFor(random.nextInt(3_000), TimeUnit.MILLISECONDS);
    } else {
      long lines = 1 + random.nextInt(14);
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
    List<Deed> done = deeds(told, "done ");
    acknowledged += done.size();
    Optional<Deed> underWay = deeds(told, "begin ").stream().skip(done.size()).findFirst();
    halfWay += underWay.isPresent() ? 1 : 0;
    Workbench found = expected;
    for (Deed deed : done) {
      found = deed.apply(found, twin);
    }
    if (!told.isEmpty() || Ledger.exists(place.ledger())) {
      found = checkLedger(kill, underWay, place, found, twin);
    }
    checkSettings(kill, done, underWay, place, twin);
    checkMigrated(kill, place, twin);
    return found;
  }

  private Workbench checkLedger(
      String kill, Optional<Deed> underWay, Deed.Place place, Workbench expected, Deed.Place twin) {
    long start = System.nanoTime();
    try (Ledger ledger = Ledger.open(place.ledger())) {
      slowestMillis =
          Math.max(slowestMillis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      assertThat(ledger.verify().damaged()).as(kill).isEmpty();
      List<String> content = content(ledger);
      if (content.equals(content(expected.ledger()))) {
        return expected;
      }
      Workbench after = underWay.orElseThrow().apply(expected, twin);
      assertThat(content).as("%s during %s", kill, underWay).isEqualTo(content(after.ledger()));
      return after;
    }
  }

  private static List<String> content(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    ledger.imports().forEach(done -> lines.add(done.source().name() + done.state() + done.rows()));
    ledger.logicalDump(lines::add);
    return lines;
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
    for (Path folder : in(place.folder(), "schema-")) {
      Path copy = twin.migrated(folder.getFileName().toString());
      if (!Files.exists(copy)) {
        var _ = new Deed(Kind.MIGRATE, copy.getFileName().toString()).apply(null, twin);
      }
      try (Ledger found = Ledger.open(folder);
          Ledger whole = Ledger.open(copy)) {
        assertThat(found.verify().damaged()).as(kill).isEmpty();
        assertThat(content(found)).as(kill).isEqualTo(content(whole));
      }
      delete(folder);
      delete(copy);
    }
  }

  private static List<Path> in(Path folder, String prefix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static List<Deed> deeds(List<String> told, String word) {
    return told.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> Deed.parse(line.substring(word.length())))
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
