package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.certificate.RecordCheck;
import org.sanad.identity.Caller;
import org.sanad.identity.Role;
import org.sanad.web.Posted;

/**
 * Whether everything under a certificate is as it was certified: for its certifier, and by number for the
 * administrator.
 */
@Named
@RequestScoped
public class CheckPage {

    @Inject RecordCheck records;
    @Inject DifferenceWords words;
    @Inject Caller caller;
    @Inject Posted posted;

    private RecordCheck.Report report;

    /** Only the administrator, who has no list of certificates, is asked for a number. */
    public void open() {
        if (getSerial() == null) caller.require(Role.ADMIN);
        else report = records.check(getSerial());
    }

    /** Null as long as no number was given. */
    public RecordCheck.Report getReport() {
        return report;
    }

    public List<String> getDifferences() {
        return report.differences().stream().map(words::of).toList();
    }

    public String getSerial() {
        return posted.text("serial");
    }
}
