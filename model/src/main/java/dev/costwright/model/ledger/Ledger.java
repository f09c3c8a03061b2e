package dev.costwright.model.ledger;

import dev.costwright.model.ledger.EditHistory.Step;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.Glance;
import dev.costwright.model.ledger.folder.ConflictedCopies;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.ledger.folder.LedgerLock;
import dev.costwright.model.ledger.text.CanonicalText;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A company's books on this machine: one folder `NAME.costw`.
///
/// One thread writes at a time; reads may run beside it. All failures are {@link
/// dev.costwright.model.problem.LedgerException}.
public final class Ledger implements AutoCloseable {
  private final Books books;
  private final History history;
  private final Segments segments;
  private final Settlement settlement;
  private final Imports imports;
  private final Edits edits;

  private Ledger(Books books) {
    this.books = books;
    this.history = new History(books.database());
    this.segments = new Segments(books);
    this.settlement = new Settlement(books, history, segments);
    this.imports = new Imports(books, history, segments, settlement);
    this.edits = new Edits(books, settlement::settle);
  }

  /// Makes a new, empty ledger. Fails when the folder already holds one.
  public static Ledger create(Path folder) {
    return new Ledger(Opening.create(new LedgerFolder(folder)));
  }

  /// Opens an existing ledger, after checking that it is whole.
  ///
  /// A file that was cut off, emptied, exchanged or replaced by an older copy is refused and left
  /// exactly as it is. What an import that never ended has left is cleared away.
  ///
  /// Where nothing can be written the ledger opens for reading: see {@link #readOnly}.
  public static Ledger open(Path folder) {
    return open(new LedgerFolder(folder), Ledger::backUpOlder);
  }

  /// Before the file is brought to a newer schema: a copy is, and gives the backup.
  private static void backUpOlder(LedgerFolder folder) {
    LedgerFolder copy = folder.scratch();
    copy.removeAll();
    folder.make();
    folder.copyTo(copy);
    try (Ledger older = open(copy, _ -> {})) {
      var _ = Backups.write(older, folder.backups(), "before-update-", Instant.now(), Watch.NONE);
    } finally {
      copy.removeAll();
    }
  }

  private static Ledger open(LedgerFolder folder, Consumer<LedgerFolder> beforeUpdate) {
    Ledger ledger = new Ledger(Opening.open(folder, beforeUpdate));
    if (ledger.readOnly().isEmpty()) {
      new Reclaiming(ledger.books.database()).reclaimAll();
    }
    if (ledger.settlement.isStale()) {
      ledger.books.database().run(ledger.settlement::rebuild);
    }
    return ledger;
  }

  /// Why nothing can be written, such as a full disk; empty when all can. Everything that writes
  /// then throws {@link LedgerException} and changes nothing.
  public Optional<String> readOnly() {
    return books.readOnly();
  }

  public static boolean exists(Path folder) {
    return new LedgerFolder(folder).holdsLedger();
  }

  /// Ends the claim of a program on another computer that the lock file names. Only the user can
  /// know that it is gone for good.
  ///
  /// @throws dev.costwright.model.problem.HeldLedgerException when a program of this computer has
  /// the ledger open
  public static void takeOver(Path folder) {
    LedgerLock.release(new LedgerFolder(folder));
  }

  /// Files beside the ledger's own that a sync service made because two computers changed it. They
  /// are never read.
  public List<Path> conflictedCopies() {
    return ConflictedCopies.in(books.folder());
  }

  public Path folder() {
    return books.folder().path();
  }

  /// Starts an import; close the writer in every case.
  ///
  /// @throws LedgerException when the disk has too little room for it
  public ImportWriter begin(SourceDescription source) {
    books.database().requireWritable();
    books.folder().requireRoom(Room.toImport(source), "import " + source.name());
    return new StagedImport(books, segments, settlement, imports::record, source);
  }

  /// The history: every committed import, live and undone, oldest first.
  public List<ImportRecord> imports() {
    return imports.all();
  }

  /// Takes one import back: exactly its rows leave, and what they hid counts again. Nothing
  /// happens when it is undone already.
  ///
  /// @throws LedgerException when there is no such import
  /// @throws dev.costwright.model.problem.UsageException when a closed month stands on it
  public void undo(long importId) {
    new Holds(edits()).requireFree(importId);
    imports.change(importId, ImportState.UNDONE, "undo");
  }

  /// Makes an undone import live again. Nothing happens when it is live.
  ///
  /// @throws LedgerException when there is no such import
  public void redo(long importId) {
    imports.change(importId, ImportState.LIVE, "redo");
  }

  /// All blocks of live imports, in order of import and segment.
  public void forEachBlock(Consumer<StoredBlock> visitor) {
    imports.forEachBlock(visitor);
  }

  /// Metrics of live imports that count, in order of month, feature, plan, tenant and name.
  public List<Metric> metrics() {
    return books
        .database()
        .transaction(() -> new Metrics(books.database()).counting(history.live()));
  }

  /// Invoice lines of live imports that count, in order of seller, invoice and number: each
  /// invoice as one import tells it, whatever number of files hold it.
  public List<InvoiceLine> invoiceLines() {
    return books
        .database()
        .transaction(() -> new Invoices(books.database()).counting(history.live()));
  }

  /// The id of the import that each of {@link #invoiceLines} was read from.
  public Map<InvoiceLine, Long> invoiceSources() {
    return books
        .database()
        .transaction(() -> new Invoices(books.database()).sources(history.live()));
  }

  /// Writes a new version of something the user edits.
  ///
  /// @param content JSON; {@link Edit#NOTHING} takes the thing away
  public Edit append(String subject, String name, String content) {
    return edits.append(Edit.Kind.WRITTEN, subject, name, content);
  }

  /// As {@link #append}, for what Costwright keeps for itself: no undo takes it back.
  public Edit note(String subject, String name, String content) {
    return edits.append(Edit.Kind.NOTED, subject, name, content);
  }

  /// The newest version; empty when there is none, or none any more.
  public Optional<Edit> latest(String subject, String name) {
    return edits.latest(subject, name);
  }

  /// All versions of everything that the user wrote, oldest first.
  public List<Edit> edits() {
    return edits.all();
  }

  /// The edit that {@link #undoEdit} takes back next. Imports and their undoing are apart: no edit
  /// waits for them.
  public Optional<Edit> undoableEdit() {
    return edits.history().undoable().map(Step::edit);
  }

  /// The edit that {@link #redoEdit} brings back next.
  public Optional<Edit> redoableEdit() {
    return edits.history().redoable().map(Step::edit);
  }

  /// Takes the last edit back that still stands, also after a restart: its thing is again as it
  /// was before.
  ///
  /// @return the edit taken back; empty when none stands
  public Optional<Edit> undoEdit() {
    return edits.undo();
  }

  /// Brings the edit back that was taken back last. A new edit ends this way forward.
  ///
  /// @return the edit that stands again; empty when none was taken back
  public Optional<Edit> redoEdit() {
    return edits.redo();
  }

  /// Which rows do not count, and what the user prefers.
  public Counting counting() {
    return new Counting(books, history, segments, edits);
  }

  /// Changes with every import, undo and edit: what derived figures compare to know that they are
  /// stale.
  public String version() {
    return books.audit().head();
  }

  /// A column that someone computed from a segment, when it was stored with this stamp.
  public Optional<byte[]> derived(DerivedColumn column, String stamp) {
    return new DerivedColumns(books).find(column, stamp);
  }

  /// Keeps a computed column beside its segment: outside hashes and dumps, lost without harm.
  ///
  /// @param stamp names what it was computed from, such as the price book's version
  public void storeDerived(DerivedColumn column, String stamp, byte[] bytes) {
    new DerivedColumns(books).store(column, stamp, bytes);
  }

  /// What the ledger says, without history, ids and dictionaries: two ledgers are equal when this
  /// text is.
  public void logicalDump(Consumer<String> line) {
    new LogicalDump(segments, line).facts(books.database().transaction(history::liveSegments));
    metrics().forEach(metric -> line.accept("metric " + CanonicalText.of(metric)));
    invoiceLines().forEach(row -> line.accept("invoice " + CanonicalText.of(row)));
    edits
        .latest()
        .forEach(
            edit ->
                line.accept(
                    "edit " + CanonicalText.ofEdit(edit.subject(), edit.name(), edit.content())));
  }

  /// Writes all of the ledger to a file that no other program is needed for, and builds a ledger
  /// from that file to see that it is equal, before the file gets its name.
  ///
  /// @param target replaced when it is there, in one step at the end
  public BackupManifest backUp(Path target, Watch watch) {
    return new BackingUp(this, books, segments, watch).to(target);
  }

  /// Writes a backup into the ledger's own folder when one is due: see {@link Backups}.
  ///
  /// @return the new one; empty when none was due
  public Optional<Path> backUpIfDue(Instant now, Watch watch) {
    return Backups.writeIfDue(this, now, watch);
  }

  /// Writes a backup into the ledger's own folder, due or not.
  public Path backUpHere(Instant now, Watch watch) {
    return Backups.write(this, "hand-", now, watch);
  }

  /// The ledger's id, given at birth and kept by its backups.
  public String id() {
    return books.ledgerId();
  }

  /// The audit chain, oldest first.
  public List<Operation> operations() {
    return books.database().audit().all().stream().map(Operation::of).toList();
  }

  /// What the ledger holds, summed up.
  public Glance glance() {
    return imports.glance(metrics().size(), invoiceLines(), edits.all().size());
  }

  /// As {@link #verify(Watch)}, unwatched.
  public Verification verify() {
    return verify(Watch.NONE);
  }

  /// Recomputes every hash, and which rows count. What cannot be read is named as damage, never
  /// thrown.
  public Verification verify(Watch watch) {
    try {
      return books
          .database()
          .transaction(() -> new Verifier(books, segments, settlement, watch).verify());
    } catch (LedgerException unreadable) {
      return new Verification(0, List.of("the file: " + unreadable.getMessage()));
    }
  }

  @Override
  public void close() {
    books.close();
  }
}
