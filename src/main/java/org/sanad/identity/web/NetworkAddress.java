package org.sanad.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/**
 * The network address that asks, for counting failed sign-ins. Behind a proxy on this machine it is the last one in
 * {@code X-Forwarded-For}, which the proxy wrote; what a stranger puts there stands before it, or comes without a
 * proxy, and counts for nothing.
 */
final class NetworkAddress {

    private NetworkAddress() {}

    static String of(HttpServletRequest request) {
        var direct = request.getRemoteAddr();
        boolean proxied = direct.startsWith("127.") || "::1".equals(direct) || "0:0:0:0:0:0:0:1".equals(direct);
        var named = request.getHeaders("X-Forwarded-For");
        if (!proxied || named == null || !named.hasMoreElements()) return direct;
        var all = String.join(",", Collections.list(named));
        var last = all.substring(all.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > 45 ? direct : last;
    }
}
