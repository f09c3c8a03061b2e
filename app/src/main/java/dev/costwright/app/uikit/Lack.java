package dev.costwright.app.uikit;

import java.util.List;
import javafx.scene.Node;

/// What a ledger lacks for a screen's figures, in words, and what to do about it.
///
/// @param stem behind the screen's name: stem of the messages `.title` and `.text`, as `.empty`
/// @param values of both messages
/// @param actions to offer before those of every empty screen
public record Lack(String stem, List<Object> values, List<Node> actions) {
  public Lack {
    values = List.copyOf(values);
    actions = List.copyOf(actions);
  }
}
