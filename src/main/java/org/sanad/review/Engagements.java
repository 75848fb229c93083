package org.sanad.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanad.assessment.Submissions;
import org.sanad.framework.Framework;
import org.sanad.identity.Caller;
import org.sanad.identity.Person;
import org.sanad.identity.Role;
import org.sanad.organization.Organization;

/** The rows of a review, for use cases that decide themselves who may: the review's own and the certificate's. */
@ApplicationScoped
public class Engagements {

    @PersistenceContext EntityManager db;
    @Inject Caller caller;
    @Inject Submissions submissions;
    @Inject Clock clock;

    /** A review of the caller's audit body, or of an assessment of their firm in which they take part. */
    Optional<Review> find(UUID id, LockModeType lock) {
        return db.createQuery(
                "select r from Review r where r.id = :id and (r.auditBody = :organization or r.firm = :organization)",
                Review.class)
                .setParameter("id", id).setParameter("organization", caller.organization()).setLockMode(lock)
                .getResultList().stream().findFirst()
                .filter(review -> submissions.concernsCaller(review.assessment()));
    }

    /** A finding of a review of the caller's audit body or firm, its review locked. */
    Optional<Finding> finding(UUID id) {
        var review = db.createQuery("select f.review from Finding f where f.id = :id", UUID.class)
                .setParameter("id", id).getResultList().stream().findFirst()
                .filter(found -> find(found, LockModeType.PESSIMISTIC_WRITE).isPresent());
        // read only now, under the lock: what another did meanwhile is seen
        return review.map(locked -> db.find(Finding.class, id));
    }

    /** Whether the caller, if of the firm, takes part in what was reviewed. */
    public boolean concernsCaller(UUID review) {
        return submissions.concernsCaller(get(review).assessment());
    }

    Review get(UUID id) {
        return db.find(Review.class, id);
    }

    /** Everything about a review by its id alone: for the certificate that comes of it. */
    public ReviewView view(UUID id) {
        return view(get(id));
    }

    ReviewView view(Review review) {
        var assessment = submissions.reviewed(review.assessment());
        var evidence = submissions.evidence(review.assessment());
        var examination = Examination.of(submissions.sheet(assessment, evidence), review.samplingSeed(),
                verdicts(review.id()), findings(review.id()));
        boolean ofBody = caller.signedIn() && (caller.has(Role.AUDITOR) || caller.has(Role.CERTIFIER))
                && caller.organization().equals(review.auditBody());
        boolean full = ofBody || review.concludedAt() != null;
        var names = names(review.id());
        return new ReviewView(review, assessment, names.firm(), names.auditBody(), names.auditor(), names.certifier(),
                examination, evidence, full);
    }

    Examination examine(Review review) {
        var assessment = submissions.reviewed(review.assessment());
        return Examination.of(submissions.sheet(assessment, submissions.evidence(review.assessment())),
                review.samplingSeed(), verdicts(review.id()), findings(review.id()));
    }

    Framework framework(Review review) {
        return submissions.framework(submissions.reviewed(review.assessment()));
    }

    private List<Verdict> verdicts(UUID review) {
        return db.createQuery("select v from Verdict v where v.review = :review", Verdict.class)
                .setParameter("review", review).getResultList();
    }

    private List<Finding> findings(UUID review) {
        return db.createQuery(
                "select distinct f from Finding f left join fetch f.actions where f.review = :review order by f.id",
                Finding.class)
                .setParameter("review", review).getResultList();
    }

    /** Who takes part; auditor and certifier may be null. */
    public record Names(String firm, String auditBody, String auditor, String certifier) {}

    private Names names(UUID review) {
        return db.createQuery("""
                select new org.sanad.review.Engagements$Names(firm.name, body.name, auditor.name, certifier.name)
                from Review r join Organization firm on firm.id = r.firm join Organization body on body.id = r.auditBody
                left join Person auditor on auditor.id = r.auditor left join Person certifier on certifier.id =
                r.certifier
                where r.id = :review""", Names.class).setParameter("review", review).getSingleResult();
    }

    /** What would tie somebody to the firm under review. */
    Independence ties(Review review) {
        var domains = new HashSet<String>();
        db.createQuery("select p.email from Person p where p.organization = :firm", String.class)
                .setParameter("firm", review.firm()).getResultList()
                .forEach(email -> domains.add(Person.mailDomain(email)));
        var own = db.find(Organization.class, review.firm()).profile().mailDomain();
        if (own != null) domains.add(own);
        return new Independence(review.firm(), domains, clock.instant());
    }
}
