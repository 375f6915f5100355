package jp.concierge.shared.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The answer to a script of ours that sends a form while somebody writes on: plain text instead of a page. */
public final class Quietly {
    private Quietly() {
    }

    public static void answer(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.setResponseContentType("text/plain");
        response.setResponseCharacterEncoding("UTF-8");
        try {
            response.getResponseOutputWriter().write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
