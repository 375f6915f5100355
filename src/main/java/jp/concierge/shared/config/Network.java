package jp.concierge.shared.config;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** An address, or all addresses that begin alike: {@code 10.0.0.0/8}, {@code ::1}. */
public record Network(BigInteger base, int length, int bits) {

    /** @throws IllegalArgumentException when the text is not an address in figures with an optional length */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] address = parts.length > 2 || !parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*") ? new byte[0] : bytes(parts[0]);
        int bits = address.length * 8;
        int length = parts.length == 1 ? bits : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (bits == 0 || length < 0 || length > bits) {
            throw new IllegalArgumentException(text + " is not an address or network");
        }
        return new Network(new BigInteger(1, address), length, bits);
    }

    /** The networks of a list that is separated by commas or blanks. */
    public static List<Network> list(String text) {
        return Arrays.stream(text.split("[, ]+")).filter(s -> !s.isBlank()).map(Network::parse).toList();
    }

    /** @param other an address in figures; anything else is in no network */
    public boolean contains(String other) {
        if (!other.matches("[0-9a-fA-F.:]{2,45}")) {
            return false;
        }
        byte[] address = bytes(other);
        return address.length * 8 == bits && new BigInteger(1, address).shiftRight(bits - length).equals(base.shiftRight(bits - length));
    }

    private static byte[] bytes(String figures) {
        try {
            return InetAddress.getByName(figures).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
