package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Settings;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Levers of any kind, set to anything that their parameters allow.
final class AnyLever {
  private AnyLever() {}

  /// Up to `most` levers of different names; kinds may come twice.
  static List<Lever> stack(Random random, int most) {
    List<Lever> levers = new ArrayList<>();
    int size = random.nextInt(most + 1);
    for (int i = 0; i < size; i++) {
      LeverKind kind = LeverKind.values()[random.nextInt(LeverKind.values().length)];
      levers.add(of(kind, "lever " + i, random));
    }
    return levers;
  }

  static Lever of(LeverKind kind, String name, Random random) {
    Map<String, String> texts = new HashMap<>();
    for (Parameter parameter : kind.parameters()) {
      texts.put(parameter.id(), text(parameter, random));
    }
    if (kind.parameter("to").isPresent()) {
      texts.put(random.nextBoolean() ? "to" : "to.priceRatio", "");
      if (texts.get("to").isEmpty() && texts.get("to.priceRatio").isEmpty()) {
        texts.put("to.priceRatio", "1/3");
      }
    }
    Map<Dimension, Set<String>> where =
        random.nextBoolean() ? Map.of(Dimension.FEATURE, Set.of("chat")) : Map.of();
    return kind.make(
        new Lever.Scope(name, Lever.State.ON, where, ""), Settings.of(kind.parameters(), texts));
  }

  private static String text(Parameter parameter, Random random) {
    boolean isSaid = parameter.need() == Parameter.Need.REQUIRED || random.nextInt(3) > 0;
    if (!isSaid) {
      return "";
    }
    return switch (parameter.type()) {
      case SHARE, KEPT -> random.nextInt(11) + "/" + (10 + random.nextInt(3));
      case RATIO -> random.nextInt(20) + "/" + (10 + random.nextInt(3));
      case CHANGE -> (random.nextInt(9) - 4) + "/10";
      case COUNT -> String.valueOf(random.nextInt(20_000));
      case MONEY -> random.nextInt(300) + "/100";
      case AMOUNT -> String.valueOf(1 + random.nextInt(500_000));
      case DAY -> "2026-01-" + (10 + random.nextInt(9));
      case WORD -> random.nextBoolean() ? "flex" : "us";
      case CHOICE -> parameter.choices().get(random.nextInt(parameter.choices().size()));
      case MODEL -> random.nextBoolean() ? "openai/gpt-4o-mini" : "nobody/nothing";
      case CURVE -> random.nextBoolean() ? "0.95 0.2 0.97; 0.8 0.4 0.9" : "0.9 0.3 0.95 42.5";
      case AGES -> "60 0.2; 3600 0.7; 86400 0.9";
    };
  }
}
