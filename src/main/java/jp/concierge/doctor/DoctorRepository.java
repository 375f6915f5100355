package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.account.AccountState;
import jp.concierge.shared.Ids;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.PersonName;
import jp.concierge.shared.crypto.Vault;

@ApplicationScoped
class DoctorRepository {
    /** How many names a search for a part of a name opens at most. */
    private static final int SEARCH_BOUND = 500;
    private static final int CODE_LENGTH = 6;
    private static final Map<String, String> ORDERS = Map.of("registered", "d.registeredAt", "due", "d.firstContactDueAt", "specialty", "d.specialty", "state",
            "d.state", "number", "d.applicationNumber", "graduation", "d.graduationYear");
    @PersistenceContext
    private EntityManager em;
    @Inject
    private Vault vault;

    void add(Doctor doctor, Conditions conditions) {
        em.persist(doctor);
        em.flush();
        em.persist(conditions);
    }

    void add(Object part) {
        em.persist(part);
    }

    /** Writes now what was changed, so that a change at the same moment by somebody else is refused here. */
    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new StaleEditException();
        }
    }

    /** How often profile and way of contact were changed: tells an edit apart from what the desk does with the same row. */
    long profileEdits(UUID doctorId) {
        return em.createQuery("select count(r) from DoctorRevision r where r.doctorId = :doctor and r.part <> :conditions", Long.class)
                .setParameter("doctor", doctorId).setParameter("conditions", RevisionPart.CONDITIONS).getSingleResult();
    }

    String newCode() {
        String code;
        do {
            code = "D-" + Ids.code(CODE_LENGTH);
        } while (find(code).isPresent());
        return code;
    }

    long nextApplicationNumber() {
        return ((Number) em.createNativeQuery("select nextval('seeker_application_number')").getSingleResult()).longValue();
    }

    Optional<Doctor> findBySubmission(UUID submission) {
        return one(em.createQuery("select d from Doctor d where d.submission = :submission", Doctor.class).setParameter("submission", submission));
    }

    Optional<Doctor> find(UUID id) {
        return Optional.ofNullable(em.find(Doctor.class, id));
    }

    Doctor get(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("doctor"));
    }

    Optional<Doctor> find(String code) {
        return one(em.createQuery("select d from Doctor d where d.code = :code", Doctor.class).setParameter("code", code));
    }

    /** Keeps others from changing the doctor until the transaction ends; the doctor is read anew. */
    Doctor lock(Doctor doctor) {
        em.refresh(doctor, LockModeType.PESSIMISTIC_WRITE);
        return doctor;
    }

    Optional<Doctor> findOfAccount(UUID accountId) {
        return one(em.createQuery("select d from Doctor d where d.accountId = :account", Doctor.class).setParameter("account", accountId));
    }

    Conditions conditions(UUID doctorId) {
        return Optional.ofNullable(em.find(Conditions.class, doctorId)).orElseThrow(() -> new NotFoundException("conditions"));
    }

    Optional<Consent> liveConsent(UUID doctorId, ConsentPurpose purpose) {
        return one(em.createQuery("select c from Consent c where c.doctorId = :doctor and c.purpose = :purpose and c.revokedAt is null", Consent.class)
                .setParameter("doctor", doctorId).setParameter("purpose", purpose));
    }

    List<ConsentRow> consents(UUID doctorId) {
        return em.createQuery("select new jp.concierge.doctor.ConsentRow(c.purpose, c.textVersion, c.textHash, c.givenOn, c.grantedAt, c.revokedAt)"
                + " from Consent c where c.doctorId = :doctor order by c.grantedAt, c.purpose", ConsentRow.class).setParameter("doctor", doctorId).getResultList();
    }

    Optional<BusinessDisclosure> disclosure(UUID id) {
        return Optional.ofNullable(em.find(BusinessDisclosure.class, id));
    }

    /** The newest one. */
    Optional<BusinessDisclosure> disclosureOf(UUID doctorId) {
        return one(em.createQuery("select b from BusinessDisclosure b where b.doctorId = :doctor order by b.requestedAt desc", BusinessDisclosure.class)
                .setParameter("doctor", doctorId).setMaxResults(1));
    }

    List<RevisionRow> revisions(UUID doctorId, int most) {
        return em.createQuery("select new jp.concierge.doctor.RevisionRow(r.id, r.part, r.fields, r.actorId, r.changedAt) from DoctorRevision r"
                + " where r.doctorId = :doctor order by r.changedAt desc, r.id desc", RevisionRow.class).setParameter("doctor", doctorId).setMaxResults(most).getResultList();
    }

    Optional<DoctorRevision> revision(UUID id) {
        return Optional.ofNullable(em.find(DoctorRevision.class, id));
    }

    void forgetRevisions(UUID doctorId) {
        em.createQuery("delete from DoctorRevision r where r.doctorId = :doctor").setParameter("doctor", doctorId).executeUpdate();
    }

    Page<DoctorRow> list(DoctorQuery query, Searchable searchable, PageRequest page, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(query, searchable, now, parameters);
        TypedQuery<Long> count = em.createQuery("select count(d) from Doctor d" + where, Long.class);
        TypedQuery<DoctorRow> rows = em.createQuery("select new jp.concierge.doctor.DoctorRow(d.id, d.code, d.version, d.applicationNumber, d.state, d.specialty, d.subspecialty,"
                + " d.graduationYear, d.consultantId, d.registeredAt, d.firstContactDueAt, d.firstContactedAt) from Doctor d" + where + " order by "
                + ORDERS.getOrDefault(page.sort() == null ? "registered" : page.sort(), "d.registeredAt") + (page.descending() ? " desc" : "") + ", d.id", DoctorRow.class);
        parameters.forEach(count::setParameter);
        parameters.forEach(rows::setParameter);
        return new Page<>(rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(), count.getSingleResult(), page.number(), page.size());
    }

    private String where(DoctorQuery query, Searchable searchable, Instant now, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (query.state() == null) {
            where.append(" and d.state <> jp.concierge.doctor.DoctorState.ERASED");
        } else {
            where.append(" and d.state = :state");
            parameters.put("state", query.state());
        }
        if (query.specialty() != null) {
            where.append(" and d.specialty = :specialty");
            parameters.put("specialty", query.specialty());
        }
        if (query.consultantId() != null) {
            where.append(" and d.consultantId = :consultant");
            parameters.put("consultant", query.consultantId());
        }
        if (query.unassigned()) {
            where.append(" and d.consultantId is null");
        }
        if (query.overdue()) {
            where.append(" and d.firstContactedAt is null and d.firstContactDueAt < :now");
            parameters.put("now", now);
        }
        if (query.verified() != null) {
            where.append(query.verified() ? " and" : " and not").append(" exists (select a from Account a where a.id = d.accountId and a.state = :verified)");
            parameters.put("verified", AccountState.ACTIVE);
        }
        query.text().ifPresent(text -> {
            where.append(" and (d.code = :code");
            parameters.put("code", text.code());
            if (searchable != Searchable.NOBODY) {
                List<UUID> alike = alike(text, searchable);
                where.append(" or ").append(searchable.condition()).append("(d.nameFingerprint = :name or d.kanaFingerprint = :kana or d.phoneFingerprint = :phone")
                        .append(alike.isEmpty() ? "))" : " or d.id in :alike))");
                parameters.put("name", vault.fingerprint(Doctor.NAME_PURPOSE, text.name()));
                parameters.put("kana", vault.fingerprint(Doctor.KANA_PURPOSE, text.kana()));
                parameters.put("phone", vault.fingerprint(Doctor.PHONE_PURPOSE, text.digits()));
                if (!alike.isEmpty()) {
                    parameters.put("alike", alike);
                }
                if (searchable.consultantId() != null) {
                    parameters.put("me", searchable.consultantId());
                }
            } else {
                where.append(')');
            }
        });
        return where.toString();
    }

    /** Doctors whose name or reading holds the text, by opening the newest of those that may be searched. */
    private List<UUID> alike(DoctorQuery.SearchText text, Searchable searchable) {
        TypedQuery<Doctor> newest = em.createQuery("select d from Doctor d where d.nameFingerprint is not null"
                + (searchable.consultantId() == null ? "" : " and d.consultantId = :me") + " order by d.registeredAt desc", Doctor.class).setMaxResults(SEARCH_BOUND);
        if (searchable.consultantId() != null) {
            newest.setParameter("me", searchable.consultantId());
        }
        return newest.getResultList().stream().filter(doctor -> {
            PersonName name = doctor.name(vault);
            return !text.name().isEmpty() && (name.family() + name.given()).contains(text.name()) || !text.kana().isEmpty() && (name.familyKana() + name.givenKana()).contains(text.kana());
        }).map(Doctor::id).toList();
    }

    /**
     * Whose names may be searched.
     *
     * @param consultantId only the doctors of this consultant; null for all
     */
    record Searchable(UUID consultantId) {
        static final Searchable EVERYBODY = new Searchable(null);
        static final Searchable NOBODY = new Searchable(new UUID(0, 0));

        static Searchable of(UUID consultantId) {
            return new Searchable(consultantId);
        }

        private String condition() {
            return consultantId == null ? "" : "d.consultantId = :me and ";
        }
    }

    private static <T> Optional<T> one(TypedQuery<T> query) {
        return query.getResultStream().findFirst();
    }
}
