package jp.concierge.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.NotFoundException;

/** Public openings for the features in which doctors choose some; inside the transaction of a service that has checked who may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpeningShelf {
    @Inject
    private OpeningRepository openings;
    @Inject
    private ShownOpenings shown;
    @Inject
    private Clock clock;

    /**
     * One that is shown now.
     *
     * @throws GoneException when it was public and is not any more
     * @throws NotFoundException when there never was a public one of that code
     */
    public UUID pick(String code) {
        return shown.find(code).map(one -> one.opening().id()).orElseThrow(() -> shown.wasPublic(code) ? new GoneException("opening") : new NotFoundException("opening"));
    }

    /** One that is or was public. */
    public Optional<UUID> find(String code) {
        return shown.wasPublic(code) ? Optional.of(openings.get(null, code).id()) : Optional.empty();
    }

    public String code(UUID id) {
        return openings.code(id);
    }

    /** Those of them that are shown now. */
    public Map<UUID, PublicOpening> shown(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : shown.find(ids).stream().collect(Collectors.toMap(one -> one.opening().id(), shown::open));
    }

    /** Somebody keeps it (+1) or does not keep it any more (-1). Nothing is told of who. */
    public void saved(UUID id, int by) {
        openings.count(openings.code(id), "SAVED", LocalDate.now(clock), by);
    }
}
