package dev.costwright.model.check;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Map;

/// What mends a finding.
public sealed interface Fix {
  /// One sentence that says what to do.
  String advice();

  /// Takes an import back; `redo` brings it again.
  record UndoImport(long importId) implements Fix {
    @Override
    public String advice() {
      return "Undo import " + importId + ".";
    }
  }

  /// Lets an import's finer grouping count in place of a coarser one of the same days; `hidden
  /// reset` lets the rules decide again.
  record KeepFiner(long importId) implements Fix {
    @Override
    public String advice() {
      return "Keep the finer rows, those of import " + importId + ".";
    }
  }

  /// Mends several findings alike.
  ///
  /// @param fixes of one kind, at least one
  record Each(List<Fix> fixes) implements Fix {
    public Each {
      fixes = List.copyOf(fixes);
    }

    @Override
    public String advice() {
      return switch (fixes.getFirst()) {
        case UndoImport _ ->
            "Undo all %d imports; 'redo' brings each again.".formatted(fixes.size());
        case Price _ ->
            "Take over the prices that your bills imply for the %d models, or name a price of each."
                .formatted(fixes.size());
        default -> "Keep the finer rows in all %d.".formatted(fixes.size());
      };
    }
  }

  /// Writes a rule that gives a team; the team's name is the user's to say.
  ///
  /// @param matched the dimension that the rule reads
  /// @param value of that dimension, exactly
  record NameTeam(Dimension matched, String value) implements Fix {
    @Override
    public String advice() {
      return "Say which team owns %s %s: a rule then gives it all such spend."
          .formatted(matched.id(), value);
    }

    /// The rule for a team.
    public Rule rule(String team) {
      return new Rule(
          "%s %s".formatted(matched.id(), value), matched, "", value, Map.of(Dimension.TEAM, team));
    }
  }

  /// Gives a model a price: the one that the user names, or the one that bills imply.
  ///
  /// @param model as the finding names it
  /// @param advice says what to do
  record Price(String seller, String model, String advice) implements Fix {}

  /// Nothing to apply at once: a screen where the user mends it.
  ///
  /// @param screen its name, such as `prices`
  record Open(String screen, String advice) implements Fix {}
}
