package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.reconcile.AskForm.Field;
import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidEntry;
import dev.costwright.model.prepaid.PrepaidMonth;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.signoff.Limits;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.signoff.ReviewedLine;
import dev.costwright.model.signoff.Threshold;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;

/// The forms in which the user says something of a reconciliation.
final class ReviewForms {
  private final ReviewViewModel reviews;

  ReviewForms(ReviewViewModel reviews) {
    this.reviews = reviews;
  }

  void sign(Node near, LineKey key) {
    new AskForm(
            "reconcile.sign",
            List.of(new Field("reconcile.sign.by", "")),
            typed -> {
              String by = typed.getFirst();
              if (by.isEmpty()) {
                throw new UsageException("Expected the name of who signs, found none.");
              }
              reviews.say(all -> all.sign(key, by));
            })
        .show(near);
  }

  void note(Node near, ReviewedLine line) {
    new AskForm(
            "reconcile.note",
            List.of(new Field("reconcile.note.text", line.remarks().note().orElse(""))),
            typed -> reviews.say(all -> all.note(line.key(), typed.getFirst())))
        .show(near);
  }

  /// @param month the one that is shown, in which it ends
  void settle(Node near, LineKey key, YearMonth month) {
    new AskForm(
            "reconcile.settle",
            List.of(new Field("reconcile.settle.how", "")),
            typed -> reviews.say(all -> all.settle(key, month, typed.getFirst())))
        .show(near);
  }

  /// @param currency of amounts
  void limits(Node near, Limits limits, Currency currency) {
    new AskForm(
            "reconcile.limits",
            List.of(
                amount("reconcile.limits.tolerance", limits.tolerance()),
                percent("reconcile.limits.tolerancePercent", limits.tolerance()),
                amount("reconcile.limits.materiality", limits.materiality()),
                percent("reconcile.limits.materialityPercent", limits.materiality())),
            typed -> {
              Limits wanted =
                  new Limits(
                      threshold(typed.get(0), typed.get(1), currency),
                      threshold(typed.get(2), typed.get(3), currency));
              reviews.say(all -> all.keep(wanted));
            })
        .show(near);
  }

  private static Field amount(String key, Threshold threshold) {
    return new Field(key, threshold.amount().map(Money::toPlainString).orElse(""));
  }

  private static Field percent(String key, Threshold threshold) {
    return new Field(key, threshold.percent().map(BigDecimal::toPlainString).orElse(""));
  }

  private static Threshold threshold(String amount, String percent, Currency currency) {
    return new Threshold(number(amount).map(value -> Money.of(value, currency)), number(percent));
  }

  /// States an opening or an expiry; nothing typed takes back what was stated.
  void prepaid(Node near, PrepaidMonth month, PrepaidEntry.Kind kind) {
    Optional<Money> stated =
        switch (kind) {
          case OPENING -> month.opening().filter(_ -> month.isStated());
          case EXPIRY -> month.expiry();
        };
    String key = "reconcile.prepaid." + kind.name().toLowerCase(Locale.ROOT);
    Function<BigDecimal, PrepaidEntry> entry =
        value ->
            new PrepaidEntry(
                month.seller(),
                month.account(),
                month.month(),
                kind,
                Money.of(value, month.currency()));
    new AskForm(
            key,
            List.of(
                new Field("reconcile.prepaid.amount", stated.map(Money::toPlainString).orElse(""))),
            typed -> {
              Optional<PrepaidEntry> wanted = number(typed.getFirst()).map(entry);
              if (wanted.isPresent()) {
                reviews.say(all -> all.state(wanted.get()));
              } else if (stated.isPresent()) {
                reviews.say(all -> all.clear(kind, month.seller(), month.account(), month.month()));
              }
            })
        .show(near);
  }

  private static Optional<BigDecimal> number(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Optional.of(new BigDecimal(text))
              .filter(Threshold::canLimit)
              .orElseThrow(() -> new UsageException(wrong(text))));
    } catch (NumberFormatException malformed) {
      throw new UsageException(wrong(text), malformed);
    }
  }

  private static String wrong(String text) {
    return "Expected a number of 0 or more, such as 2.50, found \"%s\".".formatted(text);
  }
}
