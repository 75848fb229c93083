/**
 * What must exist before the application does: reading and checking the settings, starting the server with them, and
 * naming HTTP sessions. It lies on the server's own class path, so it knows nothing but the JDK and the server.
 */
package org.sanad.server;
