package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.implied.ImpliedTerms;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "implied",
    description =
        "Prices that your own bills imply, billed cost by quantity, beside list prices. Accepted"
            + " ones become your own for the days observed; 'edits undo' takes them back.")
final class ImpliedPricesCommand extends Subcommand {
  private static final String ALL = "all";

  @Option(
      names = "--accept",
      split = ",",
      paramLabel = "MODEL",
      description =
          "Models whose implied prices to take over, as gpt-4o, openai/gpt-4o or gpt-4o:output;"
              + " 'all' for every one that rounding does not explain.")
  private List<String> accept = List.of();

  @Override
  ExitCode run(Session session) {
    LocalDate today = LocalDate.now(session.terminal().clock());
    try (Workbench workbench = session.openLedger()) {
      List<ImpliedPrice> prices = workbench.priceOffers().implied();
      List<PriceRow> accepted =
          workbench.priceOffers().acceptImplied(List.copyOf(accepted(prices)), today);
      session.result(document(prices, accepted), lines(prices, accepted));
      if (!accepted.isEmpty()) {
        AutomaticBackup.ifDue(session, workbench);
      }
    }
    return ExitCode.DONE;
  }

  private SequencedSet<ImpliedPrice> accepted(List<ImpliedPrice> prices) {
    SequencedSet<ImpliedPrice> accepted = new LinkedHashSet<>();
    for (String name : accept) {
      boolean isAll = name.equalsIgnoreCase(ALL);
      List<ImpliedPrice> meant =
          prices.stream()
              .filter(price -> isAll ? !price.isWithinRounding() : isNamed(price, name.strip()))
              .toList();
      if (meant.isEmpty() && !isAll) {
        throw new UsageException(
            "Expected a model with an implied price after --accept, found \"%s\". 'costwright prices implied' lists them."
                .formatted(name));
      }
      accepted.addAll(meant);
    }
    return accepted;
  }

  private static boolean isNamed(ImpliedPrice price, String name) {
    ImpliedTerms terms = price.terms();
    return Stream.of(terms.model(), terms.seller() + "/" + terms.model())
        .flatMap(model -> Stream.of(model, model + ":" + terms.measure().id()))
        .anyMatch(name::equalsIgnoreCase);
  }

  private static ObjectNode document(List<ImpliedPrice> prices, List<PriceRow> accepted) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("implied");
    prices.forEach(price -> put(price, list.addObject()));
    return document.put("accepted", accepted.size());
  }

  private static void put(ImpliedPrice price, ObjectNode node) {
    ImpliedTerms terms = price.terms();
    node.put("seller", terms.seller())
        .put("model", terms.model())
        .put("class", terms.measure().id())
        .put("tier", terms.tier())
        .put("region", terms.region())
        .put("contextBand", terms.contextBand())
        .put("from", price.first().toString())
        .put("to", price.last().toString())
        .put("days", price.days())
        .put("rows", price.rows())
        .put("quantityFrom", price.origin().name().toLowerCase(Locale.ROOT))
        .put("quantity", price.quantity());
    node.set("billed", Json.money(price.billed()));
    node.put("implied", price.perMillion().toPlainString())
        .put("uncertainty", price.uncertainty().toPlainString())
        .put("list", price.list().map(ImpliedPricesCommand::perMillion).orElse(null))
        .put("difference", price.difference().map(BigDecimal::toPlainString).orElse(null))
        .put("differencePercent", price.percent().map(BigDecimal::toPlainString).orElse(null))
        .put("withinRounding", price.isWithinRounding())
        .put("source", price.list().map(PriceRow::source).orElse(null));
  }

  private static List<String> lines(List<ImpliedPrice> prices, List<PriceRow> accepted) {
    if (prices.isEmpty()) {
      return List.of(
          "No bill of this ledger has a cost and a quantity of one class, of its own or in the"
              + " seller's usage counts of the day.");
    }
    List<String> lines = new ArrayList<>(TableText.lines(table(prices)));
    lines.add(
        "?: list price missing, or further away than rounding explains. ±: by rounding of the"
            + " bill's amounts.");
    if (!accepted.isEmpty()) {
      lines.add(
          "%d prices are now your own on the days observed; 'costwright edits undo' takes them back."
              .formatted(accepted.size()));
    }
    return lines;
  }

  private static ReportTable table(List<ImpliedPrice> prices) {
    List<Column> columns =
        Stream.concat(
                Stream.of("seller", "model", "class", "terms", "from", "to")
                    .map(title -> new Column(title, title, Kind.TEXT)),
                Stream.of("days", "rows", "implied", "±", "list", "%", "")
                    .map(title -> new Column(title, title, Kind.COUNT)))
            .toList();
    return new ReportTable(
        "Implied per million",
        columns,
        prices.stream().map(ImpliedPricesCommand::cells).toList(),
        Optional.empty());
  }

  private static List<Cell> cells(ImpliedPrice price) {
    return Stream.of(
            price.terms().seller(),
            price.terms().model(),
            price.measure().id(),
            price.terms().conditions(),
            price.first().toString(),
            price.last().toString(),
            Integer.toString(price.days()),
            Long.toString(price.rows()),
            price.perMillion().toPlainString(),
            price.uncertainty().toPlainString(),
            price.list().map(ImpliedPricesCommand::perMillion).orElse("-"),
            price.percent().map(BigDecimal::toPlainString).orElse(""),
            price.isWithinRounding() ? "" : "?")
        .<Cell>map(Text::new)
        .toList();
  }

  private static String perMillion(PriceRow row) {
    return row.price().perMillion().toPlainString();
  }
}
