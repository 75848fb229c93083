package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.certificate.OscalExports;
import org.sanad.certificate.OscalFile;
import org.sanad.web.Posted;

/** The OSCAL files that the page of a certificate offers. */
@Named
@RequestScoped
public class OscalLinks {

    @Inject OscalExports exports;
    @Inject Posted posted;

    private List<OscalFile> files;

    public List<OscalFile> getFiles() {
        if (files == null) files = exports.offered(posted.text("serial"));
        return files;
    }
}
