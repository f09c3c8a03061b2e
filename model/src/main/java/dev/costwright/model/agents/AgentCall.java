package dev.costwright.model.agents;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One logged call, as far as the analysis of agents needs it.
///
/// @param workflow feature, else use case, else project
/// @param second of its start since 1970, UTC
/// @param step kind of step, `(untagged)` when the log does not say
/// @param input prompt tokens by class, cached ones included; the classes tell repeats apart
/// @param output reply tokens, reasoning included
/// @param retries as the log counts them
/// @param cost empty when it has no price
/// @param line in the file of the import
record AgentCall(
    String workflow,
    Optional<String> session,
    long second,
    LocalDate day,
    String step,
    String seller,
    String model,
    String modelClass,
    String tier,
    List<Long> input,
    long output,
    long retries,
    Optional<Money> cost,
    long importId,
    long line) {
  private static final List<Measure> OUTPUTS =
      List.of(Measure.OUTPUT, Measure.AUDIO_OUTPUT, Measure.IMAGE_OUTPUT);
  private static final List<Measure> INPUTS =
      Measure.tokenClasses().stream().filter(measure -> !OUTPUTS.contains(measure)).toList();

  private static final long REPEAT_SECONDS = 600;

  AgentCall {
    input = List.copyOf(input);
  }

  static AgentCall of(CubeRow row) {
    return new AgentCall(
        Stream.of(Dimension.FEATURE, Dimension.USE_CASE, Dimension.PROJECT)
            .flatMap(dimension -> row.dimension(dimension).stream())
            .findFirst()
            .orElse(Pivot.UNTAGGED),
        row.dimension(Dimension.SESSION),
        row.startSecond(),
        row.day(),
        text(row, Dimension.STEP_KIND),
        text(row, Dimension.SELLER),
        text(row, Dimension.MODEL),
        text(row, Dimension.MODEL_CLASS),
        text(row, Dimension.SERVICE_TIER),
        INPUTS.stream().map(measure -> count(row, measure)).toList(),
        OUTPUTS.stream().mapToLong(measure -> count(row, measure)).sum(),
        count(row, Measure.RETRIES),
        row.cost(),
        row.importId(),
        row.line());
  }

  long prompt() {
    return input.stream().mapToLong(Long::longValue).sum();
  }

  long tokens() {
    return prompt() + output;
  }

  /// Whether its cost is unknown although it used tokens: a refused call without tokens is free.
  boolean isUnpriced() {
    return cost.isEmpty() && tokens() > 0;
  }

  boolean isBatch() {
    return tier.equalsIgnoreCase("batch");
  }

  /// Whether the log says that something was tried again.
  boolean isMarkedRetry() {
    String kind = step.toLowerCase(Locale.ROOT);
    return retries > 0 || kind.contains("retry") || kind.equals("error");
  }

  /// Whether it sends what the call before it sent: same model, the same count in every class of
  /// prompt tokens, within ten minutes.
  boolean repeats(AgentCall before) {
    return prompt() > 0
        && model.equals(before.model)
        && input.equals(before.input)
        && second - before.second <= REPEAT_SECONDS;
  }

  private static String text(CubeRow row, Dimension dimension) {
    return row.dimension(dimension).orElse(Pivot.UNTAGGED);
  }

  private static long count(CubeRow row, Measure measure) {
    long count = row.measure(measure);
    return count == Fact.ABSENT ? 0 : count;
  }
}
