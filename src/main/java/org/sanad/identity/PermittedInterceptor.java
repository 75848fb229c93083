package org.sanad.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import org.sanad.platform.RuleBroken;

/** Enforces {@link Permitted}, outside of the transaction. */
@Permitted
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class PermittedInterceptor {

    @Inject Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var ofMethod = call.getMethod().getAnnotation(Permitted.class);
        var rule = ofMethod != null ? ofMethod : call.getMethod().getDeclaringClass().getAnnotation(Permitted.class);
        if (!caller.signedIn()) throw new RuleBroken(RuleBroken.Kind.SIGN_IN_REQUIRED, "error.sign-in-required");
        if (rule.value().length > 0 && Arrays.stream(rule.value()).noneMatch(caller::has)) {
            boolean namesOneThing = call.getParameters().length > 0 && call.getParameters()[0] instanceof UUID;
            throw namesOneThing ? RuleBroken.notFound() : RuleBroken.forbidden("error.role-missing");
        }
        return call.proceed();
    }
}
