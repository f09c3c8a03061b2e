package dev.costwright.forecasting.claim;

import dev.costwright.forecasting.claim.FigureClaim.Bound;
import dev.costwright.forecasting.claim.FigureClaim.Ends;
import dev.costwright.forecasting.claim.FigureClaim.Stated;
import dev.costwright.forecasting.claim.FigureClaim.Unit;
import dev.costwright.forecasting.claim.FigureClaim.Unknown;
import dev.costwright.forecasting.claim.SavingClaim.Base;
import dev.costwright.forecasting.claim.SavingClaim.Promise;
import dev.costwright.forecasting.claim.SavingClaim.Setting;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.scenario.Field;
import dev.costwright.forecasting.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads claim files. Unknown fields are refused, as in scenario files.
final class ClaimReader {
  static final String FORMAT = "costwright-claim";
  static final int VERSION = 1;
  private static final int WHOLE_PERCENT = 2;

  private ClaimReader() {}

  static Claim read(String file, String json) {
    Field root = Field.whole(file, json, "a claim");
    Field _ =
        root.only(
            "format",
            "version",
            "id",
            "says",
            "source",
            "note",
            "saving",
            "baseline",
            "levers",
            "figure");
    if (!root.at("format").value().asString("").equals(FORMAT)) {
      throw root.at("format").wrong("\"" + FORMAT + "\"");
    }
    long _ = root.at("version").whole(VERSION, VERSION);
    if (!root.at("id").text().matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw root.at("id").wrong("a name of small letters, digits and dashes");
    }
    return new Claim(
        root.at("id").text(),
        root.at("says").text(),
        root.at("source").text(),
        root.at("note").present().map(Field::text).orElse(""),
        content(root));
  }

  private static Claim.Content content(Field root) {
    if (root.at("saving").isPresent() == root.at("figure").isPresent()) {
      throw root.wrong("either \"saving\" with \"levers\", or \"figure\"");
    }
    return root.at("figure").isPresent() ? figure(root.at("figure")) : saving(root);
  }

  private static SavingClaim saving(Field root) {
    Field saving = root.at("saving").only("low", "high", "of", "open");
    List<Lever> levers = Scenario.levers(root.at("levers"));
    if (levers.isEmpty()) {
      throw root.at("levers").wrong("at least one lever");
    }
    return new SavingClaim(
        promise(saving),
        saving.at("of").present().map(ClaimReader::base).orElse(Base.BILL),
        root.at("baseline").present().map(Scenario::baseline),
        levers,
        saving
            .at("open")
            .present()
            .map(open -> settings(open, levers))
            .orElseGet(() -> knobs(levers)));
  }

  private static Base base(Field field) {
    return field.choice(
        text ->
            switch (text) {
              case "bill" -> Optional.of(Base.BILL);
              case "input" -> Optional.of(Base.INPUT);
              default -> Optional.empty();
            },
        "bill, input");
  }

  private static Promise promise(Field saving) {
    Fraction low = share(saving.at("low"));
    Optional<Fraction> high = saving.at("high").present().map(ClaimReader::share);
    if (high.filter(most -> most.compareTo(low) < 0).isPresent()) {
      throw saving.at("high").wrong("at least \"low\"");
    }
    return new Promise(
        low, high, Math.max(WHOLE_PERCENT, decimals(saving.at("low"), saving.at("high"))));
  }

  private static Fraction share(Field field) {
    Fraction share = field.signed();
    if (share.compareTo(Fraction.ONE) > 0 || share.plus(Fraction.ONE).signum() < 0) {
      throw field.wrong("a share from -1 to 1 such as \"0.6\"");
    }
    return share;
  }

  private static List<Setting> knobs(List<Lever> levers) {
    return levers.stream()
        .map(lever -> new Setting(lever.scope().name(), lever.kind().knob().id()))
        .toList();
  }

  private static List<Setting> settings(Field list, List<Lever> levers) {
    List<Setting> settings = new ArrayList<>();
    for (Field item : list.items()) {
      Field one = item.only("lever", "setting");
      Lever lever =
          levers.stream()
              .filter(known -> known.scope().name().equals(one.at("lever").text()))
              .findFirst()
              .orElseThrow(() -> one.at("lever").wrong("the name of one of the levers"));
      Parameter parameter =
          lever
              .kind()
              .parameter(one.at("setting").text())
              .filter(known -> known.type().isNumber())
              .orElseThrow(() -> one.at("setting").wrong("a number among the lever's settings"));
      settings.add(new Setting(lever.scope().name(), parameter.id()));
    }
    return settings;
  }

  private static FigureClaim figure(Field field) {
    Field figure = field.only("formula", "inputs", "unit", "is", "atMost", "atLeast", "open");
    Formula formula =
        Formula.parse(figure.at("formula").text())
            .orElseThrow(
                () -> figure.at("formula").wrong("a sum such as \"1 - (1 - a) * (1 - b)\""));
    Map<String, Ends> inputs = new LinkedHashMap<>();
    for (String name : figure.at("inputs").only(names(formula)).names()) {
      inputs.put(name, ends(figure.at("inputs").at(name)));
    }
    for (String name : names(formula)) {
      if (!inputs.containsKey(name)) {
        throw figure.at("inputs").at(name).wrong("a number, as the formula asks for it");
      }
    }
    return new FigureClaim(
        formula,
        inputs,
        figure.at("unit").choice(Unit::parse, "share, times, money, days, tokens, number"),
        stated(figure),
        figure.at("open").present().map(open -> unknowns(open, inputs)).orElse(List.of()));
  }

  private static String[] names(Formula formula) {
    return formula.names().stream().sorted().toArray(String[]::new);
  }

  private static Stated stated(Field figure) {
    long said =
        Stream.of("is", "atMost", "atLeast").filter(name -> figure.at(name).isPresent()).count();
    if (said != 1) {
      throw figure.wrong("one of \"is\", \"atMost\" and \"atLeast\"");
    }
    Bound bound =
        figure.at("is").isPresent()
            ? Bound.EXACTLY
            : figure.at("atMost").isPresent() ? Bound.AT_MOST : Bound.AT_LEAST;
    Field said1 =
        switch (bound) {
          case EXACTLY -> figure.at("is");
          case AT_MOST -> figure.at("atMost");
          case AT_LEAST -> figure.at("atLeast");
        };
    Ends ends = ends(said1);
    int decimals =
        said1.value().isArray()
            ? decimals(said1.items().getFirst(), said1.items().getLast())
            : decimals(said1, said1);
    return new Stated(bound, ends.low(), ends.high(), decimals);
  }

  /// One number, or a list of two.
  private static Ends ends(Field field) {
    if (!field.value().isArray()) {
      return new Ends(field.signed(), field.signed());
    }
    if (field.items().size() != 2) {
      throw field.wrong("one number, or a list of two");
    }
    return new Ends(field.items().getFirst().signed(), field.items().getLast().signed());
  }

  private static List<Unknown> unknowns(Field list, Map<String, Ends> inputs) {
    List<Unknown> unknowns = new ArrayList<>();
    for (Field item : list.items()) {
      Field one = item.only("input", "from", "to");
      if (!inputs.containsKey(one.at("input").text())) {
        throw one.at("input").wrong("the name of an input");
      }
      Unknown unknown =
          new Unknown(one.at("input").text(), one.at("from").signed(), one.at("to").signed());
      if (unknown.to().compareTo(unknown.from()) <= 0) {
        throw one.at("to").wrong("more than \"from\"");
      }
      unknowns.add(unknown);
    }
    return unknowns;
  }

  /// To how many decimals numbers are written; a quotient to none.
  private static int decimals(Field one, Field other) {
    return Math.max(decimals(one), decimals(other));
  }

  private static int decimals(Field field) {
    String text = field.isPresent() ? field.numeral() : "";
    int point = text.indexOf('.');
    return point < 0 || text.contains("/") ? 0 : text.length() - point - 1;
  }
}
