package dev.costwright.model.agents;

import dev.costwright.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Builds logged calls for tests.
record Logged(String workflow, Optional<String> session, String step, String models) {
  static final Currency USD = Currency.getInstance("USD");
  static final Money ZERO = Money.zero(USD);

  static Logged alone(String workflow) {
    return new Logged(workflow, Optional.empty(), "generate", "mid");
  }

  static Logged in(String workflow, String session) {
    return new Logged(workflow, Optional.of(session), "answer", "mid");
  }

  Logged step(String kind) {
    return new Logged(workflow, session, kind, models);
  }

  Logged on(String modelClass) {
    return new Logged(workflow, session, step, modelClass);
  }

  /// @param cost in dollars, or empty text for unpriced
  AgentCall at(String start, long prompt, long output, String cost) {
    Instant instant = Instant.parse(start);
    return new AgentCall(
        workflow,
        session,
        instant.getEpochSecond(),
        LocalDate.ofInstant(instant, ZoneOffset.UTC),
        step,
        "openai",
        "gpt-4o",
        models,
        "standard",
        List.of(prompt, 0L),
        output,
        0,
        cost.isEmpty() ? Optional.empty() : Optional.of(Money.parse(cost, USD)),
        1,
        instant.getEpochSecond());
  }
}
