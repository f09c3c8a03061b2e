package dev.costwright.forecasting.prompt;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/// Two versions of a prompt, and what the calls of a window would have cost less with the second.
///
/// Only the prompt's own tokens are priced. That shorter prompts are answered differently, or that
/// a prefix which became too short is cached no more, is not in it; the second is noted.
///
/// @param currency of every amount
/// @param models with calls that carry the prompt, the greatest saving first
/// @param shorter calls whose input is shorter than the prompt: they do not carry it
/// @param uncounted rows that do not say how many calls they hold
/// @param unpriced calls without a price for some of their input
public record PromptComparison(
    Currency currency, List<ModelSaving> models, long shorter, long uncounted, long unpriced) {
  public PromptComparison {
    models = List.copyOf(models);
  }

  /// At the volume and the cache state of the calls that a query keeps.
  ///
  /// @throws UsageException when the text before is empty
  public static PromptComparison of(
      PromptTexts texts, TokenCounter counter, Cube cube, RowQuery query, PriceBook prices) {
    texts.requireBefore();
    PromptUses reader =
        new PromptUses(
            prices, cube.reporting(), model -> counter.count(texts.before(), model).tokens());
    List<ModelSaving> models = new ArrayList<>();
    reader
        .read(cube, query)
        .forEach(
            (model, use) -> models.add(texts.saving(counter, model.seller(), model.model(), use)));
    PromptUses.Skipped skipped = reader.skipped();
    models.sort(Comparator.comparing(ModelSaving::saving).reversed());
    return new PromptComparison(
        cube.currency(), models, skipped.shorter(), skipped.uncounted(), skipped.unpriced());
  }

  /// At a volume that is described.
  public static PromptComparison of(
      PromptTexts texts, TokenCounter counter, PromptVolume volume, PriceBook prices) {
    texts.requireBefore();
    long tokens = counter.count(texts.before(), volume.model()).tokens();
    PromptUse use = volume.use(tokens, prices);
    return new PromptComparison(
        use.currency(),
        List.of(texts.saving(counter, volume.seller(), volume.model(), use)),
        0,
        0,
        0);
  }

  /// Calls that carry the prompt.
  public long calls() {
    return models.stream().mapToLong(model -> model.use().calls()).sum();
  }

  /// Tokens of the prompt in all calls.
  public long tokens() {
    return models.stream().mapToLong(model -> model.use().tokens()).sum();
  }

  /// Of them, read from a cache or written to it.
  public long cached() {
    return models.stream().mapToLong(model -> model.use().cached()).sum();
  }

  /// What the prompt cost in all calls.
  public Money cost() {
    return sum(model -> model.use().cost());
  }

  public Money saving() {
    return sum(ModelSaving::saving);
  }

  /// The saving if every vendor without a published tokenizer counts fewer tokens than we do.
  public Money least() {
    return sum(ModelSaving::least);
  }

  public Money most() {
    return sum(ModelSaving::most);
  }

  /// The saving as tools tell it that price every token as fresh input.
  public Money savingIfFresh() {
    return sum(model -> model.use().shareIfFresh(model.removed(), model.before().tokens()));
  }

  /// The saving if every call read the prompt from a cache.
  public Money savingIfRead() {
    return sum(model -> model.use().shareIfRead(model.removed(), model.before().tokens()));
  }

  /// Models at which a prompt that could be cached becomes too short for it.
  public List<ModelSaving> uncacheable() {
    return models.stream()
        .filter(model -> model.use().cached() > 0)
        .filter(model -> model.before().tokens() >= model.shortestKept())
        .filter(model -> model.after().tokens() < model.shortestKept())
        .toList();
  }

  private Money sum(Function<ModelSaving, Money> part) {
    return models.stream().map(part).reduce(Money::plus).orElse(Money.zero(currency));
  }
}
