package org.sanad.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.sanad.platform.StatementCount;

/** Says in {@code Server-Timing} how many SQL statements ran; only where {@code SANAD_COUNT_SQL} is on. */
class CountingResponse extends HttpServletResponseWrapper {

    private static final int WHOLE_PAGE = 4 * 1024 * 1024;

    CountingResponse(HttpServletResponse response) {
        super(response);
        response.setBufferSize(WHOLE_PAGE);
    }

    @Override
    public void setBufferSize(int size) {
        super.setBufferSize(Math.max(size, WHOLE_PAGE));
    }

    /** At the first byte and again at the end, since what a page asks for while it is drawn comes in between. */
    void say() {
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
