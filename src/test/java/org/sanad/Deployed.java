package org.sanad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sanad.assessment.AnswerChange;
import org.sanad.assessment.Assessments;
import org.sanad.certificate.Expiring;
import org.sanad.certificate.FirstRecords;
import org.sanad.framework.Frameworks;
import org.sanad.framework.Publisher;
import org.sanad.identity.Caller;
import org.sanad.identity.SignIns;
import org.sanad.identity.SignedInPerson;
import org.sanad.mail.Claims;
import org.sanad.organization.People;
import org.sanad.platform.PageRequest;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.RuleBroken.Kind;
import org.sanad.reuse.Coverages;
import org.sanad.review.Findings;
import org.sanad.review.Reviews;
import org.sanad.support.CoverageCount;
import org.sanad.support.DatabaseTampering;
import org.sanad.support.FailingUseCases;
import org.sanad.support.Rows;
import org.sanad.support.TestAccessListener;
import org.sanad.support.TestFirms;
import org.sanad.trail.TrailForger;

/** The application as it is shipped, deployed once with a cast of people, and what its tests have in common. */
@ExtendWith(ArquillianExtension.class)
abstract class Deployed {

    static final AnswerChange LOCKED =
            new AnswerChange(Map.of("a", true, "b", true), null, null, null, "Two locks on every door.");
    static final AnswerChange RESTORED = new AnswerChange(Map.of("a", true), null, null, null, null);
    static final AnswerChange READ = new AnswerChange(null, "LARGELY", null, null, null);

    @Inject TestFirms cast;
    @Inject Rows rows;
    @Inject CoverageCount coverageCount;
    @Inject FailingUseCases trouble;
    @Inject Caller caller;
    @Inject Assessments assessments;
    @Inject Reviews reviews;
    @Inject Findings findings;
    @Inject Frameworks frameworks;
    @Inject Coverages coverages;
    @Inject Publisher publisher;
    @Inject SignIns signIns;
    @Inject People people;
    @Inject Expiring expiring;
    @Inject Claims claims;
    @PersistenceContext EntityManager db;
    @Resource UserTransaction transaction;
    @Resource ManagedExecutorService threads;

    @Deployment
    static WebArchive sanad() throws Exception {
        var home = Path.of(System.getProperty("sanad.test.home"));
        clear(home);
        Files.createDirectories(home);
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/sanad.war"))
                .addClasses(ContainerIT.class, TamperedTrail.class, TamperedRecords.class,
                        TamperedRecords.Certified.class, Deployed.class, TestFirms.class, Claims.class,
                        CoverageCount.class,
                        TestAccessListener.class, Expiring.class, FirstRecords.class, Rows.class,
                        DatabaseTampering.class,
                        TrailForger.class, FailingUseCases.class)
                .addAsLibraries(libraries()).addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    }

    /** What the packaged program has on the server's class path; a bare server wants it in the application. */
    private static File[] libraries() {
        return new File("target/extracted-payaramicro/MICRO-INF/lib")
                .listFiles(file -> file.getName().endsWith(".jar") && !file.getName().startsWith("sanad"));
    }

    private static File jarOf(Class<?> type) throws Exception {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** What the server has logged since its start; its log lies in its home, where this test runs. */
    static String log() throws IOException {
        var log = new StringBuilder();
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("sanad.home")), "server.log*[0-9]")) {
            for (var file : files) log.append(Files.readString(file));
        }
        return log.toString();
    }

    private static void clear(Path home) throws IOException {
        if (!Files.exists(home)) return;
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @BeforeEach
    void nobodyHasSignedIn() {
        if (caller == null) return;
        caller.become(null);
        trouble.atSubmission(null);
    }

    static void refused(ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.kind()).isEqualTo(kind));
    }

    /** A new assessment with every requirement answered; the lead stays the caller. */
    UUID answered(TestFirms.Firm firm) {
        var assessment = cast.assessment(firm.lead());
        assessments.answer(assessment, "T.1.1", LOCKED, null);
        assessments.answer(assessment, "T.1.2", RESTORED, null);
        assessments.answer(assessment, "T.1.3", READ, null);
        return assessment;
    }

    /** The review of a new, fully answered assessment; its auditor has accepted it and stays the caller. */
    UUID reviewed(TestFirms.Firm firm, TestFirms.Body body) {
        var assessment = answered(firm);
        assessments.submit(assessment, true, body.id());
        caller.become(body.auditor());
        var review = reviews.list(PageRequest.first()).get(0).id();
        reviews.accept(review, "Nothing ties me to this firm.");
        return review;
    }

    /** The call in this person's name on a thread of its own; its result, or the rule that it broke. */
    static Callable<Object> as(SignedInPerson who, Callable<?> call) {
        return () -> {
            var request = CDI.current().select(RequestContextController.class).get();
            boolean activated = request.activate();
            try {
                CDI.current().select(Caller.class).get().become(who);
                return call.call();
            } catch (RuleBroken broken) {
                return broken;
            } finally {
                if (activated) request.deactivate();
            }
        };
    }
}
