package jp.concierge.opening;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Every hour forgets answers that are not repeated any more. Any node may do it. */
@Singleton
public class ApiTidying {
    @Inject
    private ApiReplays replays;

    @PermitAll
    @Schedule(hour = "*", minute = "23", timezone = "Asia/Tokyo", persistent = false, info = "old answers of the interface")
    public void run() {
        replays.forgetOld();
    }
}
