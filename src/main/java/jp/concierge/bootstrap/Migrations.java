package jp.concierge.bootstrap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The steps that lead a database from empty to the state this program needs. */
final class Migrations {
    static final String HISTORY = "flyway_schema_history";
    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    /** @throws StartupRefusedException when the database is newer than the program, or a step fails */
    void bringUpToDate() {
        run(flyway(null));
    }

    /** Goes only as far as the database that a back-up was made of. */
    void bringTo(String version) {
        run(flyway(version));
    }

    /** Version and check sum of every step that this database has taken; empty for an empty database. */
    Map<String, String> taken() {
        Map<String, String> taken = new LinkedHashMap<>();
        for (MigrationInfo step : flyway(null).info().applied()) {
            taken.put(String.valueOf(step.getVersion()), String.valueOf(step.getChecksum()));
        }
        return taken;
    }

    /** Version and check sum of every step this program knows. */
    Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        Arrays.stream(flyway(null).info().all()).filter(s -> s.getState() != MigrationState.FUTURE_SUCCESS && s.getState() != MigrationState.FUTURE_FAILED)
                .forEach(s -> known.put(String.valueOf(s.getVersion()), String.valueOf(s.getChecksum())));
        return known;
    }

    private Flyway flyway(String target) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .table(HISTORY)
                .outOfOrder(false);
        if (target != null) {
            configuration.target(target);
        }
        return configuration.load();
    }

    private static void run(Flyway flyway) {
        try {
            for (MigrationInfo applied : flyway.info().applied()) {
                if (applied.getState() == MigrationState.FUTURE_SUCCESS || applied.getState() == MigrationState.FUTURE_FAILED) {
                    throw new StartupRefusedException("The database is newer than this program (migration "
                            + applied.getVersion() + "): start the newer program, or restore an older back-up.");
                }
            }
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StartupRefusedException("The database was migrated by another build of this program ("
                    + lines(e) + "): start the program that belongs to this database.", e);
        } catch (FlywayException e) {
            throw new StartupRefusedException("A migration of the database failed (" + lines(e)
                    + "): nothing of it was kept; mend the cause and start again.", e);
        }
    }

    /** The message without decoration, short enough for one line. */
    private static String lines(Exception e) {
        String text = String.join(" ", String.valueOf(e.getMessage()).lines().map(String::strip).filter(l -> !l.isEmpty() && !l.matches("-+")).limit(6).toList());
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
