package jp.concierge.shared.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Takes what a view writes and keeps it back; errors and redirects go through at once. */
final class CapturedResponse extends HttpServletResponseWrapper {
    private static final int USUAL = 48 * 1024;
    /** The renderer marks scripts for its own policy; an open page has none but files of ours. */
    private static final Pattern NONCE = Pattern.compile(" nonce=\"[^\"]*\"");
    /** Views write letters, which need no coding until the page is whole; bytes only where something is copied. */
    private final StringWriter letters = new StringWriter(USUAL);
    private final PrintWriter writer = new PrintWriter(letters);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean answered;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** True when the view has answered by an error or a redirect, so that nothing more is to be written. */
    boolean isAnswered() {
        return answered;
    }

    /** What was written as letters. */
    String text() {
        return withoutNonces(letters.toString());
    }

    byte[] body() {
        return letters.getBuffer().isEmpty() ? bytes.toByteArray() : text().getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutNonces(String text) {
        return text.contains(" nonce=\"") ? NONCE.matcher(text).replaceAll("") : text;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] b, int from, int length) {
                bytes.write(b, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public void sendError(int status) throws IOException {
        answered = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        answered = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        answered = true;
        super.sendRedirect(location);
    }

    @Override
    public void flushBuffer() {
        // nothing goes out before the page is whole
    }

    @Override
    public void resetBuffer() {
        letters.getBuffer().setLength(0);
        bytes.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
    }

    @Override
    public boolean isCommitted() {
        return answered;
    }

    @Override
    public void setContentLength(int length) {
        // decided when the page is whole
    }

    @Override
    public void setContentLengthLong(long length) {
        // decided when the page is whole
    }
}
