package io.crisol.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.crisol.Launcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layers of docs/architecture.md: what each package may see of the others, and which libraries stay where. */
class LayersTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importUrl(Launcher.class.getProtectionDomain().getCodeSource().getLocation());

    /** A package (with everything below it) and the packages of ours that it may see besides itself. */
    private static final Map<String, List<String>> MAY_SEE = new LinkedHashMap<>();

    static {
        List<String> basis = List.of("text", "finding", "param", "job", "figure", "graph");
        MAY_SEE.put("text", List.of());
        MAY_SEE.put("finding", List.of("text"));
        MAY_SEE.put("param", List.of("text", "finding"));
        MAY_SEE.put("job", List.of("text", "finding"));
        MAY_SEE.put("figure", List.of("text"));
        MAY_SEE.put("graph", List.of());
        MAY_SEE.put("data", basis);
        MAY_SEE.put("problem", plus(basis, "data"));
        MAY_SEE.put("profile", plus(basis, "data", "problem"));
        MAY_SEE.put("recipe", plus(basis, "data"));
        MAY_SEE.put("learn", plus(basis, "data", "problem"));
        List<String> first = plus(basis, "data", "problem", "profile", "recipe", "learn");
        MAY_SEE.put("evaluate", first);
        MAY_SEE.put("experiment", plus(first, "evaluate"));
        MAY_SEE.put("bundle", plus(first, "evaluate", "experiment"));
        List<String> fifth = plus(first, "evaluate", "experiment", "bundle");
        MAY_SEE.put("registry", fifth);
        MAY_SEE.put("chart", plus(fifth, "registry"));
        MAY_SEE.put("store", plus(fifth, "registry"));
        MAY_SEE.put("workbench", plus(fifth, "registry", "chart"));
        MAY_SEE.put("ui.kit", plus(basis, "data"));
        for (String screen :
                List.of("shell", "problem", "data", "recipe", "compare", "registry", "operate", "history")) {
            MAY_SEE.put("ui." + screen, plus(fifth, "registry", "chart", "workbench", "ui.kit"));
        }
        MAY_SEE.put("cli", plus(fifth, "registry", "chart", "workbench"));
    }

    private static List<String> plus(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    @TestFactory
    Stream<DynamicTest> aPackageSeesOnlyWhatItMay() {
        return MAY_SEE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String own = "io.crisol." + entry.getKey() + "..";
                    String[] allowed = Stream.concat(
                                    Stream.of(own), entry.getValue().stream().map(p -> "io.crisol." + p + ".."))
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(own)
                            .should()
                            .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                            "io.crisol..")
                                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                                    allowed))))
                            .because("lower layers never see higher ones (docs/architecture.md)")
                            .allowEmptyShould(true)
                            .check(PRODUCT);
                }));
    }

    @Test
    void everyPackageHasItsPlaceInTheMap() {
        assertThat(PRODUCT.stream()
                        .map(c -> c.getPackageName())
                        .filter(p -> !p.equals("io.crisol") && !p.startsWith("io.crisol.wiring"))
                        .filter(p -> MAY_SEE.keySet().stream()
                                .noneMatch(known -> (p + ".").startsWith("io.crisol." + known + ".")))
                        .distinct())
                .isEmpty();
    }

    /** A library and the only packages that may use it. */
    @TestFactory
    Stream<DynamicTest> aLibraryStaysWhereItBelongs() {
        Map<String, List<String>> homes = new LinkedHashMap<>();
        homes.put("tech.tablesaw..", List.of("data", "recipe.step"));
        homes.put("de.siegmar.fastcsv..", List.of("data"));
        homes.put("smile..", List.of("learn.family", "recipe.step", "profile.assumption", "evaluate.metric"));
        homes.put("ai.onnx..", List.of("bundle"));
        homes.put("ai.onnxruntime..", List.of("bundle"));
        homes.put("org.h2..", List.of("store", "data.database"));
        homes.put("java.sql..", List.of("store", "data.read", "data.database"));
        homes.put("org.postgresql..", List.of("data.database"));
        homes.put("com.github.javakeyring..", List.of("workbench.secret"));
        homes.put("org.duckdb..", List.of("data.read"));
        homes.put("org.dhatim..", List.of("data.read"));
        homes.put("org.flywaydb..", List.of("store"));
        homes.put("picocli..", List.of("cli"));
        homes.put("javafx..", List.of("ui"));
        homes.put("org.controlsfx..", List.of("ui"));
        homes.put("atlantafx..", List.of("ui"));
        homes.put("org.kordamp..", List.of("ui"));
        return homes.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<String> allowed = new ArrayList<>(entry.getValue().stream()
                            .map(p -> "io.crisol." + p + "..")
                            .toList());
                    allowed.add("io.crisol.wiring..");
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(allowed.toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(entry.getKey())
                            .because("a library is an implementation of one part, not the language of all")
                            .check(PRODUCT);
                }));
    }

    @Test
    void nobodyDeserialisesJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .because("bytes from outside must never become code")
                .check(PRODUCT);
    }

    @Test
    void viewModelsKnowNoControls() {
        classes()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                "javafx.scene..", "javafx.stage..", "org.controlsfx..")))
                .because("a screen's model is tested without a window")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void noStaticFieldChanges() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("io.crisol..")
                .should()
                .beFinal()
                .because("there is no static mutable state")
                .check(PRODUCT);
    }

    @Test
    void theRulesLookAtTheWholeProgram() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            long sources = files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                    .count();
            assertThat(PRODUCT.stream()
                            .filter(c ->
                                    c.isTopLevelClass() && !c.getSimpleName().equals("package-info")))
                    .as("every source file has its class among those that the rules look at")
                    .hasSizeGreaterThanOrEqualTo((int) sources);
        }
    }
}
