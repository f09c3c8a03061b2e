package dev.costwright.app.focus;

import static dev.costwright.app.focus.FocusColumn.billed;
import static dev.costwright.app.focus.FocusColumn.count;
import static dev.costwright.app.focus.FocusColumn.money;
import static dev.costwright.app.focus.FocusColumn.number;
import static dev.costwright.app.focus.FocusColumn.text;

import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// All columns in the order of the file: those of FOCUS by name, then our own.
final class FocusColumns {
  private static final List<FocusColumn> FOCUS =
      List.of(
          billed("BilledCost"),
          text("BillingAccountId", charge -> orNone(charge.dimension(Dimension.ACCOUNT))),
          text("BillingAccountName", _ -> ""),
          text("BillingCurrency", charge -> charge.part().currency().getCurrencyCode()),
          text("BillingPeriodEnd", charge -> start(month(charge).plusMonths(1))),
          text("BillingPeriodStart", charge -> start(month(charge))),
          text("ChargeCategory", charge -> charge.category().id()),
          text("ChargeClass", _ -> ""),
          text("ChargeDescription", ChargeWords::description),
          text("ChargeFrequency", charge -> charge.isUsage() ? "Usage-Based" : "One-Time"),
          text("ChargePeriodEnd", charge -> start(charge.place().day().plusDays(1))),
          text("ChargePeriodStart", charge -> start(charge.place().day())),
          number("ConsumedQuantity", charge -> charge.quantity().filter(_ -> charge.isUsage())),
          text("ConsumedUnit", charge -> charge.isUsage() ? ChargeWords.unit(charge) : ""),
          money("ContractedCost", Charge::contractedCost),
          number("ContractedUnitPrice", Charge::contractedUnitPrice),
          billed("EffectiveCost"),
          text("HostProviderName", charge -> Service.of(charge).host()),
          text("InvoiceId", charge -> charge.invoice().orElse("")),
          text("InvoiceIssuerName", charge -> Service.of(charge).provider()),
          money("ListCost", Charge::listCost),
          number("ListUnitPrice", Charge::listUnitPrice),
          number("PricingQuantity", Charge::pricingQuantity),
          text("PricingUnit", ChargeWords::pricingUnit),
          text("ProviderName", charge -> Service.of(charge).provider()),
          text("PublisherName", ChargeWords::publisher),
          text("RegionId", Dimension.REGION),
          text("ServiceCategory", charge -> Service.of(charge).category()),
          text("ServiceName", charge -> Service.of(charge).name()),
          text("ServiceProviderName", charge -> Service.of(charge).provider()),
          text("ServiceSubcategory", charge -> Service.of(charge).subcategory()),
          text("SkuId", ChargeWords::sku),
          text("SkuMeter", ChargeWords::meter),
          text("SkuPriceId", ChargeWords::skuPrice),
          text("SubAccountId", Dimension.PROJECT),
          text("Tags", ChargeWords::tags));

  private static final List<FocusColumn> OWN =
      List.of(
          text("x_Seller", Dimension.SELLER),
          text("x_Account", Dimension.ACCOUNT),
          text("x_Provider", Dimension.PROVIDER),
          text("x_Model", Dimension.MODEL),
          text("x_ModelClass", Dimension.MODEL_CLASS),
          text("x_ServiceTier", Dimension.SERVICE_TIER),
          text("x_ContextBand", Dimension.CONTEXT_BAND),
          text("x_Speed", Dimension.SPEED),
          text("x_ChargeKind", Dimension.CHARGE_KIND),
          text("x_ApiKey", Dimension.API_KEY),
          text("x_User", Dimension.USER),
          text("x_StepKind", Dimension.STEP_KIND),
          text("x_Outcome", Dimension.OUTCOME),
          text("x_TokenClass", charge -> charge.part().measure().map(Measure::id).orElse("")),
          number("x_Quantity", Charge::quantity),
          text("x_Layer", charge -> charge.place().layer().name().toLowerCase(Locale.ROOT)),
          text("x_Coverage", charge -> charge.part().basis().id()),
          text("x_Remainder", charge -> Boolean.toString(charge.place().isRemainder())),
          text("x_PriceVersion", Charge::priceVersion),
          text("x_PriceSource", charge -> charge.part().rate().map(PriceRow::source).orElse("")),
          text("x_ListCostSource", Charge::listSource),
          text("x_LedgerRows", charge -> Long.toString(charge.sum().rows())),
          count("x_Requests", Measure.REQUESTS),
          count("x_ReasoningTokens", Measure.REASONING),
          count("x_LatencyMillis", Measure.LATENCY_MILLIS),
          count("x_Errors", Measure.ERRORS),
          count("x_Retries", Measure.RETRIES));

  static final List<FocusColumn> ALL = Stream.concat(FOCUS.stream(), OWN.stream()).toList();

  private FocusColumns() {}

  private static LocalDate month(Charge charge) {
    return charge.place().day().withDayOfMonth(1);
  }

  private static String start(LocalDate day) {
    return day + "T00:00:00Z";
  }

  private static String orNone(String account) {
    return account.isEmpty() ? "Not Applicable" : account;
  }
}
