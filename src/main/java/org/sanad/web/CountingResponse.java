package org.sanad.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.sanad.platform.StatementCount;

/** Says in {@code Server-Timing} how many SQL statements ran until the body began; only where {@code SANAD_COUNT_SQL} is on. */
class CountingResponse extends HttpServletResponseWrapper {

    CountingResponse(HttpServletResponse response) {
        super(response);
    }

    private void say() {
        if (!isCommitted()) setHeader("Server-Timing", "sql;desc=\"" + StatementCount.get() + "\"");
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        say();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        say();
        return super.getWriter();
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        say();
        super.sendRedirect(location);
    }
}
