package dev.costwright.app.cli;

import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.DefectException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.problem.UsageException;

/// How a command ended.
public enum ExitCode {
  DONE(0),
  /// Done, but something needs attention: rejected rows, files that were left out.
  ATTENTION(1),
  USAGE(2),
  INPUT(3),
  LEDGER(4),
  CANCELLED(5),
  /// A fault of Costwright's own.
  FAULT(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  static ExitCode of(CostwrightException failure) {
    return switch (failure) {
      case UsageException usage -> USAGE;
      case InputException input -> INPUT;
      case LedgerException ledger -> LEDGER;
      case CancelledException cancelled -> CANCELLED;
      case DefectException defect -> FAULT;
    };
  }

  /// The graver of two.
  ExitCode and(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
