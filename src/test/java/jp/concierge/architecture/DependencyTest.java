package jp.concierge.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of who may use whom, as a test. */
class DependencyTest {
    private static final String ROOT = "jp.concierge.";
    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.concierge");
    /** What each feature may use besides itself, shared and audit. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("reference", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("settings", Set.of()),
            Map.entry("registry", Set.of("reference", "settings")),
            Map.entry("content", Set.of("settings")),
            Map.entry("account", Set.of("settings")),
            Map.entry("doctor", Set.of("account", "reference", "settings")),
            Map.entry("inquiry", Set.of("doctor", "opening", "account", "reference", "settings")),
            Map.entry("testimonial", Set.of("doctor", "account", "reference", "settings")),
            Map.entry("hospital", Set.of("account", "reference", "registry", "content", "settings")),
            Map.entry("opening", Set.of("hospital", "account", "reference", "content", "settings")),
            Map.entry("search", Set.of("opening", "hospital", "registry", "reference")),
            Map.entry("shortlist", Set.of("account", "doctor", "opening", "search")),
            Map.entry("desk", Set.of("doctor", "inquiry", "testimonial", "account", "reference", "settings", "compliance")),
            Map.entry("compliance", Set.of("doctor", "inquiry", "testimonial", "shortlist", "account", "reference", "settings")),
            Map.entry("notification", Set.of("doctor", "inquiry", "testimonial", "hospital", "opening", "shortlist", "account", "reference", "settings", "compliance")));

    @TestFactory
    Stream<DynamicTest> a_feature_uses_only_what_the_table_allows() {
        return MAY_USE.entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
            forbidden.add("bootstrap");
            forbidden.removeAll(row.getValue());
            forbidden.removeAll(List.of(row.getKey(), "shared"));
            if (!row.getKey().equals("shared")) {
                forbidden.remove("audit");
            }
            noClasses().that().resideInAPackage(ROOT + row.getKey() + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(forbidden.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
                    .allowEmptyShould(true).check(OURS);
        }));
    }

    @Test
    void every_feature_stands_in_the_table() {
        Set<String> known = MAY_USE.keySet();
        classes().should().resideInAnyPackage(Stream.concat(known.stream(), Stream.of("bootstrap")).map(name -> ROOT + name + "..").toArray(String[]::new)).check(OURS);
    }

    @Test
    void nobody_depends_on_the_web_package_of_a_feature() {
        noClasses().that().resideOutsideOfPackages("jp.concierge..web..", "jp.concierge.bootstrap..")
                .should().dependOnClassesThat(resideInAPackage("jp.concierge..web..").and(JavaClass.Predicates.resideOutsideOfPackage("jp.concierge.shared.web.."))).check(OURS);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching("jp.concierge.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void every_public_method_of_a_service_names_its_roles() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).and().arePublic()
                .and().areDeclaredInClassesThat().resideOutsideOfPackage("jp.concierge.bootstrap.demo..")
                .should().beAnnotatedWith(RolesAllowed.class).orShould().beAnnotatedWith(PermitAll.class).orShould().beAnnotatedWith(DenyAll.class).check(OURS);
    }

    @Test
    void pages_never_touch_the_database() {
        noClasses().that().resideInAPackage("..web..").should().dependOnClassesThat().resideInAPackage("jakarta.persistence..").check(OURS);
    }

    @Test
    void no_entity_reaches_a_page() {
        noClasses().that().resideInAPackage("..web..").and().areAnnotatedWith(Named.class)
                .should().dependOnClassesThat().areAnnotatedWith(jakarta.persistence.Entity.class).check(OURS);
    }

    @Test
    void features_do_not_read_the_time_behind_the_clocks_back() {
        noClasses().that().resideOutsideOfPackages("jp.concierge.bootstrap..", "jp.concierge.shared..")
                .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now").check(OURS);
    }

    @Test
    void role_names_for_annotations_are_the_roles() throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        for (var field : jp.concierge.shared.security.Role.Name.class.getFields()) {
            names.add((String) field.get(null));
        }
        org.junit.jupiter.api.Assertions.assertEquals(Arrays.stream(jp.concierge.shared.security.Role.values()).map(Enum::name).sorted().toList(), names.stream().sorted().toList());
    }
}
