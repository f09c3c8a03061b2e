package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.Screen;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Renders every screen of a ledger to PNG files. Needs no display: run Java with
/// `-Dglass.platform=Headless -Dprism.order=sw`.
public final class ScreenPictures {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  /// Tables and wrapped text know their size only after they were laid out once.
  private static final int LAYOUT_PASSES = 4;

  private ScreenPictures() {}

  /// @param scale pixels per point
  /// @return the files `SCREEN-THEME.png`, in order of the navigation
  /// @throws InputException when the folder cannot be written to
  public static List<Path> write(Workbench workbench, Path folder, Theme theme, double scale) {
    FxToolkit.start();
    List<Throwable> bugs = new ArrayList<>();
    List<Path> files =
        FxToolkit.await(
            () -> {
              Thread window = Thread.currentThread();
              var before = window.getUncaughtExceptionHandler();
              window.setUncaughtExceptionHandler((_, bug) -> bugs.add(bug));
              try {
                return writeAll(workbench, folder, theme, scale);
              } finally {
                window.setUncaughtExceptionHandler(before);
              }
            });
    bugs.stream().findFirst().ifPresent(ScreenPictures::rethrow);
    return files;
  }

  private static List<Path> writeAll(Workbench workbench, Path folder, Theme theme, double scale) {
    Tasks atOnce = new Tasks(Runnable::run, Runnable::run, ScreenPictures::rethrow);
    Scene scene = CostwrightApp.scene(workbench, atOnce, Preferences.none(), List::of);
    Shell shell = (Shell) scene.getRoot();
    shell.show(theme);
    List<Path> written = new ArrayList<>();
    for (Screen screen : shell.screens()) {
      shell.open(screen.name());
      Path file = folder.resolve(fileName(screen, theme, scale));
      write(picture(shell, scale), file);
      written.add(file);
    }
    return written;
  }

  private static String fileName(Screen screen, Theme theme, double scale) {
    String times = scale == 1 ? "" : "@" + (scale == Math.rint(scale) ? (int) scale : scale) + "x";
    return screen.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + times + ".png";
  }

  private static WritableImage picture(Parent root, double scale) {
    prepare(root, scale);
    for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
      root.resize(WIDTH, HEIGHT);
      root.applyCss();
      root.layout();
      prepare(root, scale);
    }
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    return root.snapshot(parameters, null);
  }

  /// A snapshot would only enlarge the pixels of a chart, and show what a scroll pane had kept of
  /// the screen before.
  private static void prepare(Node node, double scale) {
    node.setCache(false);
    if (node instanceof ChartPane chart) {
      chart.setOversampling(scale);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> prepare(child, scale));
    }
  }

  private static void write(WritableImage picture, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean written =
          ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
      if (!written) {
        throw new IOException("no PNG writer");
      }
    } catch (IOException e) {
      throw new InputException(
          "Expected to write %s, could not: %s. Name another folder."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static void rethrow(Throwable bug) {
    throw new IllegalStateException("A screen could not be rendered", bug);
  }
}
