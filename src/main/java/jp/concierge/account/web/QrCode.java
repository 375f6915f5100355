package jp.concierge.account.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as the path of an inline SVG.
 *
 * @param size modules a side, with the quiet zone of four around
 * @param path the dark modules
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    static QrCode of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(matrix.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code", e);
        }
    }
}
