package dev.costwright.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpreadsheetTextProperties {
  @Property
  void readsBackWhatWasWritten(@ForAll("cells") String text) {
    assertThat(SpreadsheetText.read(SpreadsheetText.written(text))).isEqualTo(text);
  }

  @Property
  void writesNothingThatStartsAFormula(@ForAll("cells") String text) {
    String written = SpreadsheetText.written(text);

    assertThat(written.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(written.charAt(0)) < 0).isTrue();
  }

  @Example
  void takesOffNoOtherApostrophe() {
    assertThat(SpreadsheetText.read("'tis")).isEqualTo("'tis");
    assertThat(SpreadsheetText.read("'")).isEqualTo("'");
    assertThat(SpreadsheetText.read("''=1")).isEqualTo("'=1");
    assertThat(SpreadsheetText.read("'=1")).isEqualTo("=1");
  }

  @Example
  void tellsHowLongATextIsThatNoWorkbookCellHolds() {
    assertThat(SpreadsheetText.inWorkbook("=1")).isEqualTo("=1");
    assertThat(SpreadsheetText.inWorkbook("a".repeat(32_767))).hasSize(32_767);
    assertThat(SpreadsheetText.inWorkbook("a".repeat(31_999) + "😀".repeat(400)))
        .isEqualTo("a".repeat(31_999) + "… (32,799 characters)");
  }

  @Provide
  Arbitrary<String> cells() {
    return Arbitraries.strings().withChars("'=+-@\t\r\n＝＋－＠a1 ").ofMaxLength(8);
  }
}
