package jp.concierge.shared.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Redirect after POST. */
public final class Redirects {
    private Redirects() {
    }

    /** @param path an address of our own, beginning with a single slash */
    public static void to(String path) {
        if (!isOurs(path)) {
            throw new IllegalArgumentException("not an address of ours");
        }
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** True for a path of this site; guards {@code ?next=} against addresses elsewhere. */
    public static boolean isOurs(String path) {
        return path != null && path.matches("/([A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%?/#-]*)?");
    }
}
