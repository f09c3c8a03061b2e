package dev.costwright.app.uikit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word of the window, by dotted key: screen first, such as `overview.coverage.title`.
///
/// Texts with placeholders are patterns of {@link MessageFormat}: an apostrophe in them is
/// doubled. Figures are given as finished text, so that money is never formatted twice.
public final class Messages {
  private static final ResourceBundle.Control ONLY_ASKED_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  private Messages() {}

  /// The text in the user's language, else in English.
  ///
  /// @throws java.util.MissingResourceException when no bundle has the key
  public static String text(String key, Object... values) {
    String text = bundle().getString(key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        "dev.costwright.app.uikit.messages",
        Locale.getDefault(Locale.Category.DISPLAY),
        Messages.class.getClassLoader(),
        ONLY_ASKED_LOCALE);
  }
}
