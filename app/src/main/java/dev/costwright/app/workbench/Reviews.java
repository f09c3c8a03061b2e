package dev.costwright.app.workbench;

import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidEntry;
import dev.costwright.model.prepaid.PrepaidRoll;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.signoff.Carry;
import dev.costwright.model.signoff.Carry.Settlement;
import dev.costwright.model.signoff.Figures;
import dev.costwright.model.signoff.Gap;
import dev.costwright.model.signoff.Limits;
import dev.costwright.model.signoff.LineKey;
import dev.costwright.model.signoff.RemarkBook;
import dev.costwright.model.signoff.Remarks;
import dev.costwright.model.signoff.Review;
import dev.costwright.model.signoff.ReviewedLine;
import dev.costwright.model.signoff.SignOff;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the user says of reconciled lines and of prepaid credit. Everything that is said is an
/// edit that undo takes back, kept in backups and in the audit log.
public final class Reviews {
  private static final String SIGN_OFF = "signoff";
  private static final String PREPAID = "prepaid";

  /// No line is named so: lines' names have slashes.
  private static final String LIMITS = "limits";

  private final Workbench workbench;
  private final Ledger ledger;
  private final OwnEdits edits;

  Reviews(Workbench workbench, OwnEdits edits) {
    this.workbench = workbench;
    this.ledger = workbench.ledger();
    this.edits = edits;
  }

  /// The reconciliation under the limits that the ledger keeps: what the window, exports and the
  /// command line show of it.
  public Review review() {
    return review(limits());
  }

  /// As {@link #review()}, under other limits for once.
  public Review review(Limits limits) {
    return Review.of(workbench.reconcile(), remarks(), limits);
  }

  /// As {@link #review()}, of a reconciliation that is there already.
  public Review review(Reconciliation reconciliation) {
    return Review.of(reconciliation, remarks(), limits());
  }

  public Limits limits() {
    return ledger.latest(SIGN_OFF, LIMITS).map(SignOffJson::limits).orElse(Limits.NONE);
  }

  /// Keeps other limits; none at all lets every cent count again.
  public void keep(Limits limits) {
    if (!limits.equals(limits())) {
      edits.write(SIGN_OFF, LIMITS, limits.isEmpty() ? Edit.NOTHING : SignOffJson.write(limits));
    }
  }

  private RemarkBook remarks() {
    return new RemarkBook(
        latest(SIGN_OFF).stream()
            .filter(edit -> !edit.name().equals(LIMITS))
            .map(SignOffJson::remarks)
            .toList());
  }

  /// Notes something on a line; blank text takes the note away.
  ///
  /// @throws UsageException when there is no such line
  public void note(LineKey key, String text) {
    save(find(key).remarks().withNote(text));
  }

  /// Signs a line with its figures as they are now.
  ///
  /// @param by a name, not blank
  /// @throws UsageException when there is no such line
  public void sign(LineKey key, String by) {
    ReviewedLine line = find(key);
    if (by.isBlank()) {
      throw new UsageException("Expected the name of who signs, found none.");
    }
    SignOff signOff = new SignOff(by.strip(), Instant.now(), Figures.of(line.line()));
    save(line.remarks().withSignOff(Optional.of(signOff)));
  }

  /// Takes a sign-off away.
  ///
  /// @throws UsageException when the line is not signed
  public void withdraw(LineKey key) {
    Remarks remarks = said(key);
    if (remarks.signOff().isEmpty()) {
      throw new UsageException(
          "Expected a signed line, found %s without a sign-off.".formatted(key.text()));
    }
    save(remarks.withSignOff(Optional.empty()));
  }

  /// Carries a line's open difference into the months that follow.
  ///
  /// @throws UsageException when there is no such line, or nothing is open on it
  public void carry(LineKey key) {
    ReviewedLine line = find(key);
    Money open =
        line.gap()
            .map(Gap::open)
            .filter(money -> money.signum() != 0)
            .orElseThrow(
                () ->
                    new UsageException(
                        "Expected an open difference on %s, found none: there is nothing to carry."
                            .formatted(key.text())));
    save(line.remarks().withCarry(Optional.of(new Carry(Instant.now(), open, Optional.empty()))));
  }

  /// Says how a carried difference ended.
  ///
  /// @param month in which; after it the difference is gone from the statements
  /// @throws UsageException when the line is not carried, or the month is not after its own
  public void settle(LineKey key, YearMonth month, String words) {
    Remarks remarks = said(key);
    Carry carry = remarks.carry().orElseThrow(() -> notCarried(key));
    if (!month.isAfter(key.month())) {
      throw new UsageException(
          "Expected a month after %s to settle what was carried from there, found %s."
              .formatted(key.month(), month));
    }
    Settlement settlement = new Settlement(month, words.strip(), Instant.now());
    save(remarks.withCarry(Optional.of(carry.settled(settlement))));
  }

  /// Carries a line no longer.
  ///
  /// @throws UsageException when it is not carried
  public void drop(LineKey key) {
    Remarks remarks = said(key);
    if (remarks.carry().isEmpty()) {
      throw notCarried(key);
    }
    save(remarks.withCarry(Optional.empty()));
  }

  private static UsageException notCarried(LineKey key) {
    return new UsageException(
        "Expected a line that is carried forward, found %s, which is not.".formatted(key.text()));
  }

  private void save(Remarks remarks) {
    edits.write(
        SIGN_OFF,
        remarks.key().text(),
        remarks.isEmpty() ? Edit.NOTHING : SignOffJson.write(remarks));
  }

  /// What is said of a line, which may be gone.
  private Remarks said(LineKey key) {
    return remarks().find(key).orElseGet(() -> Remarks.none(key));
  }

  private ReviewedLine find(LineKey key) {
    Review review = review();
    return review.find(key).orElseThrow(() -> noSuchLine(key, review));
  }

  private static UsageException noSuchLine(LineKey key, Review review) {
    List<String> known =
        review.lines(key.month(), Optional.of(key.seller())).stream()
            .map(line -> line.key().line())
            .toList();
    return new UsageException(
        "Expected a line of %s, account %s, in %s, found \"%s\". The lines are %s."
            .formatted(
                key.seller(),
                key.account(),
                key.month(),
                key.line(),
                known.isEmpty() ? "none: the month has no statement" : String.join(", ", known)));
  }

  /// Prepaid credit of every seller and account, rolled forward.
  public PrepaidRoll prepaid() {
    Reconciliation reconciliation = workbench.reconcile();
    List<PrepaidEntry> entries = prepaidEntries();
    List<LayerMonth> spend =
        PrepaidRoll.currencies(reconciliation, entries).stream()
            .flatMap(currency -> workbench.cube(currency).layerMonths().stream())
            .toList();
    return PrepaidRoll.of(reconciliation, spend, entries);
  }

  private List<PrepaidEntry> prepaidEntries() {
    return latest(PREPAID).stream().map(SignOffJson::prepaid).toList();
  }

  /// States an opening balance or an expiry, in place of what was stated there before.
  public void state(PrepaidEntry entry) {
    if (!prepaidEntries().contains(entry)) {
      edits.write(PREPAID, name(entry), SignOffJson.write(entry));
    }
  }

  /// Takes back what is stated of a month.
  ///
  /// @throws UsageException when nothing is
  public void clear(PrepaidEntry.Kind kind, String seller, String account, YearMonth month) {
    PrepaidEntry stated =
        prepaidEntries().stream()
            .filter(
                entry ->
                    entry.kind() == kind
                        && entry.seller().equals(seller)
                        && entry.account().equals(account)
                        && entry.month().equals(month))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "Expected a stated %s of %s, account %s, in %s, found none."
                            .formatted(SignOffJson.id(kind), seller, account, month)));
    edits.write(PREPAID, name(stated), Edit.NOTHING);
  }

  private static String name(PrepaidEntry entry) {
    return "%s %s/%s/%s %s"
        .formatted(
            SignOffJson.id(entry.kind()),
            entry.seller(),
            entry.account(),
            entry.month(),
            entry.amount().currency().getCurrencyCode());
  }

  private Collection<Edit> latest(String subject) {
    Map<String, Edit> latest = new LinkedHashMap<>();
    ledger.edits().stream()
        .filter(edit -> edit.subject().equals(subject))
        .forEach(edit -> latest.put(edit.name(), edit));
    latest.values().removeIf(Edit::isRemoval);
    return latest.values();
  }
}
