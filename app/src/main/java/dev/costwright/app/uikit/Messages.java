package dev.costwright.app.uikit;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Every word of the window, by dotted key: screen first, such as `overview.coverage.title`. Each
/// package of screens keeps its words in a `messages.properties` of its own; the first word of a
/// key belongs to one package only.
///
/// Texts with placeholders are patterns of {@link MessageFormat}: an apostrophe in them is
/// doubled. Figures are given as finished text, so that money is never formatted twice.
public final class Messages {
  /// Below `dev.costwright.app`: whoever has words.
  static final List<String> PACKAGES =
      List.of(
          "uikit",
          "ui.agents",
          "ui.bands",
          "ui.bridge",
          "ui.checks",
          "ui.claim",
          "ui.close",
          "ui.drivers",
          "ui.economics",
          "ui.explore",
          "ui.forecast",
          "ui.frontier",
          "ui.importing",
          "ui.ledger",
          "ui.overview",
          "ui.prices",
          "ui.prompt",
          "ui.realised",
          "ui.reconcile",
          "ui.regression",
          "ui.reports",
          "ui.reuse",
          "ui.rollout",
          "ui.rules",
          "ui.scenario",
          "ui.seek",
          "ui.shell",
          "ui.terms",
          "ui.trace",
          "ui.why");

  private static final ResourceBundle.Control ONLY_ASKED_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  private static final Map<Locale, Map<String, String>> READ = new ConcurrentHashMap<>();

  private Messages() {}

  /// The text in the user's language, else in English.
  ///
  /// @throws MissingResourceException when no package has the key
  public static String text(String key, Object... values) {
    Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
    String text = READ.computeIfAbsent(locale, Messages::read).get(key);
    if (text == null) {
      throw new MissingResourceException(
          "Expected a text for " + key + ", found none.", Messages.class.getName(), key);
    }
    return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
  }

  private static Map<String, String> read(Locale locale) {
    Map<String, String> texts = new HashMap<>();
    for (String owner : PACKAGES) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "dev.costwright.app." + owner + ".messages",
              locale,
              Messages.class.getClassLoader(),
              ONLY_ASKED_LOCALE);
      bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }
    return Map.copyOf(texts);
  }
}
