package dev.costwright.app.sample;

import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes the files of Northpeak, a made-up company: exports of two providers, logs of a gateway
/// that saw most of the same calls, invoices, business metrics and attribution rules.
///
/// The company is simulated call by call; every file is an account of these calls, so usage times
/// price is the cost export to the last decimal, apart from what is planted. `samples/README.md`
/// says what that is. The same seed gives the same content on every machine.
public final class SampleCompany {
  /// The seed of the files that the project ships.
  public static final long DEFAULT_SEED = 20_260_101;

  /// Levers of the scenarios beside the company that it has at work, each with its first day: two
  /// features moved to cheaper models in July 2026.
  public static final Map<String, LocalDate> SHIPPED =
      Map.of(
          "Chat on Terra", LocalDate.of(2026, 7, 13), "Search on Luna", LocalDate.of(2026, 7, 20));

  private SampleCompany() {}

  /// Writes all files below a folder, which is made when it is missing; files of the same name
  /// are replaced.
  ///
  /// @return the files, in the order in which they were written
  /// @throws InputException when the folder cannot be written
  public static List<Path> write(Path folder, long seed) {
    List<Path> files = new ArrayList<>();
    contents(seed).forEach((name, bytes) -> files.add(write(folder.resolve(name), bytes)));
    return List.copyOf(files);
  }

  /// The files' names, with `/` between folders, and their bytes.
  static Map<String, byte[]> contents(long seed) {
    Company company = Northpeak.company();
    List<Call> calls = new Traffic(company, seed).calls();
    Metered metered = Metered.of(calls);
    SellerPrices prices = new SellerPrices(PriceBook.bundled());
    Map<String, byte[]> files = new LinkedHashMap<>();
    putExports(files, metered, prices, company);
    putGatewayLogs(files, calls, prices, company);
    putInvoices(files, new Invoices(metered, prices), company);
    put(files, MetricsCsv.NAME, MetricsCsv.text(calls, company));
    put(files, KeyRules.NAME, KeyRules.of(company).toJson());
    return files;
  }

  private static void putExports(
      Map<String, byte[]> files, Metered metered, SellerPrices prices, Company company) {
    for (Span quarter : Span.quarters(company)) {
      put(files, OpenAiUsageCsv.name(quarter), OpenAiUsageCsv.text(metered, quarter));
      put(files, OpenAiCostCsv.name(quarter), OpenAiCostCsv.text(metered, prices, quarter));
      put(files, AnthropicTokensCsv.name(quarter), AnthropicTokensCsv.text(metered, quarter));
      put(files, AnthropicCostCsv.name(quarter), AnthropicCostCsv.text(metered, prices, quarter));
    }
  }

  private static void putGatewayLogs(
      Map<String, byte[]> files, List<Call> calls, SellerPrices prices, Company company) {
    GatewayLog log = new GatewayLog(prices);
    Span.months(company).stream()
        .filter(month -> !month.to().isBefore(company.gatewayFrom()))
        .forEach(
            month -> files.put(GatewayLog.name(month), GatewayLog.gzip(log.text(calls, month))));
  }

  private static void putInvoices(Map<String, byte[]> files, Invoices invoices, Company company) {
    List<Invoice> all =
        Stream.of(Seller.values())
            .flatMap(seller -> invoices.of(seller, company).stream())
            .toList();
    all.forEach(
        invoice -> put(files, InvoiceText.name(invoice), InvoiceText.text(invoice, company)));
    put(files, InvoicesCsv.NAME, InvoicesCsv.text(all));
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new InputException(
          "Expected to write %s, found that the folder refuses it: %s. Choose a folder that you may write to."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
