package dev.costwright.model.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Something wrong or odd in the data.
///
/// @param subject what it is about, in a form that stays the same from run to run
/// @param money what is at stake, exact, in the reporting currency; empty when nobody knows
/// @param message one sentence
/// @param details how it was found, a line each
/// @param behind the cell whose rows are the evidence; empty when the details name them
/// @param fix what mends it
/// @param members of several findings of one kind, all of them; none of a single one
public record Finding(
    CheckType type,
    String subject,
    Severity severity,
    Optional<Money> money,
    String message,
    List<String> details,
    Optional<Behind> behind,
    Fix fix,
    List<Finding> members) {
  private static final int ID_DIGITS = 6;

  public Finding {
    details = List.copyOf(details);
    members = List.copyOf(members);
  }

  /// A single one.
  public Finding(
      CheckType type,
      String subject,
      Severity severity,
      Optional<Money> money,
      String message,
      List<String> details,
      Optional<Behind> behind,
      Fix fix) {
    this(type, subject, severity, money, message, details, behind, fix, List.of());
  }

  /// Itself, or its members.
  public List<Finding> singles() {
    return members.isEmpty() ? List.of(this) : members;
  }

  /// A cell of a pivot; {@link dev.costwright.model.cube.Cube#facts} gives its rows.
  public record Behind(PivotQuery query, List<String> key, LocalDate step) {
    public Behind {
      key = List.copyOf(key);
    }
  }

  /// Stable as long as type and subject are, such as `gap-09c1fe`.
  public String id() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(UTF_8));
      return type.id() + "-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
