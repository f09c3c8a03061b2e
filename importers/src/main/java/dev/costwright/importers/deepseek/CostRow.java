package dev.costwright.importers.deepseek;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One row of a cost export.
final class CostRow {
  private final Map<String, DataSet> dataSets = new HashMap<>();
  private final String account;
  private final CostCheck check;
  private final Bucket bucket;
  private final Column model;
  private final Column wallet;
  private final Column cost;
  private final Column currency;
  private final Column user;

  CostRow(Header header, String account, CostCheck check) {
    this.account = account;
    this.check = check;
    bucket = Bucket.of(header);
    model = header.needed("model");
    wallet = header.column("wallet_type");
    cost = header.needed("cost");
    currency = header.needed("currency");
    user = header.column("user_id");
  }

  void read(Row row, EntrySink sink) {
    Bucket.Time time = bucket.read(row);
    Optional<BigDecimal> amount = row.decimal(cost);
    if (row.isBlank(cost)) {
      row.reject(cost, "an amount", "The row has no amount.", "Export the file again.");
    }
    if (amount.isPresent() && amount.get().signum() < 0) {
      row.doubt(
          cost,
          "an amount of at least 0",
          "The cost is negative; it was kept, and lowers the total.",
          "If it is no refund but usage, take the sign out of the file.");
    }
    String code = currencyOf(row);
    long picos = row.picos(cost);
    if (!row.isGood()) {
      return;
    }
    amount.ifPresent(value -> check.add(time, row.text(model), row.line(), value));
    DataSet dataSet = dataSets.computeIfAbsent(code, this::dataSet);
    sink.fact(dataSet, fact(row, time).measure(Measure.CHARGE, picos).build());
    if (row.text(wallet).toLowerCase(Locale.ROOT).contains("grant")) {
      Fact.Builder credit = fact(row, time).measure(Measure.CHARGE, Math.negateExact(picos));
      credit.dimension(Dimension.CHARGE_KIND, ChargeCategory.CREDIT.id());
      sink.fact(dataSet, credit.build());
    }
  }

  private Fact.Builder fact(Row row, Bucket.Time time) {
    Fact.Builder fact =
        Fact.builder()
            .line(row.line())
            .time(time.startMillis(), time.endMillis())
            .dimension(Dimension.PROVIDER, "deepseek")
            .dimension(Dimension.MODEL, row.text(model))
            .dimension(Dimension.USER, row.text(user))
            .tag("wallet", row.text(wallet).toLowerCase(Locale.ROOT));
    bucket.into(fact);
    return fact;
  }

  private String currencyOf(Row row) {
    String code = row.text(currency).toUpperCase(Locale.ROOT);
    if (!dataSets.containsKey(code) && !code.equals("CNY") && !code.equals("USD")) {
      row.reject(
          currency,
          "CNY or USD",
          "The cost is in a currency that DeepSeek does not charge.",
          "Correct the cell in the file and import it again.");
    }
    return code;
  }

  private DataSet dataSet(String code) {
    return bucket.dataSet("deepseek/costs", Layer.BILLED, account, Currency.getInstance(code));
  }
}
