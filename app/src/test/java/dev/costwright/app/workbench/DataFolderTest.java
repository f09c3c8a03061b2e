package dev.costwright.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void homeOnTheCommandLineWinsOverTheEnvironment() {
    Path asked = folder.resolve("asked");

    DataFolder data =
        DataFolder.find(
            Optional.of(asked),
            Optional.empty(),
            Map.of("COSTWRIGHT_HOME", folder.resolve("other").toString()));

    assertThat(data.defaultLedger()).isEqualTo(asked.resolve("ledgers/default.costw"));
  }

  @Test
  void environmentWinsOverAPortableFlag() throws IOException {
    Files.createFile(folder.resolve("portable.flag"));
    Path home = folder.resolve("home");

    DataFolder data =
        DataFolder.find(
            Optional.empty(), Optional.of(folder), Map.of("COSTWRIGHT_HOME", home.toString()));

    assertThat(data.config()).isEqualTo(home.resolve("config"));
  }

  @Test
  void portableFlagKeepsEverythingBesideTheLauncher() throws IOException {
    Files.createFile(folder.resolve("portable.flag"));

    DataFolder data = DataFolder.find(Optional.empty(), Optional.of(folder), Map.of());

    assertThat(data)
        .isEqualTo(
            new DataFolder(
                folder.resolve("data/config"),
                folder.resolve("data/ledgers"),
                folder.resolve("data/state"),
                folder.resolve("data/cache")));
  }
}
