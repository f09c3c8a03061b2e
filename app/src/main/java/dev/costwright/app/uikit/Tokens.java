package dev.costwright.app.uikit;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Colours by name, read from the same CSS file that styles the scene, so that charts
/// cannot drift from controls.
public record Tokens(Map<String, Color> colours) {
  private static final Pattern TOKEN = Pattern.compile("-cw-([\\w-]+):\\s*(#[0-9A-Fa-f]{6})");

  static Tokens read(URL css) {
    try (InputStream in = css.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Tokens(
          TOKEN
              .matcher(text)
              .results()
              .collect(Collectors.toMap(m -> m.group(1), m -> Color.decode(m.group(2)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Color get(String name) {
    Color colour = colours.get(name);
    if (colour == null) {
      throw new NoSuchElementException("No token -cw-" + name);
    }
    return colour;
  }

  public Color get(String name, double opacity) {
    Color c = get(name);
    return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) Math.round(opacity * 255));
  }

  /// The colour of the n-th category; the ninth and later share the neutral "rest": no colour
  /// ever means two things.
  public Color category(int index) {
    return index < 8 ? get("chart-" + (index + 1)) : get("chart-rest");
  }

  /// Position 0..1 on a ramp of `steps` tokens, mixed in between.
  public Color ramp(String name, int steps, double position) {
    double at = Math.clamp(position, 0, 1) * (steps - 1);
    int low = Math.min((int) at, steps - 2);
    return mix(get(name + "-" + (low + 1)), get(name + "-" + (low + 2)), at - low);
  }

  private static Color mix(Color a, Color b, double share) {
    int[] rgb =
        IntStream.of(16, 8, 0)
            .map(
                shift ->
                    (int)
                        Math.round(
                            ((a.getRGB() >> shift) & 255) * (1 - share)
                                + ((b.getRGB() >> shift) & 255) * share))
            .toArray();
    return new Color(rgb[0], rgb[1], rgb[2]);
  }
}
