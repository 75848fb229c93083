package org.sanad.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Lets a page's own content security policy, the one with a nonce, replace the general one instead of standing beside
 * it.
 */
class SinglePolicyResponse extends HttpServletResponseWrapper {

    SinglePolicyResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if ("Content-Security-Policy".equalsIgnoreCase(name)) super.setHeader(name, value);
        else super.addHeader(name, value);
    }
}
