package jp.concierge.testimonial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.settings.OperatorSettings;

/** The policies with the tables and numbers that hold now. */
@ApplicationScoped
class Policies {
    @Inject
    private ReferenceTables reference;
    @Inject
    private OperatorSettings settings;
    private volatile TextLint lint;

    CellPolicy cell() {
        return new CellPolicy(reference.physicianCounts(), CellAssumptions.inForce(settings));
    }

    CoarseningPlan coarsening() {
        return new CoarseningPlan(reference.physicianCounts(), cell());
    }

    PublicationPolicy publication() {
        return PublicationPolicy.inForce(settings);
    }

    TextLint lint() {
        if (lint == null) {
            lint = new TextLint(reference.getUniversities(), reference.getPrefectures(), reference.getSpecialties(), reference.getSubspecialties(), reference.getDepartments());
        }
        return lint;
    }
}
