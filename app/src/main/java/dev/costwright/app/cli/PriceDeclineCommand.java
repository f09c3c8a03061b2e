package dev.costwright.app.cli;

import dev.costwright.app.report.TextGrid;
import dev.costwright.forecasting.decline.BlendedPrice;
import dev.costwright.forecasting.decline.PriceDecline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "decline",
    description =
        "How fast list prices of frontier, mid and small models fall a year: least squares of the"
            + " logarithm of three parts input to one part output on the day each price began, with"
            + " its 95 %% interval. Of prices in dollars, whatever the ledger reports in: a rate of"
            + " exchange is no fall of a price.")
final class PriceDeclineCommand extends Subcommand {
  @Option(
      names = "--until",
      paramLabel = "D",
      description = "Leaves out prices that began later. Default: today.")
  private Optional<String> until = Optional.empty();

  @Option(names = "--prices", description = "Also lists the prices that the rates rest on.")
  private boolean isListed;

  @Override
  ExitCode run(Session session) {
    LocalDate day =
        until
            .map(text -> Choices.day("--until", text))
            .orElseGet(() -> LocalDate.now(session.terminal().clock()));
    List<PriceDecline> declines = PriceDecline.of(PricesCommand.ListPrices.prices(session), day);
    session.result(document(declines), lines(declines));
    return ExitCode.DONE;
  }

  private static ObjectNode document(List<PriceDecline> declines) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("declines");
    for (PriceDecline decline : declines) {
      ObjectNode node = list.addObject().put("class", decline.modelClass().id());
      put(node, "changePerYear", decline.change());
      put(node, "lo95", decline.lo95());
      put(node, "hi95", decline.hi95());
      put(node, "r2", decline.r2());
      ArrayNode prices = node.putArray("prices");
      decline.observations().forEach(price -> put(price, prices.addObject()));
    }
    return document;
  }

  private static void put(ObjectNode node, String field, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(field, value.getAsDouble());
    } else {
      node.putNull(field);
    }
  }

  private static void put(BlendedPrice price, ObjectNode node) {
    node.put("day", price.day().toString())
        .put("seller", price.seller())
        .put("model", price.model())
        .set("perMillion", Json.money(price.perMillion()));
  }

  private List<String> lines(List<PriceDecline> declines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("class", "a year", "95 % from", "to", "R²", "prices", "since"));
    declines.forEach(
        decline ->
            rows.add(
                List.of(
                    decline.modelClass().id(),
                    percent(decline.change()),
                    percent(decline.lo95()),
                    percent(decline.hi95()),
                    decline.r2().isEmpty() ? "-" : number("%.2f", decline.r2().getAsDouble()),
                    Integer.toString(decline.observations().size()),
                    decline.observations().isEmpty()
                        ? "-"
                        : decline.observations().getFirst().day().toString())));
    List<String> lines = new ArrayList<>(TextGrid.lines(rows, 1));
    lines.add("");
    lines.add("An interval that holds 0 says that these prices show neither fall nor rise.");
    if (isListed) {
      lines.add("");
      lines.addAll(TextGrid.lines(prices(declines), 4));
    }
    return lines;
  }

  private static List<List<String>> prices(List<PriceDecline> declines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("class", "day", "seller", "model", "per million", ""));
    declines.stream()
        .flatMap(decline -> decline.observations().stream())
        .forEach(
            price ->
                rows.add(
                    List.of(
                        price.modelClass().id(),
                        price.day().toString(),
                        price.seller(),
                        price.model(),
                        price.perMillion().toDecimal().toPlainString(),
                        price.perMillion().currency().getCurrencyCode())));
    return rows;
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "-" : number("%+.1f%%", share.getAsDouble() * 100);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
