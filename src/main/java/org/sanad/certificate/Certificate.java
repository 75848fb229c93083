package org.sanad.certificate;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sanad.platform.Ids;
import org.sanad.platform.RuleBroken;
import org.sanad.platform.Text;
import org.sanad.review.Assurance;
import org.sanad.scoring.Band;

/**
 * A readiness certificate: a copy of everything that was certified, so that nothing later changes it. It is active
 * until it expires, unless it is suspended or withdrawn; a suspension can be lifted, a withdrawal cannot be outlived by
 * a mistake: it can be restored with a reason, and the history keeps both. A newer one for the same checklist and scope
 * supersedes it, for good.
 */
@Entity
@Table(name = "certificate")
public class Certificate {

    @Id private UUID id;
    private String serial;
    @Column(name = "review_id") private UUID review;
    @Column(name = "firm_id") private UUID firmId;
    @Column(name = "audit_body_id") private UUID auditBodyId;
    private String firm;
    private String country;
    private String scope;
    @Column(name = "framework_code") private String frameworkCode;
    private String framework;
    @Column(name = "framework_version") private String frameworkVersion;
    private BigDecimal score;
    @Column(name = "raw_band") @Enumerated(EnumType.STRING) private Band rawBand;
    @Enumerated(EnumType.STRING) private Band band;
    private String caps;
    @Column(name = "exclusion_share") private BigDecimal exclusionShare;
    @Enumerated(EnumType.STRING) private Assurance assurance;
    @Column(name = "audit_body") private String auditBody;
    private String auditor;
    private String certifier;
    @Column(name = "issued_at") private Instant issuedAt;
    @Column(name = "expires_at") private Instant expiresAt;
    @Column(name = "record_format") private int recordFormat;
    @Column(name = "record_hash") private String recordHash;
    @Lob @Basic(fetch = FetchType.LAZY) private String record;
    @Column(name = "pdf_sha256") private String pdfSha256;
    @Column(name = "report_sha256") private String reportSha256;
    @Column(name = "applicability_sha256") private String applicabilitySha256;
    @Column(name = "status_list") private Integer statusList;
    @Column(name = "status_index") private Integer statusIndex;
    @Column(name = "credential_sha256") private String credentialSha256;
    @Enumerated(EnumType.STRING) private Status status;
    @Version private int version;

    /**
     * The SHA-256 of what was issued at once.
     *
     * @param applicability of the statement of applicability; null where the checklist has none
     */
    record Documents(String certificate, String report, String applicability) {}

    protected Certificate() {}

    Certificate(UUID review, UUID firmId, UUID auditBodyId, CertificateFacts facts, String frameworkCode,
            String countryCode, Assurance assurance, StatusPlace place) {
        this.id = Ids.next();
        this.serial = Serial.read(facts.serial()).orElseThrow().value();
        this.review = review;
        this.firmId = firmId;
        this.auditBodyId = auditBodyId;
        this.firm = facts.firm();
        this.country = countryCode;
        this.scope = facts.scope();
        this.frameworkCode = frameworkCode;
        this.framework = facts.framework();
        this.frameworkVersion = facts.frameworkVersion();
        this.score = new BigDecimal(facts.score());
        this.rawBand = Band.valueOf(facts.rawBand());
        this.band = Band.valueOf(facts.band());
        this.caps = String.join("\n", facts.caps());
        this.exclusionShare = new BigDecimal(facts.exclusionShare());
        this.assurance = assurance;
        this.auditBody = facts.auditBody();
        this.auditor = facts.auditor();
        this.certifier = facts.certifier();
        this.issuedAt = facts.issuedAt();
        this.expiresAt = facts.expiresAt();
        this.statusList = place.list();
        this.statusIndex = place.index();
        this.status = Status.ACTIVE;
    }

    /**
     * Binds it, before it is written, to what was certified and to the documents that say so.
     *
     * @param credential SHA-256 of the credential
     */
    void bind(Bundle bundle, Documents documents, String credential) {
        this.recordFormat = Bundle.FORMAT;
        this.recordHash = bundle.root();
        this.record = bundle.text();
        this.pdfSha256 = documents.certificate();
        this.reportSha256 = documents.report();
        this.applicabilitySha256 = documents.applicability();
        this.credentialSha256 = credential;
    }

    /** As its row will stand in the database: the columns that are part of the record. */
    Map<String, Object> row() {
        var row = new TreeMap<String, Object>();
        row.put("id", id.toString());
        row.put("serial", serial);
        row.put("reviewId", review.toString());
        row.put("firmId", firmId.toString());
        row.put("auditBodyId", auditBodyId.toString());
        row.put("firm", firm);
        if (country != null) row.put("country", country);
        row.put("scope", scope);
        row.put("frameworkCode", frameworkCode);
        row.put("framework", framework);
        row.put("frameworkVersion", frameworkVersion);
        row.put("score", score.toPlainString());
        row.put("rawBand", rawBand.name());
        row.put("band", band.name());
        row.put("caps", caps);
        row.put("exclusionShare", exclusionShare.toPlainString());
        row.put("assurance", assurance.name());
        row.put("auditBody", auditBody);
        row.put("auditor", auditor);
        row.put("certifier", certifier);
        row.put("issuedAt", issuedAt.toString());
        row.put("expiresAt", expiresAt.toString());
        row.put("statusList", statusList.longValue());
        row.put("statusIndex", statusIndex.longValue());
        return row;
    }

    /**
     * Suspends, withdraws or restores, with a reason that anybody can read.
     * @param previous the seal of the step before
     */
    StatusChange change(Status wanted, String reason, UUID by, String name, Instant at, String previous) {
        Text.required("status", wanted);
        if (wanted == Status.EXPIRED) throw RuleBroken.invalid("status", "certificate.expires-by-itself");
        if (wanted == Status.SUPERSEDED) throw RuleBroken.invalid("status", "certificate.superseded-by-itself");
        if (status == Status.SUPERSEDED) throw RuleBroken.conflict("certificate.superseded-is-final");
        if (wanted == status) throw RuleBroken.conflict("certificate.same-status");
        if (statusAt(at) == Status.EXPIRED) throw RuleBroken.conflict("certificate.expired");
        if (status == Status.WITHDRAWN && wanted == Status.SUSPENDED)
            throw RuleBroken.conflict("certificate.withdrawn-is-final");
        var change = new StatusChange(id, wanted, reason, null, by, name, at, version + 1, previous);
        status = wanted;
        return change;
    }

    /** Gives way to a newer one. @param previous the seal of the step before */
    StatusChange supersede(Serial successor, String reason, UUID by, String name, Instant at, String previous) {
        var change = new StatusChange(id, Status.SUPERSEDED, reason, successor, by, name, at, version + 1, previous);
        status = Status.SUPERSEDED;
        return change;
    }

    /**
     * Whether a newer certificate takes its place: it is for the same checklist and scope, and this one could still be
     * relied on, now or once it is restored.
     */
    boolean givesWayTo(Certificate newer, Instant at) {
        boolean inForce = (status == Status.ACTIVE || status == Status.SUSPENDED) && at.isBefore(expiresAt);
        return inForce && !id.equals(newer.id) && firmId.equals(newer.firmId)
                && frameworkCode.equals(newer.frameworkCode) && Text.folded(scope).equals(Text.folded(newer.scope));
    }

    /** A withdrawn, suspended or superseded one says so even after its time. */
    public Status statusAt(Instant moment) {
        return status == Status.ACTIVE && !moment.isBefore(expiresAt) ? Status.EXPIRED : status;
    }

    public UUID id() {
        return id;
    }

    public Serial serial() {
        return new Serial(serial);
    }

    public UUID review() {
        return review;
    }

    UUID firmId() {
        return firmId;
    }

    public String firm() {
        return firm;
    }

    public String country() {
        return country;
    }

    public String scope() {
        return scope;
    }

    public String frameworkCode() {
        return frameworkCode;
    }

    public String framework() {
        return framework;
    }

    public String frameworkVersion() {
        return frameworkVersion;
    }

    public BigDecimal score() {
        return score;
    }

    public Band rawBand() {
        return rawBand;
    }

    public Band band() {
        return band;
    }

    public String caps() {
        return caps;
    }

    public BigDecimal exclusionShare() {
        return exclusionShare;
    }

    public Assurance assurance() {
        return assurance;
    }

    public String auditBody() {
        return auditBody;
    }

    public String auditor() {
        return auditor;
    }

    public String certifier() {
        return certifier;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** 1 where the record hash is that of a text, 2 where it is the root of a hash tree. */
    public int recordFormat() {
        return recordFormat;
    }

    String record() {
        return record;
    }

    public String recordHash() {
        return recordHash;
    }

    public String pdfSha256() {
        return pdfSha256;
    }

    /** SHA-256 of its credential; null where it was issued before there were any. */
    String credentialSha256() {
        return credentialSha256;
    }

    Documents documents() {
        return new Documents(pdfSha256, reportSha256, applicabilitySha256);
    }
}
