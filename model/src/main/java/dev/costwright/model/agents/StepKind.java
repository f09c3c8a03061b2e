package dev.costwright.model.agents;

/// One kind of step of a workflow, such as `plan` or `tool call`.
///
/// @param name as the log says it, or `(untagged)`
/// @param callsPerTask over all tasks of the workflow
/// @param tokensPerTask likewise
public record StepKind(String name, Tally sum, double callsPerTask, double tokensPerTask) {}
