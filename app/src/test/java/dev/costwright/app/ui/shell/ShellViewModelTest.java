package dev.costwright.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
  private static final LedgerStatus STATUS =
      new LedgerStatus("books", "3 facts", "", "", "USD", "", "");

  private final List<Throwable> bugs = new ArrayList<>();
  private final Tasks atOnce = new Tasks(Runnable::run, Runnable::run, bugs::add);

  @TempDir Path folder;

  @Test
  void startsOnTheOverviewInTheLightTheme() {
    ShellViewModel shell = new ShellViewModel(() -> STATUS, atOnce, Preferences.none());
    assertThat(shell.currentProperty().get()).isEqualTo("overview");
    assertThat(shell.themeProperty().get()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void remembersTheChosenThemeForTheNextStart() {
    new ShellViewModel(() -> STATUS, atOnce, Preferences.in(folder)).use(Theme.DARK);
    ShellViewModel next = new ShellViewModel(() -> STATUS, atOnce, Preferences.in(folder));
    assertThat(next.themeProperty().get()).isEqualTo(Theme.DARK);
  }

  @Test
  void doesNotRememberAThemeThatIsOnlyShown() {
    new ShellViewModel(() -> STATUS, atOnce, Preferences.in(folder)).show(Theme.DARK);
    assertThat(Preferences.in(folder).theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void startsLightWhenTheSettingsSaySomethingUnknown() throws IOException {
    Files.writeString(folder.resolve("window.properties"), "theme=PLAID");
    assertThat(Preferences.in(folder).theme()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void showsTheLedgerAndKeepsItWhenItCannotBeReadAgain() {
    List<LedgerStatus> answers = new ArrayList<>(List.of(STATUS));
    ShellViewModel shell =
        new ShellViewModel(
            () -> {
              if (answers.isEmpty()) {
                throw new LedgerException("gone");
              }
              return answers.removeFirst();
            },
            atOnce,
            Preferences.none());
    shell.refresh();
    shell.refresh();
    assertThat(shell.statusProperty().get()).isEqualTo(STATUS);
    assertThat(bugs).isEmpty();
  }
}
