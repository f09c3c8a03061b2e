package dev.costwright.app.ui.importing;

import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.app.workbench.Overlap;
import dev.costwright.app.workbench.Progress;
import dev.costwright.importers.Format;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.ledger.SourceDescription;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Layer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// A ledger of imports in memory: what each file holds is told to it beforehand.
final class FakeDesk implements ImportDesk {
  static final Format USAGE = new Format("openai-completions-usage", "OpenAI usage");
  static final Format COSTS = new Format("openai-costs", "OpenAI costs");
  private static final Currency USD = Currency.getInstance("USD");

  final List<String> calls = new ArrayList<>();
  private final Map<Path, ImportPreview> contents = new HashMap<>();
  private final Map<Path, CostwrightException> faults = new HashMap<>();
  private final List<ImportRecord> entries = new ArrayList<>();

  FakeDesk with(ImportPreview content) {
    contents.put(content.file(), content);
    return this;
  }

  /// Importing the file fails.
  FakeDesk failing(Path file, CostwrightException fault) {
    faults.put(file, fault);
    return this;
  }

  @Override
  public List<Path> filesIn(List<Path> filesAndFolders) {
    calls.add("find " + filesAndFolders);
    return filesAndFolders.stream().filter(path -> !path.endsWith("empty")).toList();
  }

  @Override
  public ImportPreview preview(
      Path file, Optional<String> format, ReadOptions options, Progress progress) {
    calls.add("read " + file + format.map(id -> " as " + id).orElse("") + account(options));
    stopIfCancelled(progress);
    ImportPreview content =
        Optional.ofNullable(contents.get(file))
            .orElseThrow(() -> new InputException("Expected a file, found none at " + file));
    return format.map(id -> claimedBy(content, List.of(new Format(id, id)))).orElse(content);
  }

  @Override
  public ImportRecord importFile(
      Path file, Optional<String> format, ReadOptions options, Progress progress) {
    calls.add("import " + file + " as " + format.orElse("?") + account(options));
    stopIfCancelled(progress);
    if (faults.containsKey(file)) {
      throw faults.get(file);
    }
    ImportRecord entry = entry(entries.size() + 1, file, ImportState.LIVE);
    entries.add(entry);
    return entry;
  }

  @Override
  public List<Path> saveRejected(
      Path file, Optional<String> format, List<Problem> problems, Path folder) {
    return List.of(folder.resolve("rejected.csv"));
  }

  @Override
  public List<ImportRecord> history() {
    return List.copyOf(entries);
  }

  @Override
  public void undo(long importId) {
    calls.add("undo " + importId);
    become(importId, ImportState.UNDONE);
  }

  @Override
  public void redo(long importId) {
    calls.add("redo " + importId);
    become(importId, ImportState.LIVE);
  }

  @Override
  public HiddenRows hidden(long importId, Optional<HiddenReason> reason, long skipped, int limit) {
    calls.add(
        "hidden %d %s %d %d"
            .formatted(importId, reason.map(HiddenReason::id).orElse("any"), skipped, limit));
    return new HiddenRows(
        List.of(
            new HiddenRows.Sum(HiddenReason.DUPLICATE, 450, 9_000, List.of()),
            new HiddenRows.Sum(HiddenReason.REPEATED, 3, 30, List.of())),
        List.of());
  }

  @Override
  public Set<Preference> preferences(long importId) {
    return Set.of();
  }

  @Override
  public void prefer(long importId, HiddenReason reason) {
    calls.add("prefer %d %s".formatted(importId, reason.id()));
  }

  @Override
  public void reset(long importId, HiddenReason reason) {
    calls.add("reset %d %s".formatted(importId, reason.id()));
  }

  @Override
  public List<Format> formats() {
    return List.of(USAGE, COSTS);
  }

  /// A file of 100 good rows.
  static ImportPreview ready(String name) {
    return content(name, List.of(USAGE), 100, 0, 0);
  }

  static ImportPreview content(
      String name, List<Format> claimedBy, long rows, long rejected, long duplicates) {
    return new ImportPreview(
        Path.of(name),
        name,
        2_048,
        claimedBy,
        rows,
        rejected,
        new Overlap(duplicates, 0, 0),
        Set.of(Layer.METERED),
        Optional.of(LocalDate.of(2026, 3, 1)),
        Optional.of(LocalDate.of(2026, 3, 31)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        LongStream.range(0, rejected).mapToObj(FakeDesk::problem).toList(),
        Optional.empty());
  }

  /// A count that cannot be read, in the given data row, counted from 0.
  static Problem problem(long row) {
    return new Problem(
        Problem.Severity.REJECTED,
        new Problem.Location("usage.csv", row + 2, "input_tokens"),
        "many",
        "a whole number",
        "The count cannot be read.",
        "Correct the number.");
  }

  private static ImportPreview claimedBy(ImportPreview content, List<Format> formats) {
    return content(
        content.file().toString(),
        formats,
        content.rows(),
        content.rejected(),
        content.duplicates());
  }

  private ImportRecord entry(long id, Path file, ImportState state) {
    ImportPreview content = contents.get(file);
    long good = content.rows() - content.rejected() - content.duplicates();
    return new ImportRecord(
        id,
        new SourceDescription(file.toString(), USAGE.id(), "00", content.bytes(), Optional.empty()),
        state,
        Instant.parse("2026-04-01T09:12:00Z"),
        new RowCounts(content.rows(), good, 0, content.duplicates(), content.rejected()),
        content.layers(),
        content.from(),
        content.to(),
        List.of(Money.parse("12.50", USD)),
        content.problems());
  }

  private void become(long importId, ImportState state) {
    entries.replaceAll(
        entry ->
            entry.id() == importId
                ? entry(importId, Path.of(entry.source().name()), state)
                : entry);
  }

  private static String account(ReadOptions options) {
    String days = options.period().map(period -> " in " + period.from()).orElse("");
    return options.account().equals("default") ? days : " for " + options.account() + days;
  }

  private static void stopIfCancelled(Progress progress) {
    if (progress.isCancelled()) {
      throw new CancelledException("Cancelled");
    }
  }
}
