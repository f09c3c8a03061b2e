/// What agents do to the bill: cost of a task against one chat call, steps, growing contexts and
/// retry storms. Entry type: {@link dev.costwright.model.agents.AgentAnalysis}.
@NullMarked
package dev.costwright.model.agents;

import org.jspecify.annotations.NullMarked;
