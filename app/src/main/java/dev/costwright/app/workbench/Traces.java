package dev.costwright.app.workbench;

import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.prefix.KeptCost;
import dev.costwright.forecasting.prefix.PrefixReplay;
import dev.costwright.forecasting.prefix.PrefixTrace;
import dev.costwright.forecasting.replay.CacheRules;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Traces of calls whose prompts' blocks are known; they need no ledger.
public final class Traces {
  private Traces() {}

  /// Reads a trace, packed by gzip or not.
  ///
  /// @throws dev.costwright.model.problem.InputException when it holds no call
  public static PrefixTrace read(Path file) {
    try (BufferedReader lines = new BufferedReader(SourceFiles.source(file).text())) {
      return PrefixTrace.read(file.toString(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a trace costs with its heads kept for each time that the seller offers.
  ///
  /// @param blockTokens of a full block of the trace
  /// @param model whose rules and prices count
  /// @throws UsageException when the model has no price on that day
  public static List<KeptCost> costs(
      PrefixTrace trace, long blockTokens, ModelName model, LocalDate day) {
    PrefixReplay replay = new PrefixReplay(trace.calls(), blockTokens, CacheRules.of(model));
    return PriceBook.bundled()
        .find(new Offer(model.seller(), model.model(), "", "", "", ""), day)
        .map(card -> KeptCost.of(replay, card))
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a model with a price on %s, found %s of %s, which has none. \"costwright prices list\" shows all."
                        .formatted(day, model.model(), model.seller())));
  }
}
