package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Link;
import dev.costwright.app.workbench.Basis;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The evidence of a text file, in a JSON file beside it: text that programs read has no room for
/// more than its rows.
public final class EvidenceFile {
  private static final String ENDING = ".evidence.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private EvidenceFile() {}

  /// Where the evidence of a file stands: `costs.csv.evidence.json` beside `costs.csv`.
  public static Path of(Path file) {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  /// As {@link #write(Path, Provenance, List, String)}, of a file of exact amounts.
  public static Path write(Path file, Provenance provenance, List<Link> links) throws IOException {
    return write(file, provenance, links, "none: amounts are exact");
  }

  /// Writes the evidence of a file that is written already; its hash is that of the bytes there.
  ///
  /// @param rounding of its amounts, in words
  /// @param links what opens its figures
  /// @return the file of the evidence
  public static Path write(Path file, Provenance provenance, List<Link> links, String rounding)
      throws IOException {
    ObjectNode document =
        MAPPER
            .createObjectNode()
            .put("file", String.valueOf(file.getFileName()))
            .put("sha256", hash(file))
            .put("ledger", provenance.ledger())
            .put("auditHead", provenance.auditHead())
            .put("currency", provenance.currency().getCurrencyCode());
    provenance.basis().now().ifPresent(now -> document.set("versions", versions(now)));
    ArrayNode closed = document.putArray("closedMonths");
    provenance.basis().booked().forEach(month -> closed.add(booked(month)));
    ArrayNode asked = document.putArray("asked");
    provenance
        .asked()
        .forEach(one -> asked.addObject().put("name", one.name()).put("value", one.value()));
    document.put("rounding", rounding);
    provenance.coverage().forEach(document.putArray("coverage")::add);
    ArrayNode opens = document.putArray("opens");
    links.forEach(link -> opens.addObject().put("of", link.of()).put("command", link.command()));
    Path beside = of(file);
    Files.writeString(beside, MAPPER.writeValueAsString(document) + "\n");
    return beside;
  }

  private static ObjectNode versions(Basis.Versions versions) {
    return MAPPER
        .createObjectNode()
        .put("prices", versions.prices())
        .put("rules", versions.rules())
        .put("rates", versions.rates());
  }

  private static ObjectNode booked(Basis.Booked month) {
    return MAPPER
        .createObjectNode()
        .put("month", month.month().toString())
        .put("asBookedAtTheCloseOf", month.closedOn().toString())
        .put("auditHead", month.auditHead())
        .set("versions", versions(month.versions()));
  }

  private static String hash(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        DigestInputStream read =
            new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
      var _ = read.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(read.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
