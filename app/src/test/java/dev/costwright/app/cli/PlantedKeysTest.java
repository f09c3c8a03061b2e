package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.trust.TrustCounts;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.model.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Keys planted in every kind of field of every format: none is found again, neither in the
/// ledger, nor in what is exported or said. Long form: `-Dtrust.keys=200`.
class PlantedKeysTest {
  private static final Path FIXTURES = Path.of("..", "importers", "src", "test", "resources");

  /// Values that a file may hold a key in: cells, JSON strings, names of fields, words.
  private static final Map<String, Pattern> PLACES =
      Map.of(
          "csv", Pattern.compile("(?<=[,\\n])[A-Za-z][A-Za-z0-9 _.@-]{2,}(?=[,\\n])"),
          "json", Pattern.compile("(?<=\")[A-Za-z][A-Za-z0-9 _.@-]{2,}(?=\")"),
          "jsonl", Pattern.compile("(?<=\")[A-Za-z][A-Za-z0-9 _.@-]{2,}(?=\")"),
          "txt", Pattern.compile("(?<=\\n)[A-Za-z][A-Za-z0-9 _-]{6,}(?=[\\n ])"));

  private static final String RULES =
      """
      {"rules": [{"name": %s, "dimension": "apiKey", "pattern": "key_a", "gives": {"team": %s}}]}
      """;

  private static final String POOLS =
      """
      {"pools": [{"name": %s, "over": "team", "monthly": "7", "method": "weights",
        "weights": {%s: 1}}]}
      """;

  @TempDir private Path temp;

  private final Random random = new Random(20261123);
  private final List<String> keys = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();

  @Test
  void keepsNoneOfThem() throws IOException {
    Map<String, Path> folders = plant(TrustCounts.of("keys", 18));
    Path ledger = temp.resolve("home").resolve("books.costw");
    folders.forEach(
        (format, folder) ->
            run("import", "--json", "--as", format, "--ledger", ledger.toString(), folder + ""));
    for (String by : List.of("apiKey", "user", "team", "project")) {
      for (String ending : List.of("csv", "xlsx")) {
        run(
            "export",
            "report",
            "--by",
            by,
            "--ledger",
            ledger.toString(),
            "--out",
            temp.resolve("home").resolve(by + "." + ending).toString());
      }
      run("report", "--by", by, "--json", "--ledger", ledger.toString());
    }
    run("imports", "--json", "--ledger", ledger.toString());
    run("report", "--by", keys.getFirst(), "--ledger", ledger.toString());
    try (Ledger open = Ledger.open(ledger)) {
      open.logicalDump(line -> said.append(line).append('\n'));
    }

    assertThat(said).contains("…").contains("#");
    String everything = said + atRest(temp.resolve("home"));
    assertThat(keys.stream().filter(key -> everything.contains(key.substring(key.length() - 20))))
        .isEmpty();
  }

  /// Behind a line end, which JSON keeps as a letter; a private key must not take the rest along.
  @ParameterizedTest
  @ValueSource(strings = {"%s", "see\n%s", "a\t%s", "a -----BEGIN PRIVATE KEY-----%s"})
  void keepsNoneThatTheUserTypesAndStaysReadable(String words) throws IOException {
    String text = words.formatted(key(1));
    String json = new JsonMapper().writeValueAsString(text);
    Path home = temp.resolve("home");
    typed(
        "import",
        UsageCsv.write(
                temp, "usage.csv", List.of(UsageCsv.row("2025-12-02", "key_a", UsageCsv.MINI)))
            .toString());
    typed("rates", "set", "EUR", "USD", "2025-12-02", "1.1", "--source", text);
    typed("rules", "import", file("rules", RULES.formatted(json, json)));
    typed("pools", "set", file("pools", POOLS.formatted(json, json)));
    typed("prices", "discounts", "add", text, "--seller=openai", "--percent=5", "--source", text);
    typed("prices", "discounts", "list", "--json");
    typed("close", "2025-12", "--note", text);
    typed("close", "reopen", "2025-12", "--reason", text);
    typed("edits", "undo");
    typed("edits", "redo");
    typed("edits", "list", "--json");
    typed("rates", "list", "--json");
    typed("rules", "list", "--json");
    typed("pools", "show", "--json");
    typed("close", "list", "--json");
    typed("restate", "--json");
    typed("report", "--by", "team", "--json");
    for (String format : List.of("csv", "xlsx")) {
      typed("statements", "--month", "2025-12", "--format", format, "--out", home + "/" + format);
    }
    typed("verify");
    typed("backup", home.resolve("kept.costwz").toString());
    try (Ledger open = Ledger.open(ledger())) {
      open.logicalDump(line -> said.append(line).append('\n'));
    }

    String end = text.substring(text.length() - 20);
    assertThat(said + atRest(home)).contains("#").doesNotContain(end);
  }

  private Path ledger() {
    return temp.resolve("home").resolve("books.costw");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name + ".json"), text).toString();
  }

  private void typed(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--ledger", ledger().toString()));
    CliRun run = CliRun.in(temp.resolve("home"), all.toArray(String[]::new));
    said.append(run.out()).append(run.err());
    assertThat(run.code()).as("%s: %s", all, run.err()).isLessThanOrEqualTo(1);
  }

  @Test
  void stillGroupsTheRowsOfAKey() throws IOException {
    String key = key(0);
    Path file = temp.resolve("tokens.csv");
    String text =
        Files.readString(FIXTURES.resolve("anthropic-console-tokens").resolve("typical.csv"));
    Files.writeString(file, text.replace("web-prod", key).replace("docs-agent", key));
    Path ledger = temp.resolve("books.costw");
    run("import", "--ledger", ledger.toString(), file.toString());
    said.setLength(0);

    run("report", "--by", "apiKey", "--json", "--ledger", ledger.toString());

    assertThat(said.toString().split("sk-…", -1)).hasSize(2);
  }

  /// One file for every key, each with the key in another place.
  private Map<String, Path> plant(int count) throws IOException {
    Map<String, Path> folders = new TreeMap<>();
    List<Path> fixtures = fixtures();
    for (int i = 0; i < count; i++) {
      Path fixture = fixtures.get(i % fixtures.size());
      String format = fixture.getParent().getFileName().toString();
      String key = key(keys.size());
      keys.add(key);
      Path folder = Files.createDirectories(temp.resolve(format));
      folders.put(format, folder);
      String name = i % 10 == 9 ? key.replaceAll("[^A-Za-z0-9._-]", "") : "file" + i;
      String text = planted(Files.readString(fixture), ending(fixture), i / fixtures.size(), key);
      Files.writeString(folder.resolve(name + "." + ending(fixture)), text);
    }
    return folders;
  }

  private String planted(String text, String ending, int nth, String key) {
    Matcher place = PLACES.get(ending).matcher(text);
    List<int[]> places = new ArrayList<>();
    while (place.find()) {
      places.add(new int[] {place.start(), place.end()});
    }
    int[] chosen = places.get((nth * 7 + random.nextInt(5)) % places.size());
    return text.substring(0, chosen[0]) + key + text.substring(chosen[1]);
  }

  private String key(int kind) {
    return switch (kind % 8) {
      case 0 -> "sk-" + letters(48);
      case 1 -> "sk-ant-api03-" + letters(40);
      case 2 -> "sk-proj-" + letters(40);
      case 3 -> "AIza" + letters(35);
      case 4 -> "ghp_" + letters(36);
      case 5 -> "AKIA" + letters(16).toUpperCase(java.util.Locale.ROOT);
      case 6 -> "Bearer " + letters(32);
      default -> "eyJ" + letters(20) + ".eyJ" + letters(30) + "." + letters(30);
    };
  }

  private String letters(int count) {
    String from = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    StringBuilder letters = new StringBuilder("7x");
    while (letters.length() < count) {
      letters.append(from.charAt(random.nextInt(from.length())));
    }
    return letters.toString();
  }

  private static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES, 2)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("(typical|lines)\\.(csv|jsonl?|txt)"))
          .sorted()
          .toList();
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void run(String... arguments) {
    CliRun run = CliRun.in(temp.resolve("home"), arguments);
    said.append(run.out()).append(run.err());
    assertThat(run.code()).isNotEqualTo(ExitCode.FAULT.code());
  }

  /// Every byte of every file, workbooks unpacked.
  private static String atRest(Path home) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(file).append('\n');
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        if (ending(file).equals("xlsx")) {
          unpack(file, all);
        }
      }
    }
    return all.toString();
  }

  private static void unpack(Path workbook, StringBuilder all) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          all.append(new String(part.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }
}
