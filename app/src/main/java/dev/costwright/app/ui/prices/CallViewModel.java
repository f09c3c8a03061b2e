package dev.costwright.app.ui.prices;

import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What one call costs, part by part: the method of `costwright price`, as a form.
public final class CallViewModel {
  /// What the form has to say.
  public sealed interface Answer {
    /// Nothing was asked yet.
    record Nothing() implements Answer {}

    /// A count cannot be read.
    record Unreadable(Measure measure, String text) implements Answer {}

    /// The book does not know the model on that day.
    record Unpriced(Offer offer, LocalDate day) implements Answer {}

    /// The cost and its parts.
    record Priced(PricedUsage usage) implements Answer {}
  }

  private final Supplier<PriceBook> book;
  private final Map<Measure, String> entered = new EnumMap<>(Measure.class);
  private final ReadOnlyObjectWrapper<Optional<PriceLine>> line =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Answer> answer =
      new ReadOnlyObjectWrapper<>(new Answer.Nothing());
  private LocalDate day;

  CallViewModel(Supplier<PriceBook> book, LocalDate day) {
    this.book = book;
    this.day = day;
  }

  /// The price that the call is of; its prompt length decides about long contexts by itself.
  public ReadOnlyObjectProperty<Optional<PriceLine>> line() {
    return line.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Answer> answer() {
    return answer.getReadOnlyProperty();
  }

  /// The counts that this model can be asked for, in the order of tables.
  public List<Measure> measures() {
    return line.get().map(PriceLine::measures).orElse(List.of());
  }

  /// What stands in the field of a measure.
  public String entered(Measure measure) {
    return entered.getOrDefault(measure, "");
  }

  /// The day on which the call is priced.
  public LocalDate day() {
    return day;
  }

  /// Takes another price; the counts stay.
  public void of(Optional<PriceLine> price) {
    line.set(price);
    update();
  }

  public void on(LocalDate callDay) {
    day = callDay;
    update();
  }

  /// Takes a count as typed: digits, grouping commas, dots and spaces allowed.
  public void enter(Measure measure, String text) {
    entered.put(measure, text);
    update();
  }

  private void update() {
    answer.set(line.get().map(this::price).orElseGet(Answer.Nothing::new));
  }

  private Answer price(PriceLine price) {
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    for (Measure measure : measures()) {
      String text = entered(measure).replaceAll("[,.\\s\u00a0\u202f]", "");
      if (!text.matches("\\d{0,15}")) {
        return new Answer.Unreadable(measure, entered(measure));
      }
      if (!text.isEmpty()) {
        counts.put(measure, Long.parseLong(text));
      }
    }
    return counts.isEmpty() ? new Answer.Nothing() : ask(offer(price.item()), counts);
  }

  private Answer ask(Offer offer, Map<Measure, Long> counts) {
    return book.get()
        .find(offer, day)
        .<Answer>map(card -> new Answer.Priced(card.explain(array(counts), Grain.CALL)))
        .orElseGet(() -> new Answer.Unpriced(offer, day));
  }

  private static long[] array(Map<Measure, Long> counts) {
    long[] array = new long[Measure.values().length];
    Arrays.fill(array, Fact.ABSENT);
    counts.forEach((measure, count) -> array[measure.ordinal()] = count);
    return array;
  }

  private static Offer offer(PriceLine.Item item) {
    return new Offer(item.model().seller(), item.model().id(), item.tier(), "", "", "");
  }
}
