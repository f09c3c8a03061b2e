package dev.costwright.importers.claudecode;

import java.nio.file.Path;

/// What a file's place tells where its lines do not.
///
/// @param project the folder right below `projects`; empty when there is none
/// @param session the file's name without ending, or that of the session that a sub-agent's file
/// belongs to
/// @param isSubAgent whether the file is in a folder of sub-agents
record Location(String project, String session, boolean isSubAgent) {
  private static final String PROJECTS = "projects";
  private static final String SUB_AGENTS = "subagents";
  private static final String ENDING = "\\.jsonl(\\.gz)?$";

  static Location of(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    String project = "";
    String session = whole.getName(whole.getNameCount() - 1).toString().replaceFirst(ENDING, "");
    boolean isSubAgent = false;
    for (int at = 1; at < whole.getNameCount() - 1; at++) {
      String above = whole.getName(at - 1).toString();
      String name = whole.getName(at).toString();
      project = above.equals(PROJECTS) ? name : project;
      if (name.equals(SUB_AGENTS)) {
        session = above;
        isSubAgent = true;
      }
    }
    return new Location(project, session, isSubAgent);
  }
}
