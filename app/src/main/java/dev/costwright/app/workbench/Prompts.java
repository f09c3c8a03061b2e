package dev.costwright.app.workbench;

import dev.costwright.forecasting.prompt.PromptComparison;
import dev.costwright.forecasting.prompt.PromptTexts;
import dev.costwright.forecasting.prompt.PromptVersion;
import dev.costwright.forecasting.prompt.PromptVersions;
import dev.costwright.forecasting.prompt.TokenCounter;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Prompts before and after, at the calls of the ledger. Texts are counted, never kept.
public final class Prompts {
  private final Supplier<Cube> cube;
  private final Supplier<PriceBook> prices;

  Prompts(Supplier<Cube> cube, Supplier<PriceBook> prices) {
    this.cube = cube;
    this.prices = prices;
  }

  /// Reads a prompt from a text file.
  ///
  /// @throws dev.costwright.model.problem.InputException when it is no text in UTF-8
  public static String read(Path file) {
    return SourceFiles.text(file);
  }

  /// The calls of a month, of a part of the ledger when values are given. Gateway logs and traces
  /// tell calls, so they come first; without any, the provider's own usage is looked at.
  public RowQuery calls(YearMonth month, Map<Dimension, Set<String>> where) {
    Optional<Period> period = Optional.of(Period.utc(month.atDay(1), month.plusMonths(1).atDay(1)));
    RowQuery observed = new RowQuery(period, LayerChoice.OBSERVED, where);
    return isEmpty(observed) ? new RowQuery(period, LayerChoice.METERED, where) : observed;
  }

  private boolean isEmpty(RowQuery query) {
    boolean[] isFilled = {false};
    cube.get().forEachRow(query, _ -> isFilled[0] = true);
    return !isFilled[0];
  }

  public PromptComparison compare(PromptTexts texts, TokenCounter counter, RowQuery calls) {
    return PromptComparison.of(texts, counter, cube.get(), calls, prices.get());
  }

  /// Versions that the calls name, in the order in which they appeared.
  public List<PromptVersion> versions(Map<Dimension, Set<String>> where) {
    return PromptVersions.of(
        cube.get(), new RowQuery(Optional.empty(), LayerChoice.OBSERVED, where));
  }
}
