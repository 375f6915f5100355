package jp.concierge.opening.web;

import jp.concierge.opening.PayComparison;
import jp.concierge.opening.TermField;
import jp.concierge.opening.Terms;

/**
 * Where the pay of an opening lies among others, as places on a strip of 640: the middle half, the median, and this one.
 *
 * @param from least and {@code to} most yen of the strip
 */
public record PayStrip(PayComparison others, long from, long to, long meLow, long meHigh) {
    private static final int LEFT = 20;
    private static final int WIDTH = 600;
    private static final int NARROWEST = 8;

    static PayStrip of(PayComparison others, Terms terms) {
        long low = terms.number(TermField.PAY_MIN).orElse(others.middle());
        long high = Math.max(low, terms.number(TermField.PAY_MAX).orElse(low));
        long span = Math.max(others.high() - others.low(), others.middle() / 10);
        long from = Math.max(0, Math.min(others.low() - span, low));
        return new PayStrip(others, from, Math.max(others.high() + span, high), low, high);
    }

    private int x(long yen) {
        return LEFT + (int) Math.round((double) (yen - from) / (to - from) * WIDTH);
    }

    public int getLowX() {
        return x(others.low());
    }

    public int getMiddleX() {
        return x(others.middle());
    }

    /** Width of the middle half. */
    public int getHalf() {
        return Math.max(NARROWEST, x(others.high()) - getLowX());
    }

    public int getMeX() {
        return x(meLow);
    }

    public int getMeWidth() {
        return Math.max(NARROWEST, x(meHigh) - getMeX());
    }
}
