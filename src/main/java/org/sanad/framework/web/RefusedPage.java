package org.sanad.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sanad.framework.MalformedFramework;
import org.sanad.framework.Publisher;

/** The checklist files that were refused at the last start, each with file, line and reason. */
@Named
@RequestScoped
public class RefusedPage {

    @Inject Publisher publisher;

    public List<MalformedFramework> getFiles() {
        return publisher.refused();
    }
}
