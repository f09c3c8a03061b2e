package dev.costwright.app.uikit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Application;
import javafx.scene.Scene;

/// The three looks. Each is one token file; everything else is shared.
public enum Theme {
  LIGHT("tokens-light.css", new PrimerLight().getUserAgentStylesheet()),
  DARK("tokens-dark.css", new PrimerDark().getUserAgentStylesheet()),
  CONTRAST("tokens-contrast.css", new PrimerDark().getUserAgentStylesheet());

  public static final String FAMILY = "Costwright Sans";

  /// Of the root, in points; everything else is in em of it.
  static final double TEXT_SIZE = 13;
  private static final List<String> FONTS =
      List.of(
          "CostwrightSans-Regular.ttf",
          "CostwrightSans-Bold.ttf",
          "CostwrightSansMedium-Regular.ttf");

  private static final Map<Theme, Tokens> READ = new ConcurrentHashMap<>();

  private final String tokensFile;
  private final String base;

  Theme(String tokensFile, String base) {
    this.tokensFile = tokensFile;
    this.base = base;
  }

  public Tokens tokens() {
    return READ.computeIfAbsent(this, theme -> Tokens.read(resource(theme.tokensFile)));
  }

  /// Fonts must be known to JavaFX and to AWT: charts are laid out with AWT fonts. Call once,
  /// before the first scene.
  public static void loadFonts() {
    for (String file : FONTS) {
      try (InputStream forFx = resource(file).openStream();
          InputStream forAwt = resource(file).openStream()) {
        javafx.scene.text.Font.loadFont(forFx, 13);
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(Font.createFont(Font.TRUETYPE_FONT, forAwt));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("Bundled font is damaged: " + file, e);
      }
    }
  }

  public void applyTo(Scene scene) {
    Application.setUserAgentStylesheet(base);
    scene
        .getStylesheets()
        .setAll(resource(tokensFile).toString(), resource("theme.css").toString());
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name);
  }
}
