package dev.costwright.model.check;

import java.util.List;

/// Looks for one type of finding.
interface Check {
  List<Finding> run(Look look);
}
