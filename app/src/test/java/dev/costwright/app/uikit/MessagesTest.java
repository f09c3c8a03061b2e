package dev.costwright.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.time.TimeGrain;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key that the sources name has a text, and no text is without use.
class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/costwright/app");
  private static final Path RESOURCES = Path.of("src/main/resources/dev/costwright/app");
  private static final String BUNDLE = "messages.properties";

  /// A whole key in quotes: at least two words joined by dots, the first in lower case.
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9-]+)+)\"");

  /// The fixed beginning of a key that the code completes, such as `"grain." + name`.
  private static final Pattern STEM = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9-]+)*\\.)\"");

  /// The fixed end of such a key: `name + ".title"`.
  private static final Pattern TAIL = Pattern.compile("\"(\\.[a-zA-Z]+(?:\\.[a-zA-Z]+)*)\"");

  @Test
  void knowsTheBundleOfEveryPackageThatHasOne() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      assertThat(
              files
                  .filter(file -> file.endsWith(BUNDLE))
                  .map(file -> RESOURCES.relativize(file.getParent()))
                  .map(folder -> folder.toString().replace(File.separatorChar, '.')))
          .containsExactlyInAnyOrderElementsOf(Messages.PACKAGES);
    }
  }

  @Test
  void theFirstWordOfAKeyBelongsToOnePackage() {
    TreeMap<String, TreeSet<String>> owners = new TreeMap<>();
    for (String owner : Messages.PACKAGES) {
      texts(owner)
          .forEach(key -> owners.computeIfAbsent(word(key), _ -> new TreeSet<>()).add(owner));
    }
    assertThat(owners).allSatisfy((_, packages) -> assertThat(packages).hasSize(1));
  }

  @Test
  void everyKeyThatIsNamedHasAText() {
    TreeSet<String> texts = texts();
    TreeSet<String> words =
        texts.stream().map(MessagesTest::word).collect(Collectors.toCollection(TreeSet::new));
    assertThat(
            matches(KEY)
                .filter(key -> words.contains(word(key)))
                .filter(key -> !key.endsWith(".css") && !key.endsWith(".json"))
                .filter(key -> !texts.contains(key))
                .map(key -> "add to the messages of " + owner(word(key)) + ": " + key + " = …"))
        .isEmpty();
  }

  @Test
  void everyTextIsUsed() {
    TreeSet<String> keys = matches(KEY).collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> stems = matches(STEM).collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> tails = matches(TAIL).collect(Collectors.toCollection(TreeSet::new));
    assertThat(
            texts().stream()
                .filter(key -> !keys.contains(key))
                .filter(key -> stems.stream().noneMatch(key::startsWith))
                .filter(key -> tails.stream().noneMatch(key::endsWith))
                .map(key -> "delete from the messages of " + owner(word(key)) + ": " + key))
        .isEmpty();
  }

  @Test
  void keysThatTheCodeCompletesHaveATextForEveryValue() {
    assertThat(texts())
        .containsAll(
            Stream.of(LayerChoice.values())
                .map(layer -> "evidence." + layer.name().toLowerCase(Locale.ROOT))
                .toList())
        .containsAll(
            Stream.of(TimeGrain.DAY, TimeGrain.WEEK, TimeGrain.MONTH, TimeGrain.QUARTER)
                .map(grain -> "explore.reach." + grain.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void putsFinishedFiguresInPlace() {
    assertThat(Messages.text("overview.against", "October")).isEqualTo("vs October");
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> Messages.text("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }

  private static String word(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static String owner(String word) {
    return Messages.PACKAGES.stream()
        .filter(owner -> texts(owner).stream().anyMatch(key -> word(key).equals(word)))
        .findFirst()
        .orElseThrow();
  }

  private static TreeSet<String> texts() {
    return Messages.PACKAGES.stream()
        .flatMap(owner -> texts(owner).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> texts(String owner) {
    Path file = RESOURCES.resolve(owner.replace('.', '/')).resolve(BUNDLE);
    try (Reader in = Files.newBufferedReader(file)) {
      Properties all = new Properties();
      all.load(in);
      return new TreeSet<>(all.stringPropertyNames());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> matches(Pattern pattern) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(
              file ->
                  file.startsWith(SOURCES.resolve("ui"))
                      || file.startsWith(SOURCES.resolve("uikit")))
          .map(MessagesTest::read)
          .flatMap(source -> pattern.matcher(source).results())
          .map(match -> match.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
