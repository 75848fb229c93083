package org.sanad.certificate;

import java.util.List;

/**
 * The tables whose rows a certificate binds, with the columns that count. A checklist's state, its day of publication
 * and its lock are left out: it may be retired after it was certified against. So are the columns of a certificate that
 * hold its own proof, which no proof can contain; {@link RecordCheck} compares them otherwise.
 */
enum BoundTable {
    CERTIFICATE("certificate", "id", "review_id", """
            id serial review_id firm_id audit_body_id firm country scope framework_code framework framework_version \
            score raw_band band caps
            exclusion_share assurance audit_body auditor certifier issued_at expires_at status_list status_index"""),
    FRAMEWORK("framework", "id", "code", "id code version revision title sha256 organization_id owner"),
    FRAMEWORK_REQUIREMENT("framework_requirement", "code", "framework_id", "framework_id place section code optional"),
    ASSESSMENT("assessment", "id", "organization_id", """
            id organization_id framework_id title scope period_from period_to state floor_score ceiling_score coverage \
            band created_by created_at
            submitted_by submitted_at audit_body_id chosen version"""),
    ASSESSMENT_PERSON("assessment_person", "person_id", "assessment_id", "assessment_id person_id"),
    ANSWER("answer", "id", "assessment_id", """
            id assessment_id requirement checks level excluded justification statement answered_by answered_name \
            answered_at version rating
            origin_assessment_id origin_framework origin_requirement origin_relation origin_via borrowed"""),
    EVIDENCE("evidence", "id", "assessment_id",
            """
            id organization_id assessment_id requirement title file_name type size sha256 expires uploaded_by \
            uploaded_name uploaded_at"""),
    REVIEW("review", "id", "assessment_id", """
            id assessment_id firm_id audit_body_id state sampling_seed opened_at auditor_id independence accepted_at \
            recommendation assurance
            summary concluded_at certifier_id certifier_independence decision reason decided_at version"""),
    VERDICT("verdict", "id", "review_id", """
            id review_id requirement checks level exclusion_accepted method observation given_by given_at version"""),
    FINDING("finding", "id", "review_id", """
            id review_id requirement grade statement raised_by raised_at closed_by closed_at effectiveness version"""),
    CORRECTIVE_ACTION("corrective_action", "id", "finding_id", """
            id finding_id correction cause action owner due proposed_by proposed_at accepted_by accepted_at version""");

    private final String table;
    private final String key;
    private final String parent;
    private final List<String> columns;

    BoundTable(String table, String key, String parent, String columns) {
        this.table = table;
        this.key = key;
        this.parent = parent;
        this.columns = List.of(columns.strip().split("\\s+"));
    }

    String table() {
        return table;
    }

    /** The column that tells a row from its sisters. */
    String key() {
        return key;
    }

    /** The column that all sisters have in common. */
    String parent() {
        return parent;
    }

    List<String> columns() {
        return columns;
    }

    /** The name of a column in a record: {@code answered_at} is {@code answeredAt}. */
    static String member(String column) {
        var name = new StringBuilder(column);
        for (int at = name.indexOf("_"); at >= 0; at = name.indexOf("_")) {
            name.deleteCharAt(at).setCharAt(at, Character.toUpperCase(name.charAt(at)));
        }
        return name.toString();
    }
}
