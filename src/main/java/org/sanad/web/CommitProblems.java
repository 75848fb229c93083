package org.sanad.web;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Leads to {@link ProblemMapper} what only the commit refuses, such as the loser of a race: the server's own mapper for
 * it fails itself.
 */
@Provider
public class CommitProblems implements ExceptionMapper<TransactionalException> {

    @Context Providers providers;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
    }
}
