package dev.costwright.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0x07, 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e,
        0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067,
        0x2068, 0x2069, 0x3164, 0xfeff, 0xfff9, 0xe0041
      })
  void spellsOutWhatHasNoShape(int codePoint) {
    assertThat(VisibleText.of("a" + Character.toString(codePoint) + "b"))
        .isEqualTo("a⟨U+%04X⟩b".formatted(codePoint));
  }

  @Test
  void spellsOutHalvesOfCharacters() {
    assertThat(VisibleText.of("a\ud83d")).isEqualTo("a⟨U+D83D⟩");
    assertThat(VisibleText.of("\udc00b")).isEqualTo("⟨U+DC00⟩b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "Übersetzer für ≤ 200k",
        "日本語",
        "مرحبا",
        "two\nlines\tand a tab",
        "👩‍💻",
        "👍🏽",
        "…9fQz#3fa91c20"
      })
  void leavesReadableTextAlone(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void keepsACellOfATableOnOneLineAndShort() {
    assertThat(VisibleText.inTable("a\nb\tc")).isEqualTo("a⟨U+000A⟩b⟨U+0009⟩c");
    assertThat(VisibleText.inTable("n".repeat(1_000_000)))
        .isEqualTo("n".repeat(80) + "… (1,000,000 characters)");
    assertThat(VisibleText.inTable("n".repeat(79) + "👍".repeat(50)))
        .isEqualTo("n".repeat(79) + "… (179 characters)");
  }
}
