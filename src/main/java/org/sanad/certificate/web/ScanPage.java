package org.sanad.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.sanad.certificate.Scans;
import org.sanad.platform.RuleBroken;

/** The photo of a QR code that leads to the page of its certificate. */
@Named
@RequestScoped
public class ScanPage {

    @Inject Scans scans;

    private Part photo;

    /** Reads the number from the photo; it is not kept. */
    public void read() throws IOException {
        if (photo == null || photo.getSize() == 0) throw RuleBroken.invalid("photo", "evidence.no-file");
        try (var in = photo.getInputStream()) {
            var scanned = scans.read(in, photo.getSize());
            FacesContext.getCurrentInstance().getExternalContext()
                    .redirect("/verify/" + scanned.serial() + (scanned.ours() ? "" : "?code=other"));
        }
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }
}
