package dev.costwright.forecasting.claim;

import java.util.List;

/// Something that is said of cost or saving, with what it assumes. Immutable.
///
/// @param id short name, unique among the claims that are shipped
/// @param says the claim in one sentence
/// @param source who says so
/// @param note what there is to know of it; empty when nothing
/// @param content what can be checked
public record Claim(String id, String says, String source, String note, Content content) {
  /// What a claim is made of.
  public sealed interface Content permits SavingClaim, FigureClaim {}

  /// Reads a claim file (`docs/claim.schema.json`).
  ///
  /// @param file for messages
  /// @throws dev.costwright.model.problem.InputException naming the field, what was expected there
  /// and what was found
  public static Claim parse(String file, String json) {
    return ClaimReader.read(file, json);
  }

  /// The claims that come with the program, in order of their id.
  public static List<Claim> shipped() {
    return Shipped.CLAIMS;
  }

  /// Whether it can be replayed on a ledger; sums of its own can not.
  public boolean isOfLedgers() {
    return content instanceof SavingClaim;
  }

  /// Whether it brings the numbers it was made of.
  public boolean hasOwnNumbers() {
    return switch (content) {
      case SavingClaim saving -> saving.own().isPresent();
      case FigureClaim _ -> true;
    };
  }
}
