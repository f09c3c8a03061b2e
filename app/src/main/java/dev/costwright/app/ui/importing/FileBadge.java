package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.model.ledger.ImportRecord;
import javafx.scene.control.Label;

/// The state of a file in a word or two.
record FileBadge(String text, Tone tone) {
  Label node() {
    return Ui.badge(text, tone);
  }

  static FileBadge of(FileState state) {
    return switch (state) {
      case FileState.Waiting _ -> word("waiting", Tone.NEUTRAL);
      case FileState.Reading _ -> word("reading", Tone.INFO);
      case FileState.Read(ImportPreview content) -> read(content);
      case FileState.Unreadable _ -> word("unreadable", Tone.NEGATIVE);
      case FileState.Importing(ImportPreview _, double progress) -> importing(progress);
      case FileState.Stopped _ -> word("stopped", Tone.NEGATIVE);
      case FileState.Imported(ImportPreview _, ImportRecord _) -> word("imported", Tone.POSITIVE);
    };
  }

  private static FileBadge read(ImportPreview content) {
    if (content.isElsewhere()) {
      return word("catalogue", Tone.INFO);
    }
    if (content.claimedBy().size() != 1) {
      return word("needs", Tone.NEGATIVE);
    }
    if (content.isEmpty()) {
      return word("nothing", Tone.NEUTRAL);
    }
    if (!content.isReady()) {
      return word("unreadable", Tone.NEGATIVE);
    }
    if (!content.problems().isEmpty()) {
      return word("problems", Tone.WARNING, content.problems().size());
    }
    return content.duplicates() == content.rows()
        ? word("known", Tone.NEUTRAL)
        : word("ready", Tone.POSITIVE);
  }

  private static FileBadge importing(double progress) {
    return progress < 0
        ? word("importing", Tone.INFO)
        : word("share", Tone.INFO, (int) Math.floor(100 * progress));
  }

  private static FileBadge word(String key, Tone tone, Object... figures) {
    return new FileBadge(Messages.text("importing.state." + key, figures), tone);
  }
}
