package dev.costwright.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One bad afternoon: after a deploy the support agent rejected its own answers and asked again,
/// up to twenty-eight times a session, with the same prompt.
final class RetryStorm {
  static final LocalDate DAY = LocalDate.of(2026, 9, 16);
  static final String STEP = "retry";

  private static final int FROM = 13 * 3600 + 20 * 60;
  private static final int TO = 16 * 3600 + 40 * 60;
  private static final int SESSIONS = 34;

  private RetryStorm() {}

  static List<Call> callsOn(LocalDate day, Company company, long seed) {
    List<Call> calls = new ArrayList<>();
    if (day.equals(DAY)) {
      Feature feature = company.feature(Northpeak.SUPPORT_AGENT);
      Dice dice = Dice.of(seed, "retry storm", 0);
      for (int number = 0; number < SESSIONS; number++) {
        calls.addAll(session(feature, company.tenants(), number, dice));
      }
    }
    return calls;
  }

  private static List<Call> session(Feature feature, List<String> tenants, int number, Dice dice) {
    String id = SessionIds.of(feature, DAY, 900 + number);
    String tenant = dice.pick(tenants);
    int prompt = dice.around(130_000, 170_000);
    int second = dice.between(FROM, TO);
    List<Call> calls = new ArrayList<>();
    for (int left = dice.between(14, 28); left > 0; left--) {
      Tokens tokens = new Tokens(prompt, 0, 0, 0, dice.around(2_000, 5_000), 0);
      calls.add(call(feature, id, tenant, second, tokens));
      second += dice.between(3, 9);
    }
    return calls;
  }

  private static Call call(
      Feature feature, String session, String tenant, int second, Tokens tokens) {
    return new Call(
        Traffic.instant(DAY, second),
        2,
        feature,
        feature.key(),
        feature.modelOn(DAY),
        false,
        tokens,
        Optional.of(session),
        STEP,
        Optional.of(Plan.ENTERPRISE),
        Optional.of(tenant),
        feature.useCases().getFirst(),
        true,
        false);
  }
}
