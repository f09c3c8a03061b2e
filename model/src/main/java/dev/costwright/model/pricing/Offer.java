package dev.costwright.model.pricing;

/// What was bought, apart from how much and when. Empty text means that the source did not say.
///
/// @param seller who sells it, such as `openai` or `azure`
/// @param model as the source writes it, snapshot dates included
/// @param serviceTier served, not requested: `standard`, `batch`, `flex`, `priority`
/// @param region inference region or geography, such as `us`
/// @param speed `fast` or empty
/// @param contextBand the band that the provider billed, such as `≤ 200k`; empty when not given
/// @param account the seller's account that uses it, whose discounts hold; empty when not known
public record Offer(
    String seller,
    String model,
    String serviceTier,
    String region,
    String speed,
    String contextBand,
    String account) {
  /// An offer to nobody in particular: only what all accounts are given comes off its prices.
  public Offer(
      String seller,
      String model,
      String serviceTier,
      String region,
      String speed,
      String contextBand) {
    this(seller, model, serviceTier, region, speed, contextBand, "");
  }

  /// The same to an account.
  public Offer to(String user) {
    return new Offer(seller, model, serviceTier, region, speed, contextBand, user);
  }
}
