package dev.costwright.app.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// WCAG 2.2: text 4.5, the main text 7, parts and charts 3, from the token files themselves.
class ContrastTest {
  @ParameterizedTest
  @EnumSource(Theme.class)
  void textCanBeReadOnEverySurface(Theme theme) {
    for (String ground :
        new String[] {"canvas", "surface", "sunken", "raised", "hover", "selected"}) {
      assertThat(ratio(theme, "text", ground)).as("text on " + ground).isGreaterThanOrEqualTo(7);
      Stream.of("text-2", "text-3", "accent-text")
          .forEach(
              text ->
                  assertThat(ratio(theme, text, ground))
                      .as(text + " on " + ground)
                      .isGreaterThanOrEqualTo(4.5));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void meaningsCanBeReadOnTheirTintsAndOnCards(Theme theme) {
    for (String tone : new String[] {"positive", "negative", "warning", "info"}) {
      assertThat(ratio(theme, tone, tone + "-tint")).as(tone).isGreaterThanOrEqualTo(4.5);
      assertThat(ratio(theme, tone, "surface")).as(tone).isGreaterThanOrEqualTo(4.5);
    }
    assertThat(ratio(theme, "on-accent", "accent")).isGreaterThanOrEqualTo(4.5);
    assertThat(ratio(theme, "text-on-tip", "tip")).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void partsAndChartColoursCanBeFound(Theme theme) {
    Stream.concat(
            Stream.of("control-border", "focus", "accent", "cost-up", "cost-down", "cost-total"),
            IntStream.rangeClosed(1, 8).mapToObj(place -> "chart-" + place))
        .forEach(
            part -> assertThat(ratio(theme, part, "surface")).as(part).isGreaterThanOrEqualTo(3));
  }

  private static double ratio(Theme theme, String one, String other) {
    double a = luminance(theme.tokens().get(one));
    double b = luminance(theme.tokens().get(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
