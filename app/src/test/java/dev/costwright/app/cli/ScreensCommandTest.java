package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScreensCommandTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "--theme, foo, 'light, dark, contrast'",
    "--scale, 7, '1, 1.25, 1.5, 2'",
    "--locale, fr, 'en, de'",
  })
  void namesTheChoicesWhenOneIsUnknown(String option, String value, String choices) {
    assertThat(CliRun.in(home, "screens", "--out", home.toString(), option, value))
        .isEqualTo(
            new CliRun(
                2,
                "",
                "costwright: Expected one of %s after %s, found \"%s\".\n"
                    .formatted(choices, option, value)));
  }
}
