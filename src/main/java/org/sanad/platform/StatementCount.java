package org.sanad.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** How many SQL statements this thread sent to the database; counted only where {@code SANAD_COUNT_SQL} is on. */
public final class StatementCount {

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private StatementCount() {}

    public static void reset() {
        COUNT.get()[0] = 0;
    }

    public static int get() {
        return COUNT.get()[0];
    }

    static Connection counting(Connection connection) {
        return proxy(Connection.class, connection);
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) COUNT.get()[0]++;
                    try {
                        var result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement statement
                                && method.getReturnType() == PreparedStatement.class)
                            return proxy(PreparedStatement.class, statement);
                        if (result instanceof Statement statement && method.getReturnType() == Statement.class)
                            return proxy(Statement.class, statement);
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
