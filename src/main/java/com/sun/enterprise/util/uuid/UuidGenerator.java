package com.sun.enterprise.util.uuid;

/**
 * The shape of Payara's own interface, so that {@code SessionIds} compiles: the server carries it in a nested jar that
 * Maven cannot see. Never packaged; at run time the server's class of this name is used.
 */
public interface UuidGenerator {
    String generateUuid();

    String generateUuid(Object subject);
}
