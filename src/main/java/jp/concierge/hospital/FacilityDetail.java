package jp.concierge.hospital;

import java.util.UUID;

/** A site for pages and for openings at it. */
public record FacilityDetail(UUID id, String code, long version, FacilityFacts facts, boolean inDispute) {

    static FacilityDetail of(Facility facility) {
        return new FacilityDetail(facility.id(), facility.code(), facility.version(), facility.facts(), facility.isInDispute());
    }
}
