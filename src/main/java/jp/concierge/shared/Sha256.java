package jp.concierge.shared;

import java.util.HexFormat;

/** SHA-256 of texts, in hexadecimal: proves later which text was meant. */
public final class Sha256 {
    private Sha256() {
    }

    public static String of(String text) {
        return HexFormat.of().formatHex(Secrets.hash(text));
    }
}
