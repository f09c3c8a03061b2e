package dev.costwright.forecasting.prefix;

import dev.costwright.model.problem.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A trace of calls as lines of JSON: `timestamp` in milliseconds, `input_length` and
/// `output_length` in tokens, `hash_ids` of the prompt's blocks from its head on.
///
/// @param calls that could be read, in the order of the lines
/// @param rejected one sentence for each line that could not
public record PrefixTrace(List<PrefixCall> calls, List<String> rejected) {
  private static final String EXPECTED =
      "{\"timestamp\": 0, \"input_length\": 1024, \"output_length\": 10, \"hash_ids\": [1, 2]}";
  private static final int MOST_SHOWN = 60;

  public PrefixTrace {
    calls = List.copyOf(calls);
    rejected = List.copyOf(rejected);
  }

  /// @param file for messages
  /// @throws InputException when not one line is a call
  public static PrefixTrace read(String file, BufferedReader lines) {
    List<PrefixCall> calls = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    int number = 0;
    for (String line = next(lines); !line.equals(END); line = next(lines)) {
      number++;
      Optional<PrefixCall> call = line.isBlank() ? Optional.empty() : call(line);
      call.ifPresent(calls::add);
      if (call.isEmpty() && !line.isBlank()) {
        rejected.add(
            "%s, line %d: expected a call such as %s, found %s. Mend the line and read it again."
                .formatted(file, number, EXPECTED, shown(line)));
      }
    }
    if (calls.isEmpty()) {
      throw new InputException(
          rejected.isEmpty()
              ? file + ": expected calls such as " + EXPECTED + ", found an empty file."
              : rejected.getFirst());
    }
    return new PrefixTrace(calls, rejected);
  }

  /// No line holds a line end.
  private static final String END = "\n";

  private static String next(BufferedReader lines) {
    try {
      return Optional.ofNullable(lines.readLine()).orElse(END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<PrefixCall> call(String line) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      JsonNode ids = node.path("hash_ids");
      List<Long> blocks = new ArrayList<>();
      ids.forEach(id -> whole(id).ifPresent(blocks::add));
      boolean isGood = ids.isArray() && blocks.size() == ids.size();
      return isGood
          ? whole(node.path("timestamp"))
              .flatMap(
                  at ->
                      whole(node.path("input_length"))
                          .flatMap(
                              input ->
                                  whole(node.path("output_length"))
                                      .map(output -> new PrefixCall(at, input, output, blocks))))
          : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<Long> whole(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 0
        ? Optional.of(node.asLong())
        : Optional.empty();
  }

  private static String shown(String line) {
    return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "...";
  }
}
