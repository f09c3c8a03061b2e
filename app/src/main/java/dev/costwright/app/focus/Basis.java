package dev.costwright.app.focus;

/// What the amount of a row rests on.
enum Basis {
  /// A bill charges it.
  BILLED("billed"),
  /// Our price book says it of a count.
  PRICED("priced"),
  /// A count whose money stands in a row of its own, since the source does not say its share.
  CHARGED_TOGETHER("charged together"),
  /// Served without a charge, such as a gateway's cache hit, or nothing was used.
  FREE("free"),
  /// No price is known. The mandatory amounts are 0 because FOCUS wants a number there.
  UNPRICED("unpriced"),
  /// What the money says beyond its detail.
  NOT_IN_DETAIL("not in detail");

  private final String id;

  Basis(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
