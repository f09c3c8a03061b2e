/// What agents cost a task, how their contexts grow and where they ran in circles. Entry type:
/// {@link dev.costwright.app.ui.agents.AgentsScreen}.
@NullMarked
package dev.costwright.app.ui.agents;

import org.jspecify.annotations.NullMarked;
