package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "prices",
    description = "The price book.",
    subcommands = {
      PricesCommand.ListPrices.class,
      PriceDiffCommand.class,
      PriceImportCommand.class,
      PriceExportCommand.class,
      ImpliedPricesCommand.class,
      PriceDeclineCommand.class,
      DiscountsCommand.class
    })
final class PricesCommand extends Group {
  @Command(
      name = "list",
      description = "Lists dated prices with their sources. Prices are per million units.")
  static final class ListPrices extends Subcommand {
    @Option(names = "--seller", paramLabel = "S", description = "Only this seller.")
    private Optional<String> seller = Optional.empty();

    @Option(
        names = "--model",
        paramLabel = "M",
        description = "Only models whose id contains this.")
    private Optional<String> model = Optional.empty();

    @Override
    ExitCode run(Session session) {
      PriceBook prices = prices(session);
      List<PriceRow> rows = prices.rows().stream().filter(this::isWanted).toList();
      session.result(document(prices, rows), table(rows));
      return ExitCode.DONE;
    }

    static PriceBook prices(Session session) {
      if (!session.namesLedger()) {
        return PriceBook.bundled();
      }
      try (Workbench workbench = session.openLedger()) {
        return workbench.prices();
      }
    }

    private boolean isWanted(PriceRow row) {
      return seller.filter(name -> !name.equalsIgnoreCase(row.seller())).isEmpty()
          && model.filter(part -> !row.model().contains(part.toLowerCase(Locale.ROOT))).isEmpty();
    }

    private static ObjectNode document(PriceBook prices, List<PriceRow> rows) {
      ObjectNode document = Json.object().put("priceVersion", prices.version());
      ArrayNode list = document.putArray("prices");
      for (PriceRow row : rows) {
        list.addObject()
            .put("seller", row.seller())
            .put("model", row.model())
            .put("class", row.measure().id())
            .put("tier", row.serviceTier())
            .put("region", row.region())
            .put("contextAbove", row.contextAbove())
            .put("context", row.context().text())
            .put("known", row.knownFrom().toString())
            .put("from", row.effectiveFrom().map(LocalDate::toString).orElse(null))
            .put("until", row.effectiveUntil().map(LocalDate::toString).orElse(null))
            .put("perMillion", row.price().perMillion().toPlainString())
            .put("currency", row.currency().getCurrencyCode())
            .put("source", row.source())
            .put("read", row.isRead())
            .put("checked", row.checked().toString())
            .put("note", row.note());
      }
      return document;
    }

    private static ReportTable table(List<PriceRow> rows) {
      List<Column> columns =
          Stream.of("seller", "model", "class", "tier", "region", "context", "from", "until")
              .map(title -> new Column(title, title, Kind.TEXT))
              .toList();
      List<Column> all =
          Stream.concat(
                  columns.stream(),
                  Stream.of(
                      new Column("price", "per million", Kind.COUNT),
                      new Column("currency", "", Kind.TEXT),
                      new Column("checked", "checked", Kind.TEXT)))
              .toList();
      return new ReportTable(
          "Prices", all, rows.stream().map(ListPrices::cells).toList(), Optional.empty());
    }

    private static List<Cell> cells(PriceRow row) {
      return Stream.of(
              row.seller(),
              row.model(),
              row.measure().id(),
              row.serviceTier(),
              row.region(),
              row.context().text(),
              row.effectiveFrom().map(LocalDate::toString).orElse(""),
              row.effectiveUntil().map(LocalDate::toString).orElse(""),
              row.price().perMillion().toPlainString(),
              row.currency().getCurrencyCode(),
              row.isRead() ? row.checked().toString() : "not read")
          .<Cell>map(Text::new)
          .toList();
    }
  }
}
