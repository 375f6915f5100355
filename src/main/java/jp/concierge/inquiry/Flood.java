package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.concierge.shared.security.Throttle;

/** Many inquiries from one network address: the first few pass, more are held, a flood is refused. */
@ApplicationScoped
class Flood {
    private static final int PASSING = 6;
    private static final int HELD = 30;
    private static final Duration PERIOD = Duration.ofHours(1);
    @Inject
    private Throttle throttle;

    /**
     * Counts one. An address of this machine says nothing of the sender and is not counted.
     *
     * @return true when it should be held
     */
    boolean isRising(String address) {
        if (address.isEmpty() || address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1")) {
            return false;
        }
        throttle.check("inquiry", address, HELD, PERIOD);
        return !throttle.allows("inquiry-held", address, PASSING, PERIOD);
    }
}
