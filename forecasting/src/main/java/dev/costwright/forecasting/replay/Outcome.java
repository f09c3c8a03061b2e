package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.money.Money;
import java.util.List;

/// What a replay with some levers comes to.
///
/// @param cost of the whole baseline with them
/// @param ownCosts what each lever costs itself, inside the cost, in the order of the levers
/// @param answers to the calls that levers act on, as far as they are counted, after growth and
/// launches
/// @param wrongAnswers that levers bring, as far as they say how accurate they are
/// @param remarks what levers could not do or took for granted, one sentence each
public record Outcome(
    Money cost,
    List<Money> ownCosts,
    Fraction answers,
    Fraction wrongAnswers,
    List<String> remarks) {
  public Outcome {
    ownCosts = List.copyOf(ownCosts);
    remarks = List.copyOf(remarks);
  }
}
