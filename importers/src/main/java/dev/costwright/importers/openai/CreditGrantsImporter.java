package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The answer of `/dashboard/billing/credit_grants`: prepaid and given credit, as a balance.
///
/// Fields: `object` (`credit_summary`), `grants.data[]` with `id`, `grant_amount` (US dollars),
/// `used_amount`, `effective_at` and `expires_at` (epoch seconds). Each grant is a line of credit
/// bought, which is no spend: what the credit paid for is in usage and costs. Its invoice number is
/// the grant's id, else its day. A grant that was bought is on its receipt, too, so the file is
/// marked as doubtful beside receipts.
///
/// Gateways give the same totals in units of their own, without grants: those are not claimed.
/// Skipped: the three totals, which the grants add up to.
///
/// Source: no file of this kind was seen; the fields are those that public programs read; checked
/// 2026-11-23.
public final class CreditGrantsImporter implements Importer {
  private static final Format FORMAT =
      new Format("openai-credit-grants", "OpenAI credit grants (JSON)");

  private static final Set<String> FIELDS =
      Set.of("grants", "data", "id", "grant_amount", "used_amount", "effective_at", "expires_at");

  private static final Currency USD = Currency.getInstance("USD");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).has("object=credit_summary", "grants.data")
        ? new Recognition.Claimed("a credit_summary with grants")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    JsonRecords.answers(source, FIELDS)
        .forEach(sink, summary -> grants(summary, options.account(), sink));
  }

  /// A bad grant sets the summary aside: half a balance is none.
  private static void grants(JsonObject summary, String account, EntrySink sink) {
    Map<String, Integer> numbers = new HashMap<>();
    List<InvoiceLine> lines =
        summary.object("grants").objects("data").stream()
            .flatMap(grant -> line(grant, account, numbers).stream())
            .toList();
    if (lines.isEmpty() || !summary.isGood()) {
      return;
    }
    summary.doubt(
        "grants",
        "credit that no imported receipt names",
        "Credit that was bought is on its receipt, too, and would be listed twice beside it.",
        "Import the receipts, or this summary, but not both.");
    lines.forEach(sink::invoiceLine);
  }

  /// @param numbers lines so far by invoice number: grants without an id may share their day
  private static Optional<InvoiceLine> line(
      JsonObject grant, String account, Map<String, Integer> numbers) {
    long from = grant.neededMillis("effective_at", ZoneOffset.UTC);
    long amount = grant.picos("grant_amount");
    if (amount == Fact.ABSENT) {
      grant.reject(
          "grant_amount",
          "an amount in US dollars",
          "The grant has no amount.",
          "Fetch the summary again.");
    }
    if (!grant.isGood()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(from), ZoneOffset.UTC);
    String id = grant.text("id").isEmpty() ? "grant of " + day : grant.text("id");
    return Optional.of(
        new InvoiceLine(
            "openai",
            account,
            id,
            day,
            numbers.merge(id, 1, Integer::sum),
            InvoiceLine.Kind.CREDIT_PURCHASE,
            description(grant),
            Optional.of(day),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Money.ofPicos(amount, USD),
            grant.line()));
  }

  private static String description(JsonObject grant) {
    String used = grant.text("used_amount");
    return used.isEmpty() ? "Credit grant" : "Credit grant, %s USD used".formatted(used);
  }
}
