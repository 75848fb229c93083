package org.sanad.platform;

import java.util.List;

/**
 * A request that a rule forbids. It carries a message key and its arguments; pages show the sentence, the API answers
 * it as {@code application/problem+json}. Throwing it rolls the transaction back.
 */
public class RuleBroken extends RuntimeException {

    /** What kind of no it is. */
    public enum Kind {
        INVALID, CONFLICT, STALE, VERSION_REQUIRED, NOT_FOUND, FORBIDDEN, TOO_LARGE, TYPE_NOT_ACCEPTED, TOO_MANY,
        SIGN_IN_REQUIRED
    }

    /**
     * One field that is wrong, by its name in the API, with the key of a sentence that says what to do.
     *
     * @param choice a value that the field may have, where the refusal lists them; otherwise null
     */
    public record Field(String name, String key, Object[] arguments, String choice) {

        public Field(String name, String key, Object... arguments) {
            this(name, key, arguments, null);
        }

        /** One of the values there are, with the key of the sentence that names it to a person. */
        public static Field choice(String name, Object value, String key, Object... arguments) {
            return new Field(name, key, arguments, value.toString());
        }
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] arguments;
    private final transient List<Field> fields;

    public RuleBroken(Kind kind, String key, Object... arguments) {
        this(kind, List.of(), key, arguments);
    }

    public RuleBroken(Kind kind, List<Field> fields, String key, Object... arguments) {
        super(key, null, false, false);
        this.kind = kind;
        this.key = key;
        this.arguments = arguments;
        this.fields = List.copyOf(fields);
    }

    /** A field that is missing or wrong. */
    public static RuleBroken invalid(String field, String key, Object... arguments) {
        return new RuleBroken(Kind.INVALID, List.of(new Field(field, key, arguments)), key, arguments);
    }

    /** Something the present state forbids. */
    public static RuleBroken conflict(String key, Object... arguments) {
        return new RuleBroken(Kind.CONFLICT, key, arguments);
    }

    /** A thing that does not exist, or that belongs to somebody else: nobody can tell which. */
    public static RuleBroken notFound() {
        return new RuleBroken(Kind.NOT_FOUND, "error.not-found");
    }

    public static RuleBroken forbidden(String key, Object... arguments) {
        return new RuleBroken(Kind.FORBIDDEN, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }

    public List<Field> fields() {
        return fields == null ? List.of() : fields;
    }
}
