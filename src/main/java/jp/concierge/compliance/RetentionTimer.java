package jp.concierge.compliance;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jp.concierge.doctor.DoctorFiles;

/** Every night, takes away what was kept only because the law made us, once its time is over. Any node may do it. */
@Singleton
public class RetentionTimer {
    @Inject
    private DoctorFiles files;

    @ActivateRequestContext
    @Schedule(hour = "3", minute = "40", timezone = "Asia/Tokyo", persistent = false, info = "retention")
    void purge() {
        files.purgeRetained();
    }
}
