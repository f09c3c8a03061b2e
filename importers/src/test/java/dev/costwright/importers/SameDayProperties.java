package dev.costwright.importers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/// The same day as an export and as a page of the API, each grouped in its own way, imported in
/// either order: it counts once, and is what happened.
class SameDayProperties {
  private static final int TRIES = 5;
  private static final String TIMES = "1780272000,1780358400";
  private static final Currency USD = Currency.getInstance("USD");

  /// What happened, before anyone grouped it.
  ///
  /// @param micros millionths of a US dollar
  record Atom(
      String project, String key, String model, String tier, int input, int output, int micros) {
    String part(By by) {
      return switch (by) {
        case PROJECT -> project;
        case KEY -> key;
        case MODEL -> model;
        case TIER -> tier;
      };
    }
  }

  enum By {
    PROJECT,
    KEY,
    MODEL,
    TIER
  }

  /// Atoms that a file does not tell apart.
  private record Group(Atom any, Set<By> by, List<Atom> atoms) {
    String of(By part) {
      return by.contains(part) ? any.part(part) : "";
    }

    String json(By part) {
      return by.contains(part) ? "\"" + any.part(part) + "\"" : "null";
    }

    long input() {
      return atoms.stream().mapToLong(Atom::input).sum();
    }

    long output() {
      return atoms.stream().mapToLong(Atom::output).sum();
    }

    BigDecimal dollars() {
      return BigDecimal.valueOf(atoms.stream().mapToLong(Atom::micros).sum(), 6);
    }
  }

  /// What a kind of file has no column for, nothing can be grouped by there.
  private static Set<By> without(Set<By> parts, By... lacking) {
    return parts.stream().filter(part -> !List.of(lacking).contains(part)).collect(toSet());
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void openAiUsage(
      @ForAll("atoms") List<Atom> atoms, @ForAll Set<By> exported, @ForAll Set<By> asked) {
    String export =
        csv(
            "start_time,end_time,project_id,api_key_id,model,batch,service_tier,num_model_requests,"
                + "input_tokens,output_tokens",
            groups(atoms, exported),
            group ->
                "%s,%s,%s,%s,%s,%s,%d,%d,%d"
                    .formatted(
                        TIMES,
                        group.of(By.PROJECT),
                        group.of(By.KEY),
                        group.of(By.MODEL),
                        exported.contains(By.TIER) ? "False" : "",
                        group.of(By.TIER),
                        group.atoms().size(),
                        group.input(),
                        group.output()));
    String page =
        page(
            groups(atoms, asked),
            group ->
                """
                {"object": "organization.usage.completions.result", "project_id": %s,
                 "api_key_id": %s, "model": %s, "batch": %s, "service_tier": %s,
                 "num_model_requests": %d, "input_tokens": %d, "output_tokens": %d}\
                """
                    .formatted(
                        group.json(By.PROJECT),
                        group.json(By.KEY),
                        group.json(By.MODEL),
                        asked.contains(By.TIER) ? "false" : "null",
                        group.json(By.TIER),
                        group.atoms().size(),
                        group.input(),
                        group.output()));
    countsTokensOnce(atoms, export, page);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void openAiCosts(
      @ForAll("atoms") List<Atom> atoms, @ForAll Set<By> exported, @ForAll Set<By> asked) {
    String export =
        csv(
            "start_time,end_time,project_id,api_key_id,line_item,amount_currency,amount_value",
            groups(atoms, without(exported, By.TIER)),
            group ->
                "%s,%s,%s,%s,usd,%s"
                    .formatted(
                        TIMES,
                        group.of(By.PROJECT),
                        group.of(By.KEY),
                        exported.contains(By.MODEL) ? "\"" + group.of(By.MODEL) + ", input\"" : "",
                        group.dollars()));
    String page =
        page(
            groups(atoms, without(asked, By.TIER)),
            group ->
                """
                {"object": "organization.costs.result", "project_id": %s, "api_key_id": %s,
                 "line_item": %s, "amount": {"currency": "usd", "value": "%s"}}\
                """
                    .formatted(
                        group.json(By.PROJECT),
                        group.json(By.KEY),
                        asked.contains(By.MODEL) ? "\"" + group.of(By.MODEL) + ", input\"" : "null",
                        group.dollars()));
    countsMoneyOnce(atoms, export, page);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anthropicTokens(@ForAll("atoms") List<Atom> atoms, @ForAll Set<By> asked) {
    String export =
        csv(
            "usage_date_utc,model_version,api_key,workspace,usage_type,usage_input_tokens_no_cache,"
                + "usage_output_tokens",
            groups(atoms, Set.of(By.values())),
            group ->
                "2026-06-01,%s,%s,%s,standard,%d,%d"
                    .formatted(
                        group.of(By.MODEL),
                        group.of(By.KEY),
                        group.of(By.PROJECT),
                        group.input(),
                        group.output()));
    String report =
        report(
            groups(atoms, without(asked, By.TIER)),
            group ->
                """
                {"model": %s, "api_key_id": %s, "workspace_id": %s,
                 "uncached_input_tokens": %d, "cache_read_input_tokens": 0, "output_tokens": %d}\
                """
                    .formatted(
                        group.json(By.MODEL),
                        group.json(By.KEY),
                        group.json(By.PROJECT),
                        group.input(),
                        group.output()));
    countsTokensOnce(atoms, export, report);
  }

  /// The export rounds every row to whole cents; the report, which does not, counts.
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anthropicCosts(@ForAll("atoms") List<Atom> atoms, @ForAll Set<By> asked) {
    String export =
        csv(
            "usage_date_utc,model,workspace,api_key,usage_type,token_type,cost_usd",
            groups(atoms, Set.of(By.PROJECT, By.KEY, By.MODEL)),
            group ->
                "2026-06-01,%s,%s,%s,message,output,%s"
                    .formatted(
                        group.of(By.MODEL),
                        group.of(By.PROJECT),
                        group.of(By.KEY),
                        group.dollars().setScale(2, RoundingMode.HALF_UP)));
    String report =
        report(
            groups(atoms, without(asked, By.TIER, By.KEY)),
            group ->
                """
                {"model": %s, "workspace_id": %s, "token_type": "output_tokens",
                 "currency": "USD", "amount": "%s"}\
                """
                    .formatted(
                        group.json(By.MODEL),
                        group.json(By.PROJECT),
                        group.dollars().movePointRight(2)));
    countsMoneyOnce(atoms, export, report);
  }

  private static void countsTokensOnce(List<Atom> atoms, String export, String page) {
    long tokens = atoms.stream().mapToLong(atom -> atom.input() + atom.output()).sum();
    long output = atoms.stream().mapToLong(Atom::output).sum();
    for (List<String> files : List.of(List.of(export, page), List.of(page, export))) {
      Pivot.Cell total = total(files, LayerChoice.METERED);
      assertThat(total.tokens()).isEqualTo(tokens);
      assertThat(total.counts().get(Measure.OUTPUT)).isEqualTo(output);
    }
  }

  private static void countsMoneyOnce(List<Atom> atoms, String export, String page) {
    BigDecimal dollars = BigDecimal.valueOf(atoms.stream().mapToLong(Atom::micros).sum(), 6);
    for (List<String> files : List.of(List.of(export, page), List.of(page, export))) {
      assertThat(total(files, LayerChoice.BILLED).cost()).isEqualTo(Money.of(dollars, USD));
    }
  }

  private static Collection<Group> groups(List<Atom> atoms, Set<By> by) {
    Map<String, List<Atom>> groups =
        atoms.stream()
            .collect(
                groupingBy(
                    atom -> by.stream().sorted().map(atom::part).collect(joining("|")),
                    TreeMap::new,
                    toList()));
    return groups.values().stream().map(all -> new Group(all.getFirst(), by, all)).toList();
  }

  private static String csv(String header, Collection<Group> groups, Function<Group, String> row) {
    return header + "\n" + groups.stream().map(row).collect(joining("\n", "", "\n"));
  }

  private static String page(Collection<Group> groups, Function<Group, String> result) {
    return """
    {"object": "page", "has_more": false, "data": [{"object": "bucket",
     "start_time": 1780272000, "end_time": 1780358400, "results": [%s]}]}
    """
        .formatted(groups.stream().map(result).collect(joining(",\n")));
  }

  private static String report(Collection<Group> groups, Function<Group, String> result) {
    return """
    {"has_more": false, "data": [{"starting_at": "2026-06-01T00:00:00Z",
     "ending_at": "2026-06-02T00:00:00Z", "results": [%s]}]}
    """
        .formatted(groups.stream().map(result).collect(joining(",\n")));
  }

  private static Pivot.Cell total(List<String> contents, LayerChoice layer) {
    try {
      Path folder = Files.createTempDirectory("same-day");
      Importer any = Importers.all().getFirst();
      try (ImportedFiles book = new ImportedFiles(any, folder)) {
        for (String content : contents) {
          String name = content.startsWith("{") ? "page.json" : "export.csv";
          SourceFile source = SourceFile.of(Files.writeString(folder.resolve(name), content));
          book.add(Importers.claiming(source).getFirst(), name, content.lines().toList());
        }
        return Cube.load(book.ledger(), PriceBook.bundled(), RuleSet.EMPTY)
            .pivot(new PivotQuery(List.of(), TimeGrain.TOTAL, Optional.empty(), layer, Map.of()))
            .total();
      } finally {
        delete(folder);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<List<Atom>> atoms() {
    return Combinators.combine(
            Arbitraries.of("p1", "p2"),
            Arbitraries.of("k1", "k2", "k3"),
            Arbitraries.of("claude-opus-5", "gpt-5", "o3"),
            Arbitraries.of("standard", "flex"),
            Arbitraries.integers().between(1, 5_000),
            Arbitraries.integers().between(1, 500),
            Arbitraries.integers().between(1, 90_000))
        .as(Atom::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
