package dev.costwright.app.cli;

import dev.costwright.app.report.BasisText;
import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.EvidenceTables;
import dev.costwright.app.report.GapTable;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Basis;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.TrueUpKey;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "why",
    description = {
      "Says what a figure of 'report' or of an export rests on: its exact amount and rounding,"
          + " rows, evidence, coverage, versions of prices, rules and exchange rates, and the"
          + " dearest rows with the prices that made them.",
      "The figure is named by its values, such as: why team=support model=gpt-5 --from 2026-10 --to"
          + " 2026-10."
    })
final class WhyCommand extends Subcommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "FIGURE",
      description =
          "DIM=VALUE for each dimension of the figure's row, or (unpriced). Default: total.")
  private List<String> figure = List.of();

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many rows are shown. Default: ${DEFAULT-VALUE}.")
  private int limit = 8;

  @Option(
      names = "--restated",
      description = "Takes closed months as they would be now. Default: as they were booked.")
  private boolean isRestated;

  @Mixin private RowOptions rows = new RowOptions();

  @Mixin private TrueUpOption trueUp = new TrueUpOption();

  /// What stands behind the figure.
  ///
  /// @param basis versions of prices, rules and exchange rates
  private record Found(
      Pivot pivot,
      Gaps gaps,
      List<Evidence> dearest,
      List<TrueUpKey> trueUps,
      Map<Long, String> files,
      Basis basis,
      String auditHead) {}

  @Override
  ExitCode run(Session session) {
    if (limit < 1) {
      throw Choices.wrong("--rows", "a number above 0", limit);
    }
    try (Workbench workbench = session.openLedger()) {
      Found found = find(workbench);
      session.result(document(found), lines(found));
      if (found.pivot().rows().isEmpty()) {
        rows.nothingMatches(workbench).ifPresent(session::message);
      }
    }
    return ExitCode.DONE;
  }

  private boolean isUnpriced() {
    return figure.contains(Pivot.UNPRICED);
  }

  private Found find(Workbench workbench) {
    PivotQuery query =
        new PivotQuery(
            List.of(),
            TimeGrain.TOTAL,
            rows.period(workbench),
            rows.layer(),
            filters(),
            trueUp.chosen());
    Cube cube = isRestated ? workbench.restatedCube() : workbench.cube();
    Pivot pivot = cube.pivot(query);
    List<String> key = isUnpriced() ? List.of(Pivot.UNPRICED) : List.of();
    return new Found(
        pivot,
        cube.gaps(pivot),
        pivot.rows().stream()
            .findFirst()
            .map(row -> cube.facts(query, key, row.step(), limit))
            .orElse(List.of()),
        pivot.rows().stream()
            .findFirst()
            .map(row -> cube.trueUps(query, key, row.step()))
            .orElse(List.of()),
        workbench.ledger().imports().stream()
            .collect(Collectors.toMap(ImportRecord::id, record -> record.source().name())),
        isRestated ? workbench.closes().restatedBasis() : workbench.closes().basis(query.period()),
        workbench.ledger().version());
  }

  /// Those of the row, and what `--where` keeps beside them.
  private Map<Dimension, Set<String>> filters() {
    Map<Dimension, Set<String>> filters = rows.filters();
    Filters.of(figure.stream().filter(part -> !isName(part)).toList())
        .forEach(
            (dimension, values) ->
                filters.merge(
                    dimension,
                    values,
                    (kept, asked) -> {
                      Set<String> both = new HashSet<>(kept);
                      both.retainAll(asked);
                      return both;
                    }));
    return filters;
  }

  private static boolean isName(String part) {
    return part.equals(Pivot.UNPRICED) || part.equals("total");
  }

  private Optional<Money> cost(Found found) {
    return isUnpriced() ? Optional.empty() : found.pivot().total().known();
  }

  private List<String> lines(Found found) {
    Pivot.Cell total = found.pivot().total();
    Gaps.Unpriced unpriced = found.gaps().allUnpriced();
    List<String> lines = new ArrayList<>();
    lines.add("shown: " + cost(found).map(TableText::withCurrency).orElse("-"));
    lines.add("exact: " + cost(found).map(Money::toString).orElse("-"));
    lines.add("rounding: half up, once, for showing");
    lines.add("evidence: " + rows.layer().name().toLowerCase(Locale.ROOT));
    lines.add(
        isUnpriced()
            ? "rows: %s, all without a cost".formatted(TableText.grouped(unpriced.rows()))
            : "rows: %s, of them without a cost: %s"
                .formatted(
                    TableText.grouped(total.facts()), TableText.grouped(total.unpricedFacts())));
    lines.add("tokens: " + TableText.grouped(isUnpriced() ? unpriced.tokens() : total.tokens()));
    lines.addAll(CoverageText.lines(found.pivot().coverage()));
    found.trueUps().stream()
        .limit(limit)
        .forEach(key -> lines.add("true-up: " + CoverageText.line(key)));
    found.gaps().missing().forEach(one -> lines.add("missing: " + GapTable.words(one)));
    lines.addAll(BasisText.lines(found.basis()));
    lines.add("Audit head " + found.auditHead());
    add(lines, EvidenceTables.rows(found.dearest(), found.files()));
    add(lines, EvidenceTables.rates(found.dearest()));
    found.dearest().forEach(row -> EvidenceTables.conversion(row).ifPresent(lines::add));
    return lines;
  }

  private static void add(List<String> lines, ReportTable table) {
    if (!table.rows().isEmpty()) {
      lines.add("");
      lines.add(table.title());
      lines.addAll(TableText.lines(table));
    }
  }

  private ObjectNode document(Found found) {
    Pivot.Cell total = found.pivot().total();
    ObjectNode document = Json.object();
    document.set("cost", cost(found).map(Json::money).orElse(null));
    document
        .put("rounding", "none")
        .put("layer", rows.layer().name().toLowerCase(Locale.ROOT))
        .put("rows", isUnpriced() ? found.gaps().allUnpriced().rows() : total.facts())
        .put("unpricedRows", total.unpricedFacts())
        .put("tokens", isUnpriced() ? found.gaps().allUnpriced().tokens() : total.tokens())
        .put("requests", total.counts().get(Measure.REQUESTS));
    document.set("coverage", Json.coverage(found.pivot().coverage()));
    document.set("gaps", Json.gaps(found.gaps()));
    versions(document, found.basis().now());
    ArrayNode booked = document.putArray("asBooked");
    for (Basis.Booked month : found.basis().booked()) {
      versions(
          booked
              .addObject()
              .put("month", month.month().toString())
              .put("closedOn", month.closedOn().toString()),
          Optional.of(month.versions()));
    }
    document.put("auditHead", found.auditHead());
    ArrayNode dearest = document.putArray("dearestRows");
    found.dearest().forEach(row -> dearest.add(row(row, found)));
    return document;
  }

  private static void versions(ObjectNode node, Optional<Basis.Versions> versions) {
    node.put("priceVersion", versions.map(Basis.Versions::prices).orElse(null))
        .put("rulesVersion", versions.map(Basis.Versions::rules).orElse(null))
        .put("ratesVersion", versions.map(Basis.Versions::rates).orElse(null));
  }

  private static ObjectNode row(Evidence row, Found found) {
    ObjectNode node =
        Json.object()
            .put("import", row.importId())
            .put("file", found.files().get(row.importId()))
            .put("line", row.line())
            .put("day", row.day().toString())
            .put("layer", row.layer().name().toLowerCase(Locale.ROOT))
            .put("model", row.dimensions().get(Dimension.MODEL));
    node.set("cost", row.cost().map(Json::money).orElse(null));
    node.put("conversion", EvidenceTables.conversion(row).orElse(null));
    ArrayNode parts = node.putArray("components");
    for (PricedUsage.Component part :
        row.explanation().map(PricedUsage::components).orElse(List.of())) {
      ObjectNode entry =
          parts
              .addObject()
              .put("class", part.measure().id())
              .put("count", part.count())
              .put("perMillion", part.row().price().perMillion().toPlainString())
              .put("from", part.row().effectiveFrom().map(Object::toString).orElse(null))
              .put("source", part.row().source());
      entry.set("amount", Json.money(part.amount()));
    }
    return node;
  }
}
