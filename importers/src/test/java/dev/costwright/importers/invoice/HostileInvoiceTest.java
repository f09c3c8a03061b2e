package dev.costwright.importers.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.importers.ChildJvm;
import dev.costwright.importers.Collected;
import dev.costwright.importers.Importers;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.TrustCounts;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Invoices made to keep a reader busy, or to be misread. Long form: `-Dtrust.pdfs=40`.
class HostileInvoiceTest {
  private static final String HEAD =
      "Invoice\nInvoice number QW12ER34-0005\nDate of issue February 1, 2026\nAnthropic, PBC\n"
          + "Bill to\nSample Ltd\nDescription Qty Unit price Amount\n";

  private static final String FOOT = "Subtotal $10.00\nTotal $10.00\nAmount due $10.00 USD\n";

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invoice number ",
        "Date of issue Jan ",
        "1 $1.00 ",
        "$1,1,1,1,1,1,1,1,1,1,1,1,1,1",
        "1,1,1,1",
        "a@a.a.",
        "Subtotal ",
        "Page 1 of 1 ",
        "Jan 1 - Feb ",
        "(((((",
        "Description Qty ",
        "@a-",
        "  \n \0"
      })
  void endsInTimeHoweverATextRepeats(String part) throws IOException {
    String text = HEAD + part.repeat(400_000 / part.length()) + "\n" + FOOT;
    Path file = Files.writeString(temp.resolve("busy.txt"), text);
    long start = System.nanoTime();

    try {
      read(file);
    } catch (InputException refused) {
      assertThat(refused).hasMessageContaining("busy.txt");
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void stopsASearchThatGoesRoundInCircles() {
    FlatText flat =
        FlatText.of("a".repeat(100_000), Deadline.within("busy.txt", Duration.ofMillis(50)));

    assertThatThrownBy(() -> flat.matcher(Pattern.compile("(a*)*b")).find())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("busy.txt takes longer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$1.234.567", "$1.234,56", "$1,234.56.78", "$10.00,5", "$1.0000000000000"})
  void neverReadsHalfOfANumber(String amount) throws IOException {
    Path file =
        Files.writeString(temp.resolve("odd.txt"), HEAD + "Usage 1 $5.00 " + amount + "\n" + FOOT);

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("odd.txt");
  }

  @Test
  void refusesAmountsThatNoInvoiceHas() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("rich.txt"), HEAD + "Usage 1 $5.00 $1,000,000,000,000,000.00\n" + FOOT);

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(
            "Expected numbers below 10^15 in rich.txt, found 1000000000000000.00");
  }

  @Test
  void keepsTheStartOfALongDescriptionAndSaysSo() throws IOException {
    String words = "word ".repeat(20_000);
    Path file =
        Files.writeString(temp.resolve("long.txt"), HEAD + words + "1 $10.00 $10.00\n" + FOOT);

    Collected found = read(file);

    assertThat(found.invoiceLines().getFirst().description()).hasSize(201);
    assertThat(found.problems().stream().map(Problem::message))
        .containsExactly("The description has 99,999 characters; only its start is kept.");
  }

  @Test
  void saysThatADescriptionLostCharacters() throws IOException {
    byte[] bytes = (HEAD + "Usage ? 1 $10.00 $10.00\n" + FOOT).getBytes(StandardCharsets.UTF_8);
    String text = new String(bytes, StandardCharsets.UTF_8);
    Path file = Files.writeString(temp.resolve("lost.txt"), text.replace('?', '\ufffd'));

    assertThat(read(file).problems().stream().map(Problem::message))
        .containsExactly(
            "The description holds characters that were lost before or while it was read.");
  }

  @Test
  void bearsDamagedPdfsInLittleMemory() throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>(List.of(loop(), pages()));
    if (TrustCounts.pdfs() >= 10) {
      files.add(bomb());
    }
    byte[] good = Files.readAllBytes(pages());
    Random random = new Random(5);
    for (int i = 0; i < TrustCounts.pdfs(); i++) {
      byte[] damaged = good.clone();
      for (int hit = 0; hit < 20; hit++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      files.add(Files.write(temp.resolve("damaged" + i + ".pdf"), damaged));
    }

    bear(files);
  }

  /// Where the public samples lie beside the project.
  @Test
  void bearsPdfsOfManyPrograms() throws IOException, InterruptedException {
    try (Stream<Path> files = Files.walk(TrustCounts.corpus("pdf-samples"))) {
      bear(files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList());
    }
  }

  /// No crash, each within 30 s in 256 MB.
  private void bear(List<Path> files) throws IOException, InterruptedException {
    List<String> lines = ChildJvm.read(temp, "256m", 30 * files.size(), files);

    assertThat(lines).hasSameSizeAs(files);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(Long.parseLong(line.split("\\|")[1])).isLessThan(30_000);
              assertThat(line.split("\\|")[4]).startsWith("refused: ");
            });
  }

  /// A page whose content calls itself.
  private Path loop() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      page.getCOSObject().setItem(COSName.PARENT, page.getCOSObject());
      Path file = temp.resolve("loop.pdf");
      document.save(file.toFile());
      return file;
    }
  }

  /// A page of 400 MB, packed to 400 kB.
  private Path bomb() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream content = new PDStream(document);
      try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] chunk = "BT (x) Tj ET ".repeat(80_000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 400; i++) {
          out.write(chunk);
        }
      }
      page.setContents(content);
      Path file = temp.resolve("bomb.pdf");
      document.save(file.toFile());
      return file;
    }
  }

  private Path pages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 500; i++) {
        document.addPage(new PDPage());
      }
      Path file = temp.resolve("pages.pdf");
      document.save(file.toFile());
      return file;
    }
  }

  private static Collected read(Path file) {
    Collected found = new Collected();
    Importers.read(new StripeInvoiceImporter(), SourceFile.of(file), ReadOptions.DEFAULT, found);
    return found;
  }
}
