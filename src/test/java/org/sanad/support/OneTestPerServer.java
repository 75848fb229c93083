package org.sanad.support;

import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Tests on both databases run at once, each on a server of its own; on each server one after another. A test that names
 * no database is one on H2.
 */
public final class OneTestPerServer implements InvocationInterceptor {

    private static final Map<Database, ReentrantLock> TURNS =
            new EnumMap<>(Map.of(Database.H2, new ReentrantLock(true), Database.MYSQL, new ReentrantLock(true)));

    @Override
    public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> context,
            ExtensionContext extension) throws Throwable {
        take(test, Database.H2);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> context,
            ExtensionContext extension) throws Throwable {
        take(test, context.getArguments().stream().filter(Database.class::isInstance).map(Database.class::cast)
                .findFirst().orElse(Database.H2));
    }

    private static void take(Invocation<Void> test, Database database) throws Throwable {
        var turn = TURNS.get(database);
        turn.lock();
        try {
            test.proceed();
        } finally {
            turn.unlock();
        }
    }
}
