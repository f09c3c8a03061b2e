package dev.costwright.importers.focus;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;

/// Cost and usage in the form of FOCUS 1.0 to 1.3, as clouds and resellers export it.
///
/// Columns, in any order: `BilledCost` (the charge), `ListCost`, `BillingCurrency` (one data set
/// for each), `BillingAccountId`, `ChargeCategory`, `ChargePeriodStart`, `ChargePeriodEnd`; the
/// others may be missing. `ServiceProviderName` (1.3) or `ProviderName` gives the seller,
/// `SubAccountId` the project, `RegionId` the region. `Tags` and `AllocatedTags` (JSON) become
/// dimensions where their names are ours (team, feature, environment …), else tags, and so do the
/// account's and the service's names, SKU, resource and invoice. Literal `NULL` is absent; a time
/// without offset is UTC. Dates as spreadsheets write them (`4/1/25`) are read where the file as a
/// whole tells whether the month or the day comes first, and refused where it does not.
///
/// A usage row whose unit is tokens and whose SKU tells the direction counts tokens, and is
/// charged for that class; any other row is charged for its category (`Usage`, `Purchase`, `Tax`,
/// `Credit`, `Adjustment`). The model is read from the SKU's words. A row that is no usage stands
/// on the first day of its period: a purchase for a year does not bill every day of it.
///
/// All services are kept, those that are no language models too: the bill is then whole, and
/// `ServiceCategory` tells them apart.
///
/// Purchases (prepaid credit, commitments) are kept as such and are no spend. Where a seller's own
/// cost export bills the same account and days, the cube lets one of the two count.
///
/// Rows priced in a seller's own currency (`PricingCurrency` is none of ISO 4217) are tagged with
/// it; their amounts in it are no money and left out, which is said once.
///
/// Costwright's own export (`costwright export focus`) is known by `x_TokenClass`, `x_Quantity`,
/// `x_Coverage`, `x_Seller` and `x_Account`; its `x_` columns win over the words of SKUs, so that
/// every dimension, count and amount comes back as it was.
///
/// Skipped: `EffectiveCost` and `ContractedCost` (the ledger counts what is billed), prices,
/// commitments, quantities of other units than tokens.
///
/// Source: FOCUS_Spec v1.0 to v1.3 and the FinOps Foundation's sample data; checked 2026-11-22.
public final class FocusImporter implements Importer {
  private static final Format FORMAT = new Format("focus-cost", "FOCUS cost export (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    Header header = Header.of(source);
    return header.has("BilledCost", "BillingCurrency", "ChargeCategory", "ChargePeriodStart")
        ? new Recognition.Claimed("header has BilledCost, ChargeCategory and ChargePeriodStart")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table.read(
        source,
        sink,
        header -> {
          Dates dates = new Dates(source, header);
          return OwnRow.isOwn(header)
              ? new OwnRow(header, dates, options.account())::read
              : new FocusRow(header, dates, options.account())::read;
        });
  }
}
