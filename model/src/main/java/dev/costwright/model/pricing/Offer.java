package dev.costwright.model.pricing;

/// What was bought, apart from how much and when. Empty text means that the source did not say.
///
/// @param seller who sells it, such as `openai` or `azure`
/// @param model as the source writes it, snapshot dates included
/// @param serviceTier served, not requested: `standard`, `batch`, `flex`, `priority`
/// @param region inference region or geography, such as `us`
/// @param speed `fast` or empty
/// @param contextBand the band that the provider billed, such as `≤ 200k`; empty when not given
public record Offer(
    String seller,
    String model,
    String serviceTier,
    String region,
    String speed,
    String contextBand) {}
