package dev.costwright.app.cli;

import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.rollout.Outlay;
import dev.costwright.forecasting.rollout.Rollout;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `scenario rollout` asks, to be shown and to be exported.
final class RolloutOptions {
  @Mixin private ScenarioFiles.One file = new ScenarioFiles.One();

  @Option(
      names = "--once",
      paramLabel = "LEVER=AMOUNT",
      description =
          "What a lever costs before it works, in place of the effort that the scenario states;"
              + " may be given again.")
  private List<String> once = List.of();

  @Option(
      names = "--monthly",
      paramLabel = "LEVER=AMOUNT",
      description =
          "What a lever costs a month beside what the scenario has inside, likewise; may be given"
              + " again.")
  private List<String> monthly = List.of();

  @Option(
      names = "--cash",
      paramLabel = "AMOUNT",
      description = "Cash before the first month. Default: what the first lever costs.")
  private Optional<BigDecimal> cash = Optional.empty();

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "Months to show, 1 to 120 (default: ${DEFAULT-VALUE}).",
      defaultValue = "12")
  private int months = 12;

  /// The plan of a scenario.
  record Answer(Scenario scenario, Rollout plan) {}

  Answer ask(Session session) {
    if (months < 1 || months > Rollout.MOST_MONTHS) {
      throw new UsageException(
          "Expected --months from 1 to %d, found %d.".formatted(Rollout.MOST_MONTHS, months));
    }
    Prepared prepared = file.prepare(session);
    Currency currency = prepared.replay().baseline().currency();
    return new Answer(
        prepared.scenario(),
        Scenarios.rollout(
            prepared,
            outlays(prepared, currency),
            cash.map(amount -> Money.of(positive("--cash", amount), currency)),
            months,
            session.progress("Replaying")));
  }

  /// As the scenario says it, and the options in its place.
  private Map<String, Outlay> outlays(Prepared prepared, Currency currency) {
    Map<String, Money> first = amounts("--once", once, prepared, currency);
    Map<String, Money> running = amounts("--monthly", monthly, prepared, currency);
    Money nothing = Money.zero(currency);
    Map<String, Outlay> outlays = new HashMap<>(Outlay.of(prepared));
    Stream.concat(first.keySet().stream(), running.keySet().stream())
        .forEach(lever -> outlays.putIfAbsent(lever, new Outlay(nothing, nothing)));
    outlays.replaceAll(
        (lever, stated) ->
            new Outlay(
                first.getOrDefault(lever, stated.once()),
                running.getOrDefault(lever, stated.monthly())));
    return outlays;
  }

  private static Map<String, Money> amounts(
      String option, List<String> texts, Prepared prepared, Currency currency) {
    Map<String, Money> amounts = new HashMap<>();
    for (String text : texts) {
      int equals = text.lastIndexOf('=');
      String lever = equals < 0 ? text : text.substring(0, equals).strip();
      requireLever(option, lever, prepared);
      amounts.put(
          lever, Money.of(positive(option, number(option, text.substring(equals + 1))), currency));
    }
    return amounts;
  }

  private static void requireLever(String option, String lever, Prepared prepared) {
    List<String> names =
        prepared.scenario().active().stream().map(one -> one.scope().name()).toList();
    if (!names.contains(lever)) {
      throw new UsageException(
          "Expected LEVER=AMOUNT with a lever that is on after %s, found \"%s\". Those that are on: %s."
              .formatted(option, lever, names.stream().collect(Collectors.joining(", "))));
    }
  }

  private static BigDecimal number(String option, String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException notOne) {
      throw new UsageException(
          "Expected an amount such as 5000 after %s, found \"%s\".".formatted(option, text));
    }
  }

  private static BigDecimal positive(String option, BigDecimal amount) {
    if (amount.signum() < 0 || amount.precision() - amount.scale() > 15 || amount.scale() > 12) {
      throw new UsageException(
          "Expected an amount from 0 to 999,999,999,999,999 after %s, found \"%s\"."
              .formatted(option, amount));
    }
    return amount;
  }
}
