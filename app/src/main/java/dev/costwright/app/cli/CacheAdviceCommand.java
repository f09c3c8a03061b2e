package dev.costwright.app.cli;

import dev.costwright.app.report.CacheAdviceTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.advisor.CacheAdvice;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "cache-advice",
    description =
        "Says by model, feature and key whether the heads of prompts are worth keeping at the"
            + " provider, from when calls followed each other.")
final class CacheAdviceCommand extends Subcommand {
  private static final int SHARE_DECIMALS = 9;
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

  @Option(names = "--from", paramLabel = "DAY", description = "First UTC day.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "Last UTC day.")
  private Optional<String> to = Optional.empty();

  @Override
  ExitCode run(Session session) {
    List<CacheAdvice> advice;
    try (Workbench workbench = session.openLedger()) {
      // calls are what gateways and traces saw
      advice =
          workbench
              .scenarios()
              .cacheAdvice(
                  new RowQuery(period(), LayerChoice.OBSERVED, Map.of()),
                  session.progress("Reading"));
    }
    List<String> lines =
        advice.isEmpty()
            ? List.of("No group of calls is large enough: calls with their instants are needed.")
            : lines(advice);
    session.result(document(advice), lines);
    return ExitCode.DONE;
  }

  private Optional<Period> period() {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = from.map(text -> Choices.day("--from", text)).orElse(FIRST);
    LocalDate last = to.map(text -> Choices.day("--to", text)).orElse(LAST);
    if (last.isBefore(first)) {
      throw new UsageException(
          "Expected --to on or after --from, found %s to %s.".formatted(first, last));
    }
    return Optional.of(Period.utc(first, last.plusDays(1)));
  }

  private static List<String> lines(List<CacheAdvice> advice) {
    List<String> lines = new ArrayList<>(TableText.lines(CacheAdviceTable.of(advice)));
    lines.add(
        "note: costs are of the longest head that can repeat, which nine prompts in ten of a"
            + " group reach; a saving is a ceiling.");
    return lines;
  }

  private static ObjectNode document(List<CacheAdvice> advice) {
    ObjectNode document = Json.object();
    ArrayNode groups = document.putArray("groups");
    for (CacheAdvice one : advice) {
      ObjectNode node = groups.addObject();
      node.put("seller", one.model().seller()).put("model", one.model().model());
      node.put("feature", one.feature()).put("apiKey", one.apiKey());
      node.put("calls", one.reuse().calls()).put("callsByHash", one.reuse().known());
      node.put("longestHead", one.longestHead());
      ArrayNode survival = node.putArray("survival");
      for (int minutes : CacheAdviceTable.MINUTES) {
        survival
            .addObject()
            .put("minutes", minutes)
            .put("share", one.reuse().longerThan(minutes * 60L));
      }
      node.set("uncached", Json.money(one.uncached()));
      node.set("fiveMinutes", Json.money(one.fiveMinutes()));
      one.oneHour()
          .ifPresentOrElse(
              cost -> node.set("oneHour", Json.money(cost)), () -> node.putNull("oneHour"));
      node.set("today", Json.money(one.today()));
      node.set("todayUncached", Json.money(one.todayUncached()));
      put(node, "breakEven5m", one.breakEvenFiveMinutes());
      put(node, "breakEven1h", one.breakEvenOneHour());
      node.put("advice", one.advice().id());
      node.set("saving", Json.money(one.saving()));
    }
    return document;
  }

  /// The share of calls that must find the head kept, to nine decimals.
  private static void put(ObjectNode node, String name, Optional<Fraction> share) {
    share.ifPresentOrElse(
        some -> node.put(name, some.toDecimal(SHARE_DECIMALS).toPlainString()),
        () -> node.putNull(name));
  }
}
