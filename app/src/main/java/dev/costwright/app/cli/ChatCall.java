package dev.costwright.app.cli;

import dev.costwright.model.agents.BaselineChoice;
import dev.costwright.model.problem.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one chat call, such as `500+400`: prompt and reply tokens.
final class ChatCall {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,9})\\+([0-9]{1,9})");

  private ChatCall() {}

  static BaselineChoice.OfCall parse(String option, String text) {
    Matcher call = SHAPE.matcher(text.strip());
    if (!call.matches()) {
      throw new UsageException(
          "Expected prompt and reply tokens such as 500+400 after %s, found \"%s\"."
              .formatted(option, text));
    }
    return new BaselineChoice.OfCall(Long.parseLong(call.group(1)), Long.parseLong(call.group(2)));
  }
}
