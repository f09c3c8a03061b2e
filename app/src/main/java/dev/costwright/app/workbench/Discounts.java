package dev.costwright.app.workbench;

import dev.costwright.model.commitment.CommitmentUse;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What sellers gave to the user's accounts. Each change is one edit, which undo takes back.
public final class Discounts {
  private final OwnEdits edits;
  private final Supplier<Cube> cube;

  /// @param cube of the ledger, closed months as they were booked
  Discounts(OwnEdits edits, Supplier<Cube> cube) {
    this.edits = edits;
    this.cube = cube;
  }

  /// Those that stand, in order of name.
  public List<Discount> all() {
    return edits.prices().discounts();
  }

  /// Writes a new one.
  ///
  /// @throws UsageException when there is one of that name, or the price book knows neither the
  /// seller nor the model
  public void add(Discount discount) {
    if (find(discount.name()).isPresent()) {
      throw new UsageException(
          "Expected the name of a new discount, found \"%s\", which there is. Replace it, or give the new one another name."
              .formatted(discount.name()));
    }
    replace(discount);
  }

  /// Writes one in place of that of the same name, if there is one.
  ///
  /// @throws UsageException when the price book knows neither the seller nor the model
  public void replace(Discount discount) {
    requireKnown(discount);
    edits.write(DiscountsJson.SUBJECT, discount.name(), DiscountsJson.write(discount));
  }

  /// Takes one away.
  ///
  /// @throws UsageException when there is none of that name
  public void remove(String name) {
    Discount discount =
        find(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "Expected the name of a discount, found \"%s\". There are: %s."
                            .formatted(name, names())));
    edits.write(DiscountsJson.SUBJECT, discount.name(), Edit.NOTHING);
  }

  /// Every period of every commitment that began by a day. Reads the whole cube.
  public List<CommitmentUse> commitments(LocalDate today) {
    List<Discount> promised =
        all().stream().filter(discount -> discount.commitment().isPresent()).toList();
    return promised.isEmpty()
        ? List.of()
        : CommitmentUse.of(cube.get(), edits.rates(), promised, today);
  }

  /// The accounts of which the ledger has facts, sorted: a discount for another one takes nothing
  /// off yet. Reads the whole cube.
  public List<String> accounts() {
    return cube.get().values(Dimension.ACCOUNT);
  }

  private Optional<Discount> find(String name) {
    return all().stream().filter(discount -> discount.name().equals(name)).findFirst();
  }

  private String names() {
    String names =
        all().stream()
            .map(discount -> "\"" + discount.name() + "\"")
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }

  /// A misspelt seller or model would take nothing off, and nobody would see why.
  private void requireKnown(Discount discount) {
    PriceBook book = edits.prices();
    Discount known = book.withDiscounts(List.of(discount)).discounts().getFirst();
    List<String> sellers =
        book.models().stream().map(KnownModel::seller).distinct().sorted().toList();
    if (!sellers.contains(known.seller())) {
      throw new UsageException(
          "Expected a seller of the price book, found \"%s\". They are %s."
              .formatted(discount.seller(), String.join(", ", sellers)));
    }
    if (!known.isOfEveryModel() && book.model(known.seller(), known.model()).isEmpty()) {
      throw new UsageException(
          "Expected a model that %s sells, found \"%s\". 'costwright prices list --seller %s' lists them."
              .formatted(known.seller(), discount.model(), known.seller()));
    }
  }
}
