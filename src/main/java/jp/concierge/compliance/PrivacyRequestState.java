package jp.concierge.compliance;

/** Where a request stands: arrived, somebody told the person that it did, taken back, carried out, or refused with a reason. */
public enum PrivacyRequestState {
    RECEIVED, ACKNOWLEDGED, WITHDRAWN, DONE, REFUSED;

    public boolean isOpen() {
        return this == RECEIVED || this == ACKNOWLEDGED;
    }
}
