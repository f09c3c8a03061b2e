package dev.costwright.app.sample;

import static java.util.Comparator.comparing;

import dev.costwright.app.sample.Workload.Session;
import dev.costwright.app.sample.Workload.Single;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Simulates the company call by call. Every file of the sample is an account of these calls, so
/// that all of them tie.
///
/// @param seed the same seed gives the same calls
record Traffic(Company company, long seed) {
  private static final int OPENING = 6 * 3600;
  private static final int CLOSING = 20 * 3600;
  private static final int STAGING_SHARE = 45;
  private static final int BYPASS_SHARE = 28;
  private static final int FAILED_SHARE = 5;
  private static final int UNPRICED_SHARE = 25;
  private static final LocalDate FLAT_CONTEXT_FROM = LocalDate.of(2026, 3, 14);
  private static final int WINDOW_BEFORE = 190_000;

  /// All calls, in order of time.
  List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (LocalDate day : company.days()) {
      calls.addAll(callsOn(day));
    }
    return List.copyOf(calls);
  }

  private List<Call> callsOn(LocalDate day) {
    List<Call> calls = new ArrayList<>();
    company.features().forEach(feature -> calls.addAll(callsOf(feature, day)));
    calls.addAll(RetryStorm.callsOn(day, company, seed));
    calls.sort(comparing(Call::start));
    return calls;
  }

  private List<Call> callsOf(Feature feature, LocalDate day) {
    if (day.isBefore(feature.launch()) || day.isBefore(company.since(feature.seller()))) {
      return List.of();
    }
    Dice dice = Dice.of(seed, feature.id(), day.toEpochDay());
    return switch (feature.workload()) {
      case Single single -> singles(feature, single, day, dice);
      case Session session -> sessions(feature, session, day, dice);
    };
  }

  private List<Call> singles(Feature feature, Single single, LocalDate day, Dice dice) {
    List<Call> calls = new ArrayList<>();
    for (int left = count(feature, 1, day, dice); left > 0; left--) {
      Caller caller = caller(feature, day, dice, Optional.empty());
      String model = modelOf(feature, day, dice);
      calls.add(
          caller.call(
              instant(day, dice.around(OPENING, CLOSING)),
              model,
              TokenDraw.single(single, model, windowOn(day), dice),
              feature.steps().getFirst(),
              dice));
    }
    return calls;
  }

  private List<Call> sessions(Feature feature, Session session, LocalDate day, Dice dice) {
    List<Call> calls = new ArrayList<>();
    int sessions = count(feature, session.turns().middle(), day, dice);
    for (int number = 0; number < sessions; number++) {
      calls.addAll(turns(feature, session, day, number, dice));
    }
    return calls;
  }

  private List<Call> turns(Feature feature, Session session, LocalDate day, int number, Dice dice) {
    String id = SessionIds.of(feature, day, number);
    Caller caller = caller(feature, day, dice, Optional.of(id));
    int turns = session.turns().around(dice);
    long months = ChronoUnit.MONTHS.between(feature.launch(), day);
    Conversation conversation = new Conversation(session, windowOn(day), months);
    int second = dice.around(OPENING, CLOSING);
    List<Call> calls = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      String step = step(feature, turn, turns, dice);
      Tokens tokens = conversation.next(dice);
      calls.add(caller.call(instant(day, second), feature.modelOn(day), tokens, step, dice));
      second += dice.between(15, 150);
    }
    return calls;
  }

  private static String step(Feature feature, int turn, int turns, Dice dice) {
    List<String> steps = feature.steps();
    if (turn == 0) {
      return steps.getFirst();
    }
    return turn == turns - 1 ? steps.getLast() : dice.pick(steps.subList(1, steps.size() - 1));
  }

  /// How often a feature is used on a day, in units of `callsEach` calls.
  private int count(Feature feature, int callsEach, LocalDate day, Dice dice) {
    long level = Season.growth(company.from(), day, feature.growthPerMonth());
    long season = Season.of(day, feature.monthEnd());
    long adopted = Season.adoption(feature.launch(), day);
    long thousandths =
        feature.callsPerDay() * level * season / Season.WHOLE * adopted / Season.WHOLE;
    long noisy = thousandths * dice.around(820, 1180) / Season.WHOLE;
    long unit = (long) Season.WHOLE * callsEach;
    return (int) (noisy / unit) + (dice.below((int) unit) < noisy % unit ? 1 : 0);
  }

  private Caller caller(Feature feature, LocalDate day, Dice dice, Optional<String> session) {
    boolean staging =
        feature.stagingKey().isPresent()
            && day.getDayOfWeek().getValue() < 6
            && dice.chance(STAGING_SHARE);
    ApiKey key = staging ? feature.stagingKey().orElseThrow() : feature.key();
    Optional<Plan> plan = plan(feature, dice);
    return new Caller(
        feature,
        key,
        session,
        plan,
        plan.filter(Plan.ENTERPRISE::equals).map(enterprise -> tenant(dice)),
        dice.pick(feature.useCases()),
        !day.isBefore(company.gatewayFrom()) && !dice.chance(BYPASS_SHARE));
  }

  private static Optional<Plan> plan(Feature feature, Dice dice) {
    return feature.isInternal()
        ? Optional.empty()
        : Optional.of(Plan.values()[dice.weighted(feature.planWeights())]);
  }

  /// Larger customers are listed first and call more.
  private String tenant(Dice dice) {
    return company.tenants().get(dice.skewed(0, company.tenants().size() - 1));
  }

  private static String modelOf(Feature feature, LocalDate day, Dice dice) {
    boolean unpriced =
        feature.id().equals(Northpeak.SEARCH)
            && !day.isBefore(Northpeak.UNPRICED_FROM)
            && dice.chance(UNPRICED_SHARE);
    return unpriced ? Northpeak.UNPRICED_MODEL : feature.modelOn(day);
  }

  /// Before Anthropic's long prompts had one price, the company kept below the dearer band.
  private static int windowOn(LocalDate day) {
    return day.isBefore(FLAT_CONTEXT_FROM) ? WINDOW_BEFORE : Integer.MAX_VALUE;
  }

  static Instant instant(LocalDate day, int second) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(second);
  }

  /// What the calls of one session, or one lone call, share.
  private record Caller(
      Feature feature,
      ApiKey key,
      Optional<String> session,
      Optional<Plan> plan,
      Optional<String> tenant,
      String useCase,
      boolean throughGateway) {
    Call call(Instant start, String model, Tokens tokens, String step, Dice dice) {
      boolean failed = dice.chance(FAILED_SHARE);
      return new Call(
          start,
          failed ? 1 : 2 + (int) (tokens.output() / dice.between(70, 110)),
          feature,
          key,
          model,
          feature.workload() instanceof Single single && single.batch(),
          failed ? Tokens.NONE : tokens,
          session,
          step,
          plan,
          tenant,
          useCase,
          throughGateway,
          failed);
    }
  }
}
