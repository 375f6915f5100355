package jp.concierge.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import jp.concierge.shared.config.Setting;

/**
 * Where a request comes from. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed only when the direct
 * peer is a trusted proxy, and then the rightmost address that is not itself trusted is the client.
 */
public final class ClientAddress {
    private static final List<Network> TRUSTED = Arrays.stream(Setting.TRUSTED_PROXIES.find().orElse("").split("[, ]+"))
            .filter(s -> !s.isBlank()).map(Network::parse).toList();

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

    private record Network(BigInteger base, int length, int bits) {
        static Network parse(String text) {
            String[] parts = text.split("/");
            byte[] address = bytes(parts[0]);
            int bits = address.length * 8;
            return new Network(new BigInteger(1, address), parts.length > 1 ? Integer.parseInt(parts[1]) : bits, bits);
        }

        boolean contains(String other) {
            byte[] address = bytes(other);
            return address.length * 8 == bits && new BigInteger(1, address).shiftRight(bits - length).equals(base.shiftRight(bits - length));
        }

        private static byte[] bytes(String literal) {
            try {
                return InetAddress.getByName(literal).getAddress();
            } catch (UnknownHostException e) {
                return new byte[0];
            }
        }
    }
}
