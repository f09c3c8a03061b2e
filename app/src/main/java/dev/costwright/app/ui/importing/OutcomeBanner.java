package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.identity.Preference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// One line that says what the last step came to. Failures are told by a dialog instead.
record OutcomeBanner(Tone tone, Ikon icon, String text) {
  /// Nothing when there is nothing to say.
  static Optional<OutcomeBanner> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.None _, Outcome.Failed _ -> Optional.empty();
      case Outcome.NothingFound _ -> banner(Tone.WARNING, Feather.INFO, "nothing");
      case Outcome.Imported done -> done.entries().isEmpty() ? Optional.empty() : imported(done);
      case Outcome.Cancelled(String file, List<ImportRecord> before) ->
          banner(Tone.INFO, Feather.X_CIRCLE, "cancelled", file, before.size());
      case Outcome.Undone(ImportRecord entry) -> changed("undone", Feather.ROTATE_CCW, entry);
      case Outcome.AllUndone(List<ImportRecord> entries) ->
          banner(Tone.INFO, Feather.ROTATE_CCW, "allundone", entries.size());
      case Outcome.Redone(ImportRecord entry) -> changed("redone", Feather.ROTATE_CW, entry);
      case Outcome.Preferred(ImportRecord entry, Preference choice) ->
          banner(
              Tone.INFO,
              Feather.REPEAT,
              "preferred",
              entry.source().name(),
              Messages.text("importing.chosen." + choice.id()));
      case Outcome.RulesStand(ImportRecord entry) ->
          banner(Tone.INFO, Feather.ROTATE_CCW, "rules", entry.source().name());
      case Outcome.ProblemsSaved(Path file, int problems) ->
          banner(Tone.POSITIVE, Feather.SAVE, "saved", problems, file);
      case Outcome.RejectedSaved(List<Path> files) when files.isEmpty() ->
          banner(Tone.WARNING, Feather.INFO, "rejected.document");
      case Outcome.RejectedSaved(List<Path> files) ->
          banner(Tone.POSITIVE, Feather.SAVE, "rejected", files.size(), files.getFirst());
    };
  }

  /// @param actions what can be done about it
  Node node(Runnable dismiss, List<Button> actions) {
    Button close = Ui.iconButton(Feather.X, Messages.text("importing.outcome.dismiss"));
    close.setOnAction(_ -> dismiss.run());
    return Ui.banner(
        tone, icon, text, Stream.concat(actions.stream(), Stream.of(close)).toArray(Node[]::new));
  }

  private static Optional<OutcomeBanner> imported(Outcome.Imported done) {
    return banner(
        Tone.POSITIVE,
        Feather.CHECK_CIRCLE,
        "imported",
        done.entries().size(),
        Amounts.count(done.added()),
        done.added());
  }

  private static Optional<OutcomeBanner> changed(String key, Ikon icon, ImportRecord entry) {
    long rows = entry.rows().added();
    return banner(Tone.INFO, icon, key, entry.source().name(), Amounts.count(rows), rows);
  }

  private static Optional<OutcomeBanner> banner(
      Tone tone, Ikon icon, String key, Object... values) {
    return Optional.of(
        new OutcomeBanner(tone, icon, Messages.text("importing.outcome." + key, values)));
  }
}
