package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.dump;
import static dev.costwright.model.ledger.Sample.file;
import static dev.costwright.model.ledger.Sample.invoiceLine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoicesTest {
  @TempDir Path temp;
  private Ledger ledger;

  @BeforeEach
  void create() {
    ledger = Ledger.create(temp.resolve("books.costw"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private ImportRecord add(SourceDescription source, InvoiceLine... lines) {
    try (ImportWriter writer = ledger.begin(source)) {
      List.of(lines).forEach(writer::invoiceLine);
      return writer.commit();
    }
  }

  @Test
  void givesBackEveryFieldAfterReopening() {
    InvoiceLine full =
        new InvoiceLine(
            "openai",
            DataSet.DEFAULT_ACCOUNT,
            "AB12CD34-0007",
            LocalDate.of(2026, 2, 1),
            1,
            InvoiceLine.Kind.USAGE,
            "API usage \"gpt\" €",
            Optional.of(LocalDate.of(2026, 1, 1)),
            Optional.of(LocalDate.of(2026, 1, 31)),
            Optional.of(new BigDecimal("3")),
            Optional.of(new BigDecimal("0.000001")),
            Money.parse("0.000003", Sample.USD),
            9);
    InvoiceLine bare =
        new InvoiceLine(
            "openai",
            DataSet.DEFAULT_ACCOUNT,
            "AB12CD34-0007",
            LocalDate.of(2026, 2, 1),
            2,
            InvoiceLine.Kind.TAX,
            "VAT",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Money.parse("-1", Sample.USD),
            10);
    add(file("invoice.pdf"), full, bare);
    ledger.close();
    ledger = Ledger.open(temp.resolve("books.costw"));
    assertThat(ledger.invoiceLines()).containsExactly(full, bare);
    assertThat(ledger.verify().damaged()).isEmpty();
  }

  @Test
  void recordsAnInvoiceAsBilledWithItsPeriodAndWhatIsDue() {
    ImportRecord record =
        add(file("a.txt"), invoiceLine("I-1", 1, 5, "10"), invoiceLine("I-1", 2, 5, "2.50"));
    assertThat(record.layers()).isEqualTo(Set.of(Layer.BILLED));
    assertThat(record.from()).contains(LocalDate.of(2026, 1, 5));
    assertThat(record.to()).contains(LocalDate.of(2026, 1, 5));
    assertThat(record.charged()).containsExactly(Money.parse("12.50", Sample.USD));
    assertThat(record.rows()).isEqualTo(new RowCounts(2, 2, 0, 0, 0));
  }

  @Test
  void ordersLinesBySellerInvoiceAndNumber() {
    add(file("a.txt"), invoiceLine("I-2", 1, 5, "1"), invoiceLine("I-1", 2, 5, "2"));
    add(file("b.txt"), invoiceLine("I-0", 1, 5, "3"));
    assertThat(ledger.invoiceLines())
        .extracting(InvoiceLine::invoice)
        .containsExactly("I-0", "I-1", "I-2");
  }

  @Test
  void receiptAndInvoiceOfOnePurchaseCountOnce() {
    add(file("invoice.txt"), invoiceLine("I-1", 1, 5, "20"));
    ImportRecord receipt = add(file("receipt.txt"), invoiceLine("I-1", 1, 9, "20"));
    assertThat(ledger.invoiceLines()).containsExactly(invoiceLine("I-1", 1, 5, "20"));
    assertThat(ledger.imports())
        .extracting(ImportRecord::rows)
        .containsExactly(new RowCounts(1, 1, 0, 0, 0), new RowCounts(1, 0, 0, 1, 0));
    ledger.undo(1);
    assertThat(ledger.invoiceLines()).containsExactly(invoiceLine("I-1", 1, 9, "20"));
    ledger.redo(1);
    ledger.undo(receipt.id());
    assertThat(ledger.invoiceLines()).containsExactly(invoiceLine("I-1", 1, 5, "20"));
    assertThat(ledger.imports().getFirst().rows()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
  }

  @Test
  void theDayOfIssueCountsAlthoughTheReceiptCameFirst() {
    add(file("receipt.txt"), invoiceLine("I-1", 1, 9, "20"));
    add(file("invoice.txt"), invoiceLine("I-1", 1, 5, "20"));
    assertThat(ledger.invoiceLines()).containsExactly(invoiceLine("I-1", 1, 5, "20"));
  }

  @Test
  void ofEqualCopiesTheOneImportedFirstIsSaidToHaveAdded() {
    for (String second : List.of("a.csv", "z.csv", "list.csv", "b.csv")) {
      InvoiceLine line = invoiceLine(second, 1, 5, "20");
      ImportRecord text = add(file(second + ".txt"), line);
      ImportRecord list = add(file(second), line);
      assertThat(list.rows()).isEqualTo(new RowCounts(1, 0, 0, 1, 0));
      assertThat(ledger.imports().get((int) text.id() - 1).rows())
          .isEqualTo(new RowCounts(1, 1, 0, 0, 0));
    }
  }

  @Test
  void oneImportsVersionOfAnInvoiceCountsAsAWhole() {
    add(
        file("first.txt", "2026-02-01T00:00:00Z"),
        invoiceLine("I-1", 1, 5, "10"),
        invoiceLine("I-1", 2, 5, "20"),
        invoiceLine("I-1", 3, 5, "3"));
    List<String> before = dump(ledger);
    ImportRecord corrected =
        add(
            file("corrected.txt", "2026-02-02T00:00:00Z"),
            invoiceLine("I-1", 1, 5, "10"),
            invoiceLine("I-1", 2, 5, "19"));
    assertThat(ledger.invoiceLines())
        .containsExactly(invoiceLine("I-1", 1, 5, "10"), invoiceLine("I-1", 2, 5, "19"));
    assertThat(ledger.imports().getFirst().rows()).isEqualTo(new RowCounts(3, 0, 2, 1, 0));
    ledger.undo(corrected.id());
    assertThat(dump(ledger)).isEqualTo(before);
  }

  @Test
  void fullerVersionCountsWhenBothAreOfOneDay() {
    InvoiceLine line = invoiceLine("I-1", 1, 5, "10");
    InvoiceLine tax = invoiceLine("I-1", 2, 5, "2.50");
    add(file("invoice.pdf"), line, tax);
    add(file("list.csv"), line, invoiceLine("I-2", 1, 28, "7"));
    assertThat(ledger.invoiceLines()).containsExactly(line, tax, invoiceLine("I-2", 1, 28, "7"));
    assertThat(ledger.imports().getLast().rows()).isEqualTo(new RowCounts(2, 1, 0, 1, 0));
  }

  @Test
  void lastLineOfANumberCountsWithinAFile() {
    ImportRecord record =
        add(file("a.csv"), invoiceLine("I-1", 1, 5, "10"), invoiceLine("I-1", 1, 5, "12"));
    assertThat(ledger.invoiceLines()).containsExactly(invoiceLine("I-1", 1, 5, "12"));
    assertThat(record.charged()).containsExactly(Money.parse("12", Sample.USD));
    assertThat(record.rows()).isEqualTo(new RowCounts(2, 1, 1, 0, 0));
  }

  @Test
  void importThatIsNotCommittedLeavesNoLines() {
    try (ImportWriter writer = ledger.begin(file("a.csv"))) {
      for (int number = 1; number <= 5_000; number++) {
        writer.invoiceLine(invoiceLine("I-1", number, 5, "1"));
      }
    }
    assertThat(ledger.invoiceLines()).isEmpty();
    assertThat(ledger.imports()).isEmpty();
    assertThat(ledger.verify()).isEqualTo(new Verification(0, List.of()));
  }
}
