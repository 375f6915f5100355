package jp.concierge.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads what imports have written down. */
@ApplicationScoped
class ImportRecords {
    @PersistenceContext
    private EntityManager em;

    /** The newest first; one that stands as running though nobody holds its lock was broken off. */
    List<ImportRow> latest(int most) {
        boolean alive = (Boolean) em.createNativeQuery("select exists (select from pg_locks where locktype = 'advisory' and granted and classid = 0 and objid = " + RegistryImport.LOCK + ")").getSingleResult();
        return rows("select id, started_at, ended_at, started_by, state, file, done, total from reference_import order by started_at desc limit " + most).stream().map(c -> {
            ImportState state = ImportState.valueOf((String) c[4]);
            UUID id = (UUID) c[0];
            RegistryFile file = ((String) c[5]).isEmpty() ? null : RegistryFile.valueOf((String) c[5]);
            long total = ((Number) c[7]).longValue();
            return new ImportRow(id, instant(c[1]), instant(c[2]), (String) c[3], state == ImportState.RUNNING && !alive ? ImportState.BROKEN_OFF : state, file,
                    total == 0 ? 0 : (int) Math.min(100, ((Number) c[6]).longValue() * 100 / total), files(id));
        }).toList();
    }

    private List<FileOutcome> files(UUID id) {
        return rows("select file, state, problem, rows, added, changed, gone, rejected, millis from reference_import_file where import = '" + id + "' order by rank").stream().map(c -> {
            RegistryFile file = RegistryFile.valueOf((String) c[0]);
            return new FileOutcome(file, FileState.valueOf((String) c[1]), (String) c[2], number(c[3]), number(c[4]), number(c[5]), number(c[6]), number(c[7]), number(c[8]),
                    rejections(id, file));
        }).toList();
    }

    private List<FileOutcome.RejectedLine> rejections(UUID id, RegistryFile file) {
        return rows("select line, reason, value from reference_import_rejection where import = '" + id + "' and file = '" + file + "' order by line").stream()
                .map(c -> new FileOutcome.RejectedLine(number(c[0]), Rejection.valueOf((String) c[1]), (String) c[2])).toList();
    }

    private List<Object[]> rows(String sql) {
        return ((List<?>) em.createNativeQuery(sql).getResultList()).stream().map(Object[].class::cast).toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The driver's types of a moment differ with the way it is asked. */
    private static Instant instant(Object value) {
        if (value instanceof java.util.Date date) {
            return date.toInstant();
        }
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
