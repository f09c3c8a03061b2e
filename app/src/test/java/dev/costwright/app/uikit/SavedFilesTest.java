package dev.costwright.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.UsageCsv;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.money.Money;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is saved from the window says what it rests on, as exports of the command line do.
@ExtendWith(ApplicationExtension.class)
class SavedFilesTest {
  private record Spend(String team, Money cost) {}

  @TempDir private Path folder;
  private Workbench workbench;
  private DataTable<Spend> table;

  @Start
  void start(Stage stage) throws IOException {
    Path home = Files.createTempDirectory("saved-files");
    workbench = Workbench.openOrCreate(home.resolve("saved.costw"));
    Path usage =
        UsageCsv.write(
            home, "usage.csv", List.of(UsageCsv.row("2026-01-01", "key_a", UsageCsv.MINI)));
    workbench.imports().add(usage, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    table =
        new DataTable<>(
            "Teams",
            List.of(
                DataColumn.text("Team", 90, Spend::team),
                DataColumn.money("Cost", 90, Spend::cost)));
    Spend support = new Spend("support", Money.parse("1.005", Currency.getInstance("USD")));
    table.show(List.of(support), Optional.of(new Spend("Total", support.cost())));
    Origins.link(
        table,
        spend ->
            Optional.of(spend.team())
                .filter("support"::equals)
                .map(team -> "costwright why team=" + team));
    VBox page = new VBox(table);
    VBox window = new VBox(page);
    Origins.refine(page, known -> known.asking("scope", "January"));
    Origins.provide(window, () -> Provenance.of(workbench));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void putsTheEvidenceOfATextFileBesideIt() throws IOException {
    Path csv = folder.resolve("teams.csv");

    TableMenu.writeCsv(table, csv);

    assertThat(csv).content().isEqualTo("Team,Cost\r\nsupport,1.01\r\nTotal,1.01\r\n");
    JsonNode evidence =
        new JsonMapper().readTree(Files.readString(folder.resolve("teams.csv.evidence.json")));
    assertThat(evidence.at("/auditHead").asString()).isEqualTo(workbench.ledger().version());
    assertThat(evidence.at("/asked").toString())
        .isEqualTo("[{\"name\":\"scope\",\"value\":\"January\"}]");
    assertThat(evidence.at("/rounding").asString()).contains("half up");
    assertThat(evidence.at("/opens").toString())
        .isEqualTo("[{\"of\":\"row 2\",\"command\":\"costwright why team=support\"}]");
  }

  @Test
  void putsTheEvidenceOfAWorkbookInASheet() throws IOException {
    Path book = folder.resolve("teams.xlsx");

    TableMenu.writeWorkbook(table, book);

    try (ZipFile zip = new ZipFile(book.toFile())) {
      String words =
          new String(
              zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(words)
          .contains(workbench.ledger().version())
          .contains("Teams, row 2")
          .contains("costwright why team=support");
    }
  }

  @Test
  void keepsTheEvidenceOfAPictureInside() throws IOException {
    JFreeChart chart = new JFreeChart(new XYPlot());
    String words = Provenance.of(workbench).words();
    Path png = folder.resolve("chart.png");
    Path svg = folder.resolve("chart.svg");
    try (OutputStream first = Files.newOutputStream(png);
        OutputStream second = Files.newOutputStream(svg)) {
      ChartPictures.png(chart, 90, 60, Optional.of(words), first);
      ChartPictures.svg(chart, 90, 60, Optional.of(words), second);
    }

    BufferedImage picture = ImageIO.read(png.toFile());
    assertThat(picture.getWidth()).isEqualTo(180);
    assertThat(new String(Files.readAllBytes(png), StandardCharsets.ISO_8859_1))
        .contains("iTXtDescription")
        .contains(workbench.ledger().version());
    assertThat(svg).content().contains("<metadata").contains(workbench.ledger().version());
  }
}
