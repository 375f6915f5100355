package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.concierge.settings.OperatorSettings;

/** The operator's present promise. */
@ApplicationScoped
class Promises {
    @Inject
    private OperatorSettings settings;

    PromisedAnswer present() {
        return new PromisedAnswer(settings.businessHours(), Duration.ofHours(settings.getAnswerHours()));
    }
}
