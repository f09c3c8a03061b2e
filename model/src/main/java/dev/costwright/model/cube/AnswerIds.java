package dev.costwright.model.cube;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.FactBlock.Coded;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The id that a provider gave its answer, by which logs of several programs can be seen to tell
/// of the same call: it stands in the key of a row, or is its request.
final class AnswerIds {
  /// Stands for "the row names none".
  static final String NONE = "";

  /// Providers make ids of these kinds once: OpenAI, Anthropic and OpenRouter.
  private static final Pattern ID =
      Pattern.compile("(?<![A-Za-z0-9])(?:chatcmpl-|resp_|msg_|gen-)[A-Za-z0-9_-]{12,}");

  private AnswerIds() {}

  /// One for each of the rows.
  static String[] of(FactBlock block, int[] rows) {
    Column keys = new Column(block.keys());
    Column requests = new Column(block.dimension(Dimension.REQUEST));
    return Arrays.stream(rows)
        .mapToObj(row -> keys.of(row).or(() -> requests.of(row)).orElse(NONE))
        .toArray(String[]::new);
  }

  /// Looks for ids in each distinct text once.
  private static final class Column {
    private final Optional<Coded> coded;
    private final String[] ids;

    private Column(Optional<Coded> coded) {
      this.coded = coded;
      this.ids =
          coded.stream()
              .flatMap(column -> column.values().stream())
              .map(Column::idIn)
              .toArray(String[]::new);
    }

    private Optional<String> of(int row) {
      return coded
          .map(column -> column.ids()[row])
          .filter(id -> id >= 0)
          .map(id -> ids[id])
          .filter(id -> !id.isEmpty());
    }

    private static String idIn(String text) {
      Matcher found = ID.matcher(text);
      return found.find() ? found.group() : NONE;
    }
  }
}
