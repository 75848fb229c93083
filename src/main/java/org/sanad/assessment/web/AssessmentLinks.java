package org.sanad.assessment.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Addresses of the pages of one assessment. */
final class AssessmentLinks {

    private AssessmentLinks() {}

    static String section(UUID assessment, String section) {
        return "/assessment/section?id=" + assessment + "&section="
                + URLEncoder.encode(section, StandardCharsets.UTF_8);
    }

    static String requirement(UUID assessment, String section, String requirement) {
        return section(assessment, section) + "#" + requirement;
    }

    /** Outcome that leads to a page of the assessment by a redirect. */
    static String to(String page, UUID assessment) {
        return "/assessment/" + page + "?faces-redirect=true&id=" + assessment;
    }
}
