package dev.costwright.app.ui.why;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.Provenance;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.LayerOverride;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why a figure is what it is.
///
/// @param title names the figure and its scope
/// @param lines what it rests on, in order: exact amount, rounding, layer, coverage, prices …
/// @param facts the dearest rows of the ledger behind it; empty when it has none of its own
public record Why(String title, List<Line> lines, List<Evidence> facts) {
  public Why {
    lines = List.copyOf(lines);
    facts = List.copyOf(facts);
  }

  /// One thing that a figure rests on.
  public record Line(String label, String value) {
    /// @param key message of the label
    public static Line of(String key, String value) {
      return new Line(Messages.text(key), value);
    }
  }

  /// The first lines of an amount of money: as shown, to the last decimal, and how it was rounded.
  public static List<Line> money(Money amount) {
    return List.of(
        Line.of("why.shown", Amounts.exact(amount)),
        Line.of("why.exact", amount.toString()),
        Line.of("why.rounding", Messages.text("why.halfUp")));
  }

  /// What a cell of a pivot is made of: its amount, evidence and rows.
  public static List<Line> cell(Pivot.Cell cell, LayerChoice layer) {
    List<Line> lines = new ArrayList<>(money(cell.cost()));
    lines.add(
        Line.of(
            "why.evidence", Messages.text("evidence." + layer.name().toLowerCase(Locale.ROOT))));
    lines.add(Line.of("why.rows", Amounts.count(cell.facts())));
    lines.add(Line.of("why.unpriced", Amounts.count(cell.unpricedFacts())));
    lines.add(Line.of("why.tokens", Amounts.count(cell.tokens())));
    return lines;
  }

  /// What a total rests on, a line for each statement about it.
  public static List<Line> coverage(Coverage coverage) {
    return CoverageText.lines(coverage).stream()
        .map(line -> Line.of("why.coverage", line))
        .toList();
  }

  /// Billed money that a figure leaves out, a line for each.
  public static List<Line> aside(Collection<Coverage.Aside> aside) {
    return aside.stream().map(CoverageText::line).map(line -> Line.of("why.aside", line)).toList();
  }

  /// The layers that the user chose under a figure; no line when none.
  public static List<Line> chosen(List<LayerOverride> overrides) {
    return CoverageText.chosen(overrides).stream()
        .map(line -> Line.of("why.chosen", line))
        .toList();
  }

  /// The same with what every figure of the window rests on, as far as it does not say so itself:
  /// rounding, versions of prices, rules and exchange rates, audit head.
  public Why on(Provenance window) {
    Set<String> said = lines.stream().map(Line::label).collect(Collectors.toSet());
    List<Line> all = new ArrayList<>(lines);
    Stream.of(
            Stream.of(Line.of("why.rounding", Messages.text("why.halfUp"))),
            saysVersions() ? Stream.<Line>of() : new Grounds(window.basis()).lines().stream(),
            Stream.of(Line.of("why.auditHead", window.auditHead())))
        .flatMap(more -> more)
        .filter(line -> !said.contains(line.label()))
        .forEach(all::add);
    return new Why(title, all, facts);
  }

  /// A closed month's versions are those of its close, and no others are to be named beside them.
  private boolean saysVersions() {
    return lines.stream()
        .anyMatch(
            line ->
                line.label().equals(Messages.text("why.rules"))
                    || line.label().startsWith(Messages.text("why.booked.stem")));
  }

  /// Both together.
  public static List<Line> join(List<Line> lines, List<Line> more) {
    return Stream.concat(lines.stream(), more.stream()).toList();
  }

  /// These lines and more.
  public static List<Line> join(List<Line> lines, Line... more) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(List.of(more));
    return all;
  }
}
