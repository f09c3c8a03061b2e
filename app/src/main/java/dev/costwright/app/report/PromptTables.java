package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.prompt.ModelSaving;
import dev.costwright.forecasting.prompt.PromptComparison;
import dev.costwright.forecasting.prompt.PromptVersion;
import dev.costwright.forecasting.prompt.TokenCount;
import dev.costwright.model.cube.Pivot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prompts compared, and their versions, as tables and sentences.
public final class PromptTables {
  private static final int PERCENT_SCALE = 10;

  private PromptTables() {}

  /// A line per model: tokens before and after, calls, and the saving.
  public static ReportTable models(PromptComparison comparison) {
    return new ReportTable(
        "Saving by model",
        List.of(
            column("seller", Kind.TEXT),
            column("model", Kind.TEXT),
            new Column("before", "tokens before", Kind.TEXT),
            new Column("after", "tokens after", Kind.TEXT),
            column("calls", Kind.COUNT),
            new Column("cachedPercent", "from cache %", Kind.NUMBER),
            new Column("promptCost", "prompt cost " + comparison.currency(), Kind.MONEY),
            new Column("saving", "saving " + comparison.currency(), Kind.MONEY)),
        comparison.models().stream().map(PromptTables::model).toList(),
        Optional.of(
            List.of(
                new Text("total"),
                Cell.ABSENT,
                Cell.ABSENT,
                Cell.ABSENT,
                new Count(comparison.calls()),
                percent(comparison.cached(), comparison.tokens()),
                new Amount(comparison.cost()),
                new Amount(comparison.saving()))));
  }

  private static List<Cell> model(ModelSaving model) {
    return List.of(
        new Text(model.seller()),
        new Text(model.model()),
        new Text(counted(model.before())),
        new Text(counted(model.after())),
        new Count(model.use().calls()),
        percent(model.use().cached(), model.use().tokens()),
        new Amount(model.use().cost()),
        new Amount(model.saving()));
  }

  /// Such as `1,204`, or `1,083 to 1,325` where the vendor publishes no tokenizer.
  public static String counted(TokenCount count) {
    return count.least() == count.most()
        ? TableText.grouped(count.tokens())
        : "%s to %s".formatted(TableText.grouped(count.least()), TableText.grouped(count.most()));
  }

  /// A line per version of each feature's prompt, the oldest first.
  public static ReportTable versions(List<PromptVersion> versions) {
    return new ReportTable(
        "Prompt versions",
        List.of(
            column("feature", Kind.TEXT),
            column("version", Kind.TEXT),
            new Column("first", "first day", Kind.TEXT),
            new Column("last", "last day", Kind.TEXT),
            column("calls", Kind.COUNT),
            new Column("inputPerCall", "input a call", Kind.NUMBER),
            new Column("growthPercent", "growth %", Kind.NUMBER),
            new Column("shortestInput", "shortest input", Kind.COUNT),
            new Column("cachedPercent", "from cache %", Kind.NUMBER),
            new Column("costPerCall", "cost a call" + currency(versions), Kind.NUMBER)),
        versions.stream().map(PromptTables::version).toList(),
        Optional.empty());
  }

  private static String currency(List<PromptVersion> versions) {
    return versions.stream().findFirst().map(one -> " " + one.cost().currency()).orElse("");
  }

  private static List<Cell> version(PromptVersion version) {
    return List.of(
        new Text(version.feature().orElse(Pivot.UNTAGGED)),
        new Text(version.name()),
        new Text(version.first().toString()),
        new Text(version.last().toString()),
        new Count(version.calls()),
        new Decimal(version.inputPerCall(), 1),
        version
            .growth()
            .<Cell>map(share -> new Decimal(share.movePointRight(2), 1))
            .orElse(Cell.ABSENT),
        version.shortest().isPresent() ? new Count(version.shortest().getAsLong()) : Cell.ABSENT,
        percent(version.cached(), version.input()),
        new Decimal(version.costPerCall(), 6));
  }

  private static Cell percent(long part, long whole) {
    return whole == 0
        ? Cell.ABSENT
        : new Decimal(
            BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), PERCENT_SCALE, RoundingMode.HALF_UP),
            1);
  }

  /// What a reader must know of a comparison, a sentence a line.
  public static List<String> remarks(PromptComparison comparison) {
    List<String> remarks = new ArrayList<>();
    comparison
        .uncacheable()
        .forEach(
            model ->
                remarks.add(
                    "%s: below %s tokens a prompt is too short for a cache, unless what follows it"
                            .formatted(model.model(), TableText.grouped(model.shortestKept()))
                        + " makes it long enough. Then every token costs fresh input again."));
    addIf(
        remarks,
        comparison.shorter(),
        "%s calls have less input than the prompt has tokens: they do not carry it.");
    addIf(
        remarks,
        comparison.uncounted(),
        "%s rows do not say how many calls they hold, and are in no figure.");
    addIf(
        remarks,
        comparison.unpriced(),
        "%s calls have no price for some of their input, and are in no figure.");
    if (!comparison.least().equals(comparison.most())) {
      remarks.add(
          "Saving %s to %s: not every vendor publishes its tokenizer."
              .formatted(
                  TableText.withCurrency(comparison.least()),
                  TableText.withCurrency(comparison.most())));
    }
    return remarks;
  }

  private static void addIf(List<String> remarks, long count, String sentence) {
    if (count > 0) {
      remarks.add(sentence.formatted(TableText.grouped(count)));
    }
  }

  private static Column column(String id, Kind kind) {
    return new Column(id, id, kind);
  }
}
