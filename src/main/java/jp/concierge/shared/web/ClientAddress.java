package jp.concierge.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.concierge.shared.config.Network;
import jp.concierge.shared.config.Setting;

/**
 * Where a request comes from. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed only when the direct
 * peer is a trusted proxy, and then the rightmost address that is not itself trusted is the client.
 */
public final class ClientAddress {
    private static final List<Network> TRUSTED = Network.list(Setting.TRUSTED_PROXIES.get());

    private ClientAddress() {
    }

    public static String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trusted(peer)) {
            return peer;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.matches("[0-9a-fA-F.:]{2,45}")) {
                return peer;
            }
            if (!trusted(hop)) {
                return hop;
            }
        }
        return peer;
    }

    /** True when the person's connection is encrypted, seen from outside of a trusted proxy. */
    public static boolean isSecure(HttpServletRequest request) {
        if (request.isSecure()) {
            return true;
        }
        return trusted(request.getRemoteAddr()) && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static boolean trusted(String address) {
        return TRUSTED.stream().anyMatch(network -> network.contains(address));
    }
}
