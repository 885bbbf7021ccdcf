package org.jointline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The package map: what may use what, and what nothing below the edges may see. */
class ArchitectureTest {
  private static final String ROOT = "org.jointline.";

  /** Package, and the packages of the project it may use. Change on purpose. */
  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("scenario", List.of());
    MAY_USE.put("random", List.of());
    MAY_USE.put("stats", List.of());
    MAY_USE.put("scenario.file", List.of("scenario"));
    MAY_USE.put("model", List.of("scenario", "random"));
    // the selection at random draws from a stream of its own
    MAY_USE.put("routing", List.of("model", "random"));
    MAY_USE.put("kernel", List.of("model", "random", "routing"));
    MAY_USE.put("measure", List.of("kernel", "model", "stats"));
    MAY_USE.put("experiment", List.of("scenario", "kernel", "measure", "model", "random", "stats"));
    MAY_USE.put(
        "live", List.of("scenario", "kernel", "measure", "model", "random", "stats", "experiment"));
    MAY_USE.put("live.file", List.of("scenario", "scenario.file", "live"));
    MAY_USE.put("staffing", List.of("scenario", "experiment", "measure", "stats"));
    MAY_USE.put(
        "validation",
        List.of("scenario", "scenario.file", "experiment", "measure", "stats", "staffing"));
    MAY_USE.put("report", List.of("experiment", "measure", "staffing", "stats", "validation"));
    MAY_USE.put(
        "server",
        List.of(
            "scenario",
            "scenario.file",
            "experiment",
            "live",
            "live.file",
            "measure",
            "model",
            "report",
            "stats"));
    MAY_USE.put(
        "cli",
        List.of(
            "scenario",
            "scenario.file",
            "experiment",
            "live",
            "live.file",
            "report",
            "server",
            "staffing",
            "validation"));
  }

  /** Same file and seed, same bytes: none of these know a clock, a file, a thread or a name. */
  private static final String[] WORLD_BLIND = {"random", "model", "routing", "kernel", "measure"};

  private static JavaClasses project;

  @BeforeAll
  static void read() {
    project =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jointline");
  }

  static Set<String> packages() {
    return MAY_USE.keySet();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_uses_only_what_the_map_allows(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), MAY_USE.get(name).stream())
            .map(ROOT::concat)
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(ROOT + name))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true)
        .check(project);
  }

  @Test
  void every_package_is_on_the_map() {
    Set<String> found =
        project.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring(ROOT.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(MAY_USE.keySet()).containsAll(found);
  }

  @Test
  void every_package_says_what_it_is() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> folders =
          files.filter(f -> f.toString().endsWith(".java")).map(Path::getParent).toList();
      assertThat(folders).allSatisfy(f -> assertThat(f.resolve("package-info.java")).exists());
    }
  }

  @Test
  void the_simulation_sees_no_world() {
    noClasses()
        .that(resideInAnyPackage(rooted(WORLD_BLIND)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.concurrent..")
                .or(named("java.time.Clock", "java.lang.Thread", "java.util.Random")))
        .check(project);
  }

  /**
   * Their order of iteration is not the same everywhere; the compiler may look things up in one.
   */
  @Test
  void the_simulation_hashes_nothing() {
    noClasses()
        .that(resideInAnyPackage(rooted("random", "routing", "kernel", "measure")))
        .should()
        .dependOnClassesThat(named("java.util.HashMap", "java.util.HashSet"))
        .check(project);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nanoTime", "currentTimeMillis", "getenv", "getProperty"})
  void the_simulation_asks_the_system_nothing(String method) {
    noClasses()
        .that(resideInAnyPackage(rooted(WORLD_BLIND)))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "System." + method,
                call ->
                    call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().equals(method)))
        .check(project);
  }

  /** The last bit of these may differ between machines. */
  @Test
  void the_simulation_uses_no_inexact_mathematics() {
    Set<String> inexact =
        Set.of(
            "exp", "expm1", "log", "log1p", "log10", "pow", "sin", "cos", "tan", "sinh", "cosh",
            "tanh", "cbrt", "random");
    noClasses()
        .that(resideInAnyPackage(rooted("random", "model", "routing", "kernel")))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "a method of Math that may differ in its last bit",
                call ->
                    call.getTargetOwner().isEquivalentTo(Math.class)
                        && inexact.contains(call.getName())))
        .check(project);
  }

  @Test
  void libraries_stay_at_the_edges() {
    only("com.fasterxml..", "report", "live.file", "server");
    only("picocli..", "cli");
    only("org.snakeyaml..", "scenario.file");
    only("io.vertx..", "server");
    only("io.micrometer..", "server");
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.awt..", "java.sql..")
        .check(project);
  }

  @Test
  void nobody_but_main_ends_the_process() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.jointline.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(project);
  }

  private static void only(String library, String... packages) {
    classes()
        .that(
            resideInAPackage(ROOT + ".")
                .and(DescribedPredicate.not(resideInAnyPackage(rooted(packages)))))
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage(library)))
        .check(project);
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> all = Set.of(names);
    return DescribedPredicate.describe("one of " + all, type -> all.contains(type.getFullName()));
  }

  private static String[] rooted(String... names) {
    return Stream.of(names).map(ROOT::concat).toArray(String[]::new);
  }
}
