package dev.costwright.model.text;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Takes API keys and tokens out of text before it is stored or shown.
///
/// A key becomes its kind, its last four characters and a short id, such as
/// `sk-ant-…9fQz#3fa91c20`. One key has one id in every file and every ledger, so that its rows
/// still group, meet their duplicates and can be restored elsewhere. The id is the start of an
/// HMAC-SHA256 (RFC 2104): from its 32 bits and four characters, no key of 100 bits or more can
/// be found. Masked text stays as it is when masked again.
public final class Secrets {
  /// How keys start, by the last character of the start: one pass finds that there is none.
  private static final String[][] STARTS =
      byLastCharacter(
          "sk-",
          "sk_live_",
          "sk_test_",
          "rk_live_",
          "rk_test_",
          "AIz",
          "AKIA",
          "ASIA",
          "earer",
          "EARER",
          "eyJ",
          "gho_",
          "ghp_",
          "ghr_",
          "ghs_",
          "ghu_",
          "github_pat_",
          "gsk_",
          "glpat-",
          "xox",
          "xai-",
          "hf_",
          "pplx-",
          "nvapi-",
          "r8_",
          "--BEGIN");

  private static final int SHORTEST = 14;
  private static final int SHOWN = 4;
  private static final int ID_BYTES = 4;

  /// Not a key, only a label: ids shall not be those of another program.
  private static final byte[] LABEL = "costwright/secret/1".getBytes(StandardCharsets.UTF_8);

  /// @param pattern group 1 is kept, group 2 is the secret part
  /// @param test tells a secret part from a word
  private record Kind(Pattern pattern, Predicate<String> test) {
    Kind(String pattern, Predicate<String> test) {
      this(Pattern.compile("(?<![A-Za-z0-9])" + pattern), test);
    }
  }

  /// Bearer comes last, so that a key behind it keeps its own kind.
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "(-----BEGIN )([A-Z ]{0,30}PRIVATE KEY-----[\\s\\S]*?"
                  + "(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|\\z))",
              _ -> true),
          new Kind("(eyJ)([A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?)", _ -> true),
          new Kind("(sk-(?:ant|proj|svcacct|admin|or|lf)-)([A-Za-z0-9_-]{12,})", Secrets::hasDigit),
          new Kind("(sk-)([A-Za-z0-9_-]{16,})", Secrets::isRandom),
          new Kind("([sr]k_(?:live|test)_)([A-Za-z0-9]{10,})", _ -> true),
          new Kind("(AIza)([0-9A-Za-z_-]{30,})", _ -> true),
          new Kind("(gh[oprsu]_)([A-Za-z0-9]{30,})", _ -> true),
          new Kind("(github_pat_)([A-Za-z0-9_]{30,})", _ -> true),
          new Kind("(glpat-|xox[abeoprs]-)([A-Za-z0-9_-]{10,})", Secrets::hasDigit),
          new Kind("(AKIA|ASIA)([0-9A-Z]{16})(?![0-9A-Za-z])", _ -> true),
          new Kind("(gsk_|xai-|hf_|pplx-|nvapi-|r8_)([A-Za-z0-9_-]{20,})", Secrets::hasDigit),
          new Kind("([Bb]earer\\s+|BEARER\\s+)([A-Za-z0-9._~+/-]{16,}=*)", Secrets::hasDigit));

  private Secrets() {}

  /// The text with every key in it replaced; the text itself when it holds none.
  public static String masked(String text) {
    if (text.length() < SHORTEST || !hasStart(text)) {
      return text;
    }
    String masked = text;
    for (Kind kind : KINDS) {
      masked = masked(masked, kind);
    }
    return masked;
  }

  /// The JSON text with every key in one of its strings replaced. It stays the JSON that it is: a
  /// key behind an escaped line end is found, and none takes the quote behind it along.
  public static String maskedJson(String json) {
    return JsonStrings.changed(json, Secrets::masked);
  }

  private static String[][] byLastCharacter(String... starts) {
    String[][] table = new String[128][0];
    for (String start : starts) {
      int last = start.charAt(start.length() - 1);
      table[last] = Stream.concat(Stream.of(table[last]), Stream.of(start)).toArray(String[]::new);
    }
    return table;
  }

  private static boolean hasStart(String text) {
    for (int at = 2; at < text.length(); at++) {
      char last = text.charAt(at);
      if (last < STARTS.length) {
        for (String start : STARTS[last]) {
          if (text.startsWith(start, at + 1 - start.length())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String masked(String text, Kind kind) {
    Matcher matcher = kind.pattern().matcher(text);
    return matcher.find()
        ? matcher.replaceAll(match -> Matcher.quoteReplacement(replaced(match, kind)))
        : text;
  }

  private static String replaced(MatchResult match, Kind kind) {
    String secret = match.group(2);
    if (!kind.test().test(secret)) {
      return match.group();
    }
    String shown = secret.startsWith("PRIVATE") || secret.contains(" ") ? "" : last(secret);
    return match.group(1) + "…" + shown + "#" + id(match.group(1) + secret);
  }

  private static String last(String secret) {
    return secret.substring(secret.length() - SHOWN);
  }

  private static String id(String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(LABEL, "HmacSHA256"));
      byte[] digest = mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
    }
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(character -> character >= '0' && character <= '9');
  }

  /// Whether it looks drawn by lot, unlike `sk-translation-feature-v2`, a feature for Slovakia:
  /// digits, and either both cases or a long run without a dash.
  private static boolean isRandom(String text) {
    return hasDigit(text)
        && (!text.equals(text.toLowerCase(Locale.ROOT)) || longestRun(text) >= 12);
  }

  private static int longestRun(String text) {
    int longest = 0;
    for (String run : text.split("[_-]")) {
      longest = Math.max(longest, run.length());
    }
    return longest;
  }
}
