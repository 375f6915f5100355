package jp.concierge.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

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
        see(path, (HttpServletResponse) context.getExternalContext().getResponse());
        context.responseComplete();
    }

    /** Answers 303 with an address relative to the host, so that no Host header can lead elsewhere. */
    public static void see(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    /** True for a path of this site; guards {@code ?next=} against addresses elsewhere. */
    public static boolean isOurs(String path) {
        return path != null && path.matches("/([A-Za-z0-9._~!$&'()*+,;=:@%?-][A-Za-z0-9._~!$&'()*+,;=:@%?/#-]*)?");
    }
}
