package org.sanad.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sanad.identity.OpenToAll;
import org.sanad.review.Engagements;

/** Inside the container: the record that the first versions would have kept. */
@ApplicationScoped
public class FirstRecords {

    @Inject Engagements engagements;

    @OpenToAll
    @Transactional
    public String of(UUID review) {
        return FirstRecord.of(engagements.view(review));
    }
}
