package jp.concierge.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.concierge.shared.Normalized;

/** Towns by postal code, to fill addresses. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PostalTowns {
    private static final int MOST = 30;
    @PersistenceContext
    private EntityManager em;

    /** @param typed seven digits in any width, with or without a hyphen; anything else finds nothing */
    @PermitAll
    public List<PostalTown> list(String typed) {
        String code = Normalized.line(typed).replaceAll("[-‐‑‒–—―−ー〒\\s]", "");
        if (!code.matches("\\d{7}")) {
            return List.of();
        }
        return ((List<?>) em.createNativeQuery("select code, prefecture, city, town from postal_town where code = ?1 order by id limit " + MOST).setParameter(1, code).getResultList())
                .stream().map(row -> {
                    Object[] c = (Object[]) row;
                    return new PostalTown((String) c[0], (String) c[1], (String) c[2], (String) c[3]);
                }).toList();
    }
}
