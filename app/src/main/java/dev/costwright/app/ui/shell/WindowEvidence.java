package dev.costwright.app.ui.shell;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.workbench.Workbench;
import java.util.Optional;

/// What the figures of the screen in front rest on, said by whatever is saved from it.
final class WindowEvidence {
  private WindowEvidence() {}

  static Provenance of(Workbench workbench, Screen screen) {
    Provenance known = Provenance.of(workbench);
    boolean isRestated = Basis.of(screen.name()).filter(Basis.RESTATED::equals).isPresent();
    Provenance based = isRestated ? known.restated(workbench) : known;
    Provenance scoped =
        Optional.ofNullable(screen.scope().getValue())
            .filter(scope -> !scope.isEmpty())
            .map(scope -> based.asking("scope", scope))
            .orElse(based);
    return scoped.asking("screen", Messages.text(screen.name() + ".title"));
  }
}
