package jp.concierge.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;

@ApplicationScoped
class SettingRepository {
    @PersistenceContext
    private EntityManager em;

    void add(OperatorSetting setting) {
        em.persist(setting);
    }

    void add(RuleParameter parameter) {
        em.persist(parameter);
        em.flush();
    }

    void remove(RuleParameter parameter) {
        em.remove(parameter);
    }

    void flush() {
        em.flush();
    }

    /** Lets one change of the settings happen at a time; others wait for the end of its transaction. */
    void lock() {
        em.createNativeQuery("lock table operator_setting in share row exclusive mode").executeUpdate();
    }

    /** Grows with every change of any setting. */
    long revision() {
        return em.createQuery("select coalesce(max(s.id), 0) from OperatorSetting s", Long.class).getSingleResult();
    }

    /** Also called where no transaction is, for example by a sender of mail. */
    @Transactional(Transactional.TxType.REQUIRED)
    Map<SettingCode, String> values() {
        Map<SettingCode, String> values = new EnumMap<>(SettingCode.class);
        em.createQuery("select s.code, s.value from OperatorSetting s where s.id in (select max(n.id) from OperatorSetting n group by n.code)", Object[].class)
                .getResultList().forEach(row -> values.put((SettingCode) row[0], (String) row[1]));
        return values;
    }

    Page<SettingChange> changes(PageRequest page) {
        long total = em.createQuery("select count(s) from OperatorSetting s where s.changedBy is not null", Long.class).getSingleResult();
        List<SettingChange> rows = em.createQuery("select new jp.concierge.settings.SettingChange(s.code, s.value, s.changedAt, s.changedByLabel)"
                        + " from OperatorSetting s where s.changedBy is not null order by s.id desc", SettingChange.class)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return new Page<>(rows, total, page.number(), page.size());
    }

    @Transactional(Transactional.TxType.REQUIRED)
    List<RuleParameter> parameters() {
        return em.createQuery("select p from RuleParameter p order by p.code, p.effectiveFrom desc", RuleParameter.class).getResultList();
    }

    Optional<RuleParameter> find(UUID id) {
        return Optional.ofNullable(em.find(RuleParameter.class, id));
    }
}
