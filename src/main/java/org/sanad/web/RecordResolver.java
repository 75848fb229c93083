package org.sanad.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;

/** Lets a page read {@code #{row.name}} from a record. Jakarta EE 11 does this itself; then this class can go. */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, MethodHandle>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            var accessors = new HashMap<String, MethodHandle>();
            for (var component : type.getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    accessors.put(component.getName(), MethodHandles.lookup().unreflect(component.getAccessor()));
                } catch (IllegalAccessException e) {
                    throw new ELException(type + "." + component.getName(), e);
                }
            }
            return accessors;
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var accessor = find(base, property);
        if (accessor == null) return null;
        try {
            var value = accessor.invoke(base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (Throwable e) {
            throw new ELException(base.getClass() + "." + property, e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (find(base, property) != null) context.setPropertyResolved(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (find(base, property) != null) throw new PropertyNotWritableException(base.getClass() + "." + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean found = find(base, property) != null;
        if (found) context.setPropertyResolved(base, property);
        return found;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private static MethodHandle find(Object base, Object property) {
        return base instanceof Record && property instanceof String ? ACCESSORS.get(base.getClass()).get(property)
                : null;
    }
}
