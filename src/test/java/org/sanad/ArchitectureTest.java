package org.sanad;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sanad.identity.OpenToAll;
import org.sanad.identity.Permitted;
import org.sanad.proof.Verify;
import org.sanad.server.Start;

/** The plan of the house ({@code docs/architecture.md}), kept true. */
@AnalyzeClasses(packages = "org.sanad", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOUSE = "org.sanad.";

    /** Each room, from the ground up, and the rooms it may look into. A package that stands in no room fails. */
    private static final Map<String, Set<String>> ROOMS = rooms();

    /** Entities whose key is not a {@link UUID}, with the reason. */
    private static final Map<String, String> NATURAL_KEYS = Map.of(
            "org.sanad.identity.SignInAttempt", "counted by the hash of an address that need not belong to anybody",
            "org.sanad.trail.TrailSeal", "its key is its place in the chain");

    private static Map<String, Set<String>> rooms() {
        var rooms = new HashMap<String, Set<String>>();
        rooms.put("server", Set.of());
        rooms.put("scoring", Set.of());
        rooms.put("platform", Set.of("server"));
        rooms.put("proof", Set.of("platform"));
        rooms.put("oscal", Set.of());
        rooms.put("keys", Set.of("server", "platform", "proof"));
        rooms.put("identity", Set.of("server", "platform"));
        rooms.put("mail", Set.of("server", "platform"));
        rooms.put("trail", Set.of("server", "platform", "proof", "keys", "identity", "mail"));
        rooms.put("web", Set.of("server", "platform", "proof", "keys", "identity", "trail", "scoring"));
        var ground = List.of("server", "scoring", "platform", "proof", "oscal", "keys", "identity", "mail", "trail");
        floor(rooms, "framework", ground);
        floor(rooms, "evidence", ground);
        floor(rooms, "organization", ground);
        floor(rooms, "assessment", ground, "framework", "evidence", "organization");
        floor(rooms, "exchange", ground, "framework");
        floor(rooms, "reuse", ground, "framework", "evidence", "organization", "assessment");
        floor(rooms, "review", ground, "framework", "evidence", "organization", "assessment");
        floor(rooms, "certificate", ground, "framework", "evidence", "organization", "assessment", "review");
        for (var reader : List.of("diligence", "insight", "sample")) {
            floor(rooms, reader, ground, "framework", "evidence", "organization", "assessment", "review",
                    "certificate");
        }
        return rooms;
    }

    private static void floor(Map<String, Set<String>> rooms, String room, List<String> ground, String... below) {
        var open = new ArrayList<>(ground);
        open.addAll(List.of(below));
        rooms.put(room, Set.copyOf(open));
    }

    @ArchTest static final ArchRule every_room_looks_only_down =
            classes().should(new ArchCondition<>("look only into the rooms below") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    for (var dependency : from.getDirectDependenciesFromSelf()) {
                        var to = dependency.getTargetClass();
                        if (to.getPackageName().startsWith(HOUSE) && !open(from, to))
                            events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                    if (!ROOMS.containsKey(room(from)) && !from.getPackageName().equals("org.sanad")) {
                        events.add(
                                SimpleConditionEvent.violated(from, from.getName() + " stands in no room of the plan"));
                    }
                }
            });

    private static boolean open(JavaClass from, JavaClass to) {
        return room(from).equals(room(to)) || ROOMS.getOrDefault(room(from), Set.of()).contains(room(to))
                || room(to).equals("web") && inWeb(from);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().equals("org.sanad") ? ""
                : type.getPackageName().substring(HOUSE.length()).split("\\.")[0];
    }

    private static boolean inWeb(JavaClass type) {
        return type.getPackageName().endsWith(".web");
    }

    @ArchTest static final ArchRule packages_form_no_cycle =
            slices().matching("org.sanad.(**)").should().beFreeOfCycles();

    @ArchTest static final ArchRule rooms_are_flat =
            classes().should(have("have a package of its room, or its room's web package",
                    type -> type.getPackageName().matches("org\\.sanad|org\\.sanad\\.[a-z]+(\\.web)?")
                            && !type.getPackageName().equals("org.sanad.web.web")));

    @ArchTest static final ArchRule scoring_is_plain_java = classes().that().resideInAPackage("org.sanad.scoring..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("org.sanad.scoring..", "java.lang..", "java.math..",
                    "java.util..", "java.security", "java.nio..", "java.text"));

    /** Its classes are also a program of their own, which must run where nothing else of ours is. */
    @ArchTest static final ArchRule proof_needs_nothing_but_json = classes().that().resideInAPackage("org.sanad.proof")
            .should().onlyDependOnClassesThat(
                    resideInAnyPackage("org.sanad.proof", "java..", "javax.security..", "jakarta.json..").or(describe(
                            "or make a hash", type -> type.getFullName().equals("org.sanad.platform.Sha256"))));

    @ArchTest static final ArchRule scoring_knows_no_clock = noClasses().that().resideInAPackage("org.sanad.scoring..")
            .should().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime");

    @ArchTest static final ArchRule only_web_knows_pages_and_http = noClasses().that().resideOutsideOfPackage("..web..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.el..", "jakarta.ws.rs..",
                    "jakarta.servlet..", "jakarta.security..",
                    "org.primefaces..", "org.omnifaces..");

    @ArchTest static final ArchRule nothing_reaches_into_a_web_package =
            noClasses().that().resideOutsideOfPackage("..web..")
                    .should().dependOnClassesThat().resideInAPackage("..web..");

    @ArchTest static final ArchRule a_web_package_is_used_by_its_own_feature_only =
            classes().that().resideInAPackage("org.sanad.*.web")
                    .should(new ArchCondition<>("be used by their own feature or by one above") {
                        @Override
                        public void check(JavaClass type, ConditionEvents events) {
                            for (var dependency : type.getDirectDependenciesToSelf()) {
                                var from = dependency.getOriginClass();
                                boolean above = ROOMS.getOrDefault(room(from), Set.of()).contains(room(type))
                                        && !room(from).equals("web");
                                if (!room(from).equals(room(type)) && !above)
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    });

    @ArchTest static final ArchRule pages_and_resources_never_touch_the_database = noClasses().that()
            .resideInAPackage("..web..")
            .should().dependOnClassesThat(resideInAPackage("jakarta.persistence..").and(
                    describe("other than a lost update", type -> !type.isEquivalentTo(OptimisticLockException.class))));

    @ArchTest static final ArchRule only_the_road_for_trouble_knows_a_lost_update =
            noClasses().that().resideOutsideOfPackage("org.sanad.web")
                    .should().dependOnClassesThat().areAssignableTo(OptimisticLockException.class);

    @ArchTest static final ArchRule every_use_case_says_who_may = methods()
            .that(are("are public and have a transaction",
                    method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                            && !method.getModifiers().contains(JavaModifier.STATIC)
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                            && (method.isAnnotatedWith(Transactional.class)
                                    || method.getOwner().isAnnotatedWith(Transactional.class))))
            .should().beAnnotatedWith(Permitted.class).orShould().beAnnotatedWith(OpenToAll.class)
            .orShould(be("be declared in a class that says it",
                    method -> method.getOwner().isAnnotatedWith(Permitted.class)));

    @ArchTest static final ArchRule permission_stands_where_it_is_enforced =
            methods().that().areAnnotatedWith(Permitted.class)
                    .should().notBePrivate().andShould().notBeStatic().andShould().notBeFinal();

    @ArchTest static final ArchRule named_beans_are_pages =
            classes().that().areAnnotatedWith(Named.class).should().resideInAPackage("..web..");

    @ArchTest static final ArchRule entities_have_no_setters = noMethods().that().areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class).should().haveNameMatching("set[A-Z].*");

    @ArchTest static final ArchRule entities_have_ids_made_by_us = classes().that().areAnnotatedWith(Entity.class)
            .should(have("have an id of type UUID, or a natural key that says why",
                    type -> NATURAL_KEYS.containsKey(type.getName())
                            || type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Id.class)
                                    && field.getRawType().isEquivalentTo(UUID.class))));

    @ArchTest static final ArchRule no_drawer_for_odds_and_ends =
            noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                    .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Manager")
                    .orShould().haveSimpleNameEndingWith("Impl");

    @ArchTest static final ArchRule nothing_is_printed =
            noClasses().that().doNotHaveFullyQualifiedName(Start.class.getName()).and()
                    .doNotHaveFullyQualifiedName(Verify.class.getName()).should(ACCESS_STANDARD_STREAMS);

    @ArchTest static final ArchRule times_are_instants =
            noClasses().that().doNotHaveFullyQualifiedName("org.sanad.keys.Validity").should().dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Date")
                    .orShould().dependOnClassesThat().haveFullyQualifiedName("java.sql.Timestamp");

    @ArchTest static final ArchRule the_clock_is_injected = noClasses().that()
            .doNotHaveFullyQualifiedName("org.sanad.platform.SettingsSource").and()
            .doNotHaveFullyQualifiedName(Verify.class.getName())
            .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis").orShould()
            .callMethod(java.time.Clock.class, "systemUTC");

    @ArchTest static final ArchRule nobody_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class);

    @ArchTest static final ArchRule settings_are_injected_into_what_lives_as_long = fields().that()
            .areAnnotatedWith(ConfigProperty.class)
            .should().beDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class).allowEmptyShould(true);

    private static DescribedPredicate<JavaMethod> are(String words, java.util.function.Predicate<JavaMethod> test) {
        return describe(words, test);
    }

    private static ArchCondition<JavaMethod> be(String words, java.util.function.Predicate<JavaMethod> test) {
        return ArchCondition.from(describe(words, test));
    }

    private static ArchCondition<JavaClass> have(String words, java.util.function.Predicate<JavaClass> test) {
        return ArchCondition.from(describe(words, test));
    }
}
