package dev.costwright.forecasting.panel;

import dev.costwright.model.problem.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a panel from text with the columns id, group, m, h, t, part and y, separated by commas:
/// one row per step, m the season, h the horizon, part `train` or `test`, t rising by 1 within a
/// part. The first row that is not so stops the reading: a row passed over would change a score.
public final class PanelFile {
  private static final List<String> COLUMNS = List.of("id", "group", "m", "h", "t", "part", "y");

  private final String name;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private int line;

  private PanelFile(String name) {
    this.name = name;
  }

  /// The series in the order of their first rows.
  ///
  /// @param name of the file, for messages
  /// @throws InputException when a row is not as described, naming the line and what is wrong
  public static List<PanelSeries> read(Reader text, String name) {
    return new PanelFile(name).read(text);
  }

  private List<PanelSeries> read(Reader text) {
    try (BufferedReader lines = new BufferedReader(text)) {
      header(lines.readLine());
      for (String row = lines.readLine(); row != null; row = lines.readLine()) {
        line++;
        if (!row.isBlank()) {
          add(cells(row));
        }
      }
    } catch (IOException unreadable) {
      throw new InputException(
          "Expected a panel in %s, could not read it: %s.".formatted(name, unreadable.getMessage()),
          unreadable);
    }
    if (drafts.isEmpty()) {
      throw new InputException("Expected series in %s, found none.".formatted(name));
    }
    return drafts.values().stream().map(draft -> draft.series(this)).toList();
  }

  private void header(@Nullable String row) {
    line = 1;
    if (row == null || !cells(row).equals(COLUMNS)) {
      throw new InputException(
          "Expected the columns %s in line 1 of %s, found %s."
              .formatted(String.join(",", COLUMNS), name, row == null ? "no line" : row));
    }
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split(",", -1))
        .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1"))
        .toList();
  }

  private void add(List<String> cells) {
    if (cells.size() != COLUMNS.size()) {
      throw problem("%d cells".formatted(COLUMNS.size()), cells.size() + "");
    }
    Draft draft =
        drafts.computeIfAbsent(
            cells.get(0),
            id -> new Draft(id, cells.get(1), count(cells.get(2)), count(cells.get(3))));
    if (!draft.isSame(cells.get(1), count(cells.get(2)), count(cells.get(3)))) {
      throw problem("one group, m and h for " + draft.id, "others than before");
    }
    int step = count(cells.get(4));
    if (step != draft.next) {
      throw problem("t = %d of %s".formatted(draft.next, draft.id), cells.get(4));
    }
    draft.next++;
    part(draft, cells.get(5)).add(number(cells.get(6)));
  }

  private List<Double> part(Draft draft, String part) {
    return switch (part) {
      case "train" -> {
        if (!draft.test.isEmpty()) {
          throw problem("no training after the test of " + draft.id, "train");
        }
        yield draft.training;
      }
      case "test" -> draft.test;
      default -> throw problem("train or test as the part", part);
    };
  }

  private int count(String cell) {
    try {
      int count = Integer.parseInt(cell);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException noNumber) {
      throw problem("a whole number above 0", cell);
    }
    throw problem("a whole number above 0", cell);
  }

  private double number(String cell) {
    try {
      double number = Double.parseDouble(cell);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      throw problem("a number as y", cell);
    }
    throw problem("a number as y", cell);
  }

  private InputException problem(String expected, String found) {
    return new InputException(
        "Expected %s in line %d of %s, found %s.".formatted(expected, line, name, found));
  }

  /// A series while its rows come in.
  private static final class Draft {
    private final String id;
    private final String group;
    private final int season;
    private final int horizon;
    private final List<Double> training = new ArrayList<>();
    private final List<Double> test = new ArrayList<>();
    private int next = 1;

    Draft(String id, String group, int season, int horizon) {
      this.id = id;
      this.group = group;
      this.season = season;
      this.horizon = horizon;
    }

    boolean isSame(String otherGroup, int otherSeason, int otherHorizon) {
      return group.equals(otherGroup) && season == otherSeason && horizon == otherHorizon;
    }

    PanelSeries series(PanelFile file) {
      if (training.isEmpty() || !(test.isEmpty() || test.size() == horizon)) {
        throw new InputException(
            "Expected training and %d or no test values of %s in %s, found %d and %d."
                .formatted(horizon, id, file.name, training.size(), test.size()));
      }
      return new PanelSeries(id, group, season, horizon, training, test);
    }
  }
}
