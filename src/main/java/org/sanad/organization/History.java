package org.sanad.organization;

import static org.sanad.identity.Role.ADMIN;
import static org.sanad.identity.Role.CERTIFIER;
import static org.sanad.identity.Role.CLIENT;
import static org.sanad.identity.Role.LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sanad.identity.Caller;
import org.sanad.identity.Permitted;
import org.sanad.platform.Slice;
import org.sanad.trail.Trail;

/** What the people of an organization did, for whoever answers for them. */
@ApplicationScoped
@Transactional
public class History {

    @Inject Trail trail;
    @Inject Caller caller;

    /** Of the caller's own organization, newest first; one row more than the slice's limit where there are more. */
    @Permitted({LEAD, CERTIFIER, CLIENT, ADMIN})
    public List<Trail.Row> own(Slice slice) {
        return trail.by(caller.organization(), slice);
    }
}
