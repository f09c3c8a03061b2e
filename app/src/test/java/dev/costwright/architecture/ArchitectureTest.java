package dev.costwright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The house rules of the architecture page, kept by the build. Rules fail when they see no
/// class.
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.costwright");

  private static final String MODEL = "dev.costwright.model..";
  private static final String IMPORTERS = "dev.costwright.importers..";
  private static final String FORECASTING = "dev.costwright.forecasting..";
  private static final String APP = "dev.costwright.app..";

  /// Where amounts are computed: no binary floating point in any signature, field or call.
  private static final String[] EXACT = {
    "dev.costwright.model.money..",
    "dev.costwright.model.pricing..",
    "dev.costwright.model.usage..",
    "dev.costwright.model.ledger..",
    "dev.costwright.model.attribution..",
    "dev.costwright.model.cube.."
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.costwright.model",
        "dev.costwright.importers",
        "dev.costwright.forecasting",
        "dev.costwright.app"
      })
  void seesTheClassesOfEveryModule(String root) {
    assertThat(HOUSE.stream().filter(type -> type.getPackageName().startsWith(root)).count())
        .isGreaterThan(3);
  }

  @Test
  void modelKnowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(IMPORTERS, FORECASTING, APP)
        .check(HOUSE);
  }

  @Test
  void importersAndForecastingDoNotKnowEachOtherNorTheApp() {
    noClasses()
        .that()
        .resideInAPackage(IMPORTERS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FORECASTING, APP)
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(FORECASTING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(IMPORTERS, APP)
        .check(HOUSE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.costwright.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void onlyTheAppSeesJavaFx() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL, IMPORTERS, FORECASTING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.controlsfx..", "org.jfree..")
        .check(HOUSE);
  }

  @Test
  void viewModelsKnowNoScene() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
        .check(HOUSE);
  }

  @Test
  void oneClassHopsToTheFxThread() {
    assertThat(callersOf("javafx.application.Platform", Set.of("runLater"))).hasSize(1);
  }

  @Test
  void oneClassOwnsTheExecutors() {
    assertThat(
            HOUSE.stream()
                .filter(
                    type ->
                        type.getMethodCallsFromSelf().stream()
                            .anyMatch(
                                call -> call.getTargetOwner().isEquivalentTo(Executors.class)))
                .map(ArchitectureTest::outermost)
                .distinct())
        .hasSize(1);
  }

  @Test
  void nothingListensButTheFirstWindow() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.costwright.app.instance..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.(net|nio\\.channels)\\.\\w*(Socket|SocketChannel)")
        .check(HOUSE);
  }

  @Test
  void onlyTheH2SideOfTheLedgerSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.costwright.model.ledger.h2..", "dev.costwright.importers.warehouse..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
        .check(HOUSE);
  }

  /// H2 brings a web console and servers along.
  @Test
  void nothingReachesTheServersOfH2() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.h2.tools..", "org.h2.server..")
        .check(HOUSE);
  }

  @Test
  void nothingListensOnTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.ServerSocket")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..")
        .check(HOUSE);
  }

  @Test
  void onlyTheLedgerSeesItsH2Side() {
    classes()
        .that()
        .resideInAPackage("dev.costwright.model.ledger.h2..")
        .should()
        .onlyBeAccessed()
        .byAnyPackage("dev.costwright.model.ledger", "dev.costwright.model.ledger.h2..")
        .check(HOUSE);
  }

  @Test
  void moneyNeverTouchesBinaryFloatingPoint() {
    ArchRule exact =
        classes()
            .that(are(resideInAnyPackage(EXACT)))
            .should(
                new ArchCondition<>("use no double and no float") {
                  @Override
                  public void check(JavaClass type, ConditionEvents events) {
                    floatingPointIn(type)
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use)));
                  }
                });
    exact.check(HOUSE);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.costwright.app.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Manager", "Helper", "Util", "Utils", "Impl", "Common"})
  void noClassIsCalledByAnEmptyWord(String word) {
    classes().should().haveSimpleNameNotEndingWith(word).check(HOUSE);
  }

  @Test
  void onlySarimaSeesJDemetra() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.costwright.forecasting.sarima")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdplus..")
        .check(HOUSE);
  }

  @Test
  void nothingBelowTheAppKnowsPicocli() {
    noClasses()
        .that(are(resideInAPackage("dev.costwright..")))
        .and()
        .resideOutsideOfPackages("dev.costwright.app.cli..", "dev.costwright.app")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(HOUSE);
  }

  private static Stream<String> callersOf(String owner, Set<String> methods) {
    return HOUSE.stream()
        .filter(
            type ->
                type.getAccessesFromSelf().stream()
                    .anyMatch(
                        access ->
                            access.getTargetOwner().getName().equals(owner)
                                && methods.contains(access.getName())))
        .map(ArchitectureTest::outermost)
        .distinct();
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getName());
  }

  private static Stream<String> floatingPointIn(JavaClass type) {
    Stream<String> fields =
        type.getFields().stream()
            .filter(field -> isFloating(field.getRawType()))
            .map(field -> "Field " + field.getFullName());
    Stream<String> signatures =
        type.getCodeUnits().stream()
            .filter(ArchitectureTest::takesOrGivesFloating)
            .map(unit -> "Signature of " + unit.getFullName());
    Stream<String> calls =
        type.getCodeUnitCallsFromSelf().stream()
            .filter(
                call ->
                    isFloating(call.getTarget().getRawReturnType())
                        || call.getTarget().getRawParameterTypes().stream()
                            .anyMatch(ArchitectureTest::isFloating))
            .map(Object::toString);
    return Stream.of(fields, signatures, calls).flatMap(uses -> uses);
  }

  private static boolean takesOrGivesFloating(JavaCodeUnit unit) {
    return isFloating(unit.getRawReturnType())
        || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating);
  }

  private static boolean isFloating(JavaClass type) {
    String name = type.getBaseComponentType().getName();
    return name.equals("double")
        || name.equals("float")
        || name.equals("java.lang.Double")
        || name.equals("java.lang.Float");
  }
}
