package jp.concierge.hospital;

import java.util.EnumSet;
import java.util.Set;

/** Parts of the list of partners. */
public enum PartnerFilter {
    TODO(EnumSet.of(PartnerState.APPLIED)), ASKED(EnumSet.of(PartnerState.ASKED)), ACCEPTED(EnumSet.of(PartnerState.ACCEPTED, PartnerState.SUSPENDED)),
    ENDED(EnumSet.of(PartnerState.REFUSED, PartnerState.WITHDRAWN)), ALL(EnumSet.allOf(PartnerState.class));

    private final Set<PartnerState> states;

    PartnerFilter(Set<PartnerState> states) {
        this.states = states;
    }

    Set<PartnerState> states() {
        return states;
    }
}
