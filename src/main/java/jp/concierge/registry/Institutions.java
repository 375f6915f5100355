package jp.concierge.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds institutions by what people type: parts of the name, its reading, a short name, the city, several of them with spaces
 * between. Public facts, so anybody may look; pages that offer this to the public limit how often.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Institutions {
    private static final int WORDS = 5;
    private static final int CANDIDATES = 60;
    private static final String SELECT = "select id, kind, name, prefecture, address, beds from institution where ";
    @PersistenceContext
    private EntityManager em;

    /**
     * @param typed may be null
     * @return at most {@code most}: names that begin with what was typed, then hospitals by beds, then clinics; empty when nothing was typed
     */
    @PermitAll
    public List<InstitutionRow> search(String typed, int most) {
        List<String> words = Stream.of((typed == null ? "" : typed.replace('　', ' ')).split("\\s+")).map(FoldedWords::fold).filter(word -> !word.isEmpty()).limit(WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder(SELECT).append("gone_on is null and grams @> cast(?1 as text[])");
        for (int i = 0; i < words.size(); i++) {
            sql.append(" and strpos(search, ?").append(i + 2).append(") > 0");
        }
        Query query = em.createNativeQuery(sql.append(" order by rank, id limit ").append(CANDIDATES).toString());
        query.setParameter(1, "{" + String.join(",", words.stream().flatMap(word -> FoldedWords.needed(word).stream()).distinct().map(gram -> '"' + gram + '"').toList()) + "}");
        for (int i = 0; i < words.size(); i++) {
            query.setParameter(i + 2, words.get(i));
        }
        String first = words.get(0);
        return rows(query).sorted(Comparator.comparing(row -> !FoldedWords.fold(row.name()).startsWith(first))).limit(most).toList();
    }

    @PermitAll
    public Optional<InstitutionRow> find(String id) {
        return rows(em.createNativeQuery(SELECT + "id = ?1").setParameter(1, id)).findFirst();
    }

    /** The same with what only pages about this one institution need. */
    @PermitAll
    public Optional<InstitutionDetail> findDetail(String id) {
        return ((List<?>) em.createNativeQuery("select i.id, i.kind, i.name, i.prefecture, i.address, a.name, i.postal, i.beds, i.web from institution i"
                + " left join medical_area a on a.code = i.area where i.id = ?1").setParameter(1, id).getResultList()).stream().findFirst().map(row -> {
                    Object[] c = (Object[]) row;
                    return new InstitutionDetail((String) c[0], InstitutionKind.valueOf((String) c[1]), (String) c[2], (String) c[3], (String) c[4], (String) c[5], (String) c[6],
                            c[7] == null ? null : ((Number) c[7]).intValue(), (String) c[8]);
                });
    }

    /** How many the register holds now; 0 without an import. */
    @PermitAll
    public long count() {
        return ((Number) em.createNativeQuery("select count(*) from institution where gone_on is null").getSingleResult()).longValue();
    }

    private static Stream<InstitutionRow> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(row -> {
            Object[] c = (Object[]) row;
            return new InstitutionRow((String) c[0], InstitutionKind.valueOf((String) c[1]), (String) c[2], (String) c[3], (String) c[4], c[5] == null ? null : ((Number) c[5]).intValue());
        });
    }
}
