package dev.costwright.app.ui.shell;

import dev.costwright.app.instance.Request;
import dev.costwright.app.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a window begins with, and who asks it for more.
///
/// @param ledger folder of the ledger; one is made where there is none
/// @param files shown on the import screen
/// @param config folder where the window remembers its settings
/// @param sample writes the sample company's files and says which can be imported
/// @param laterStarts takes whom to tell, on any thread, what later starts were asked for
public record WindowStart(
    Path ledger,
    List<Path> files,
    Path config,
    Function<Workbench, List<Path>> sample,
    Consumer<Consumer<Request>> laterStarts) {
  public WindowStart {
    files = List.copyOf(files);
  }
}
