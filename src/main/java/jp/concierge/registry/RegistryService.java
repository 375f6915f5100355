package jp.concierge.registry;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The administrator's hand on the registers: what is there, what came of earlier imports, and a new import from the operator's folder. */
@Stateless
public class RegistryService {
    private static final Logger LOG = Logger.getLogger("jp.concierge.registry");
    private static final int SHOWN = 5;
    @Resource(lookup = "java:app/jdbc/concierge")
    private DataSource database;
    @Resource
    private ManagedExecutorService executor;
    @Inject
    private ImportRecords records;
    @Inject
    private Institutions institutions;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;

    /**
     * @param folder the operator's setting, "" when there is none
     * @param files the ones that lie there now
     * @param imports the newest first
     * @param institutions how many the register holds
     */
    public record Overview(String folder, List<RegistryFile> files, List<ImportRow> imports, long institutions) {
        public Optional<ImportRow> running() {
            return imports.stream().filter(ImportRow::isRunning).findFirst();
        }
    }

    @RolesAllowed(Role.Name.ADMIN)
    public Overview get() {
        Optional<Path> folder = folder();
        return new Overview(folder.map(Path::toString).orElse(""), folder.map(RegistryService::files).orElse(List.of()), records.latest(SHOWN), institutions.count());
    }

    /**
     * Begins an import in the background. The folder is the operator's, never the browser's.
     *
     * @throws BusinessRuleException {@code error.registry.folder} when there is nothing to import, {@code error.registry.running}
     */
    @RolesAllowed(Role.Name.ADMIN)
    public void start() {
        Path folder = folder().filter(place -> !files(place).isEmpty()).orElseThrow(() -> new BusinessRuleException("error.registry.folder"));
        if (records.latest(1).stream().anyMatch(ImportRow::isRunning)) {
            throw new BusinessRuleException("error.registry.running");
        }
        audit.record(AuditAction.CHANGED, "registry", null, "what", "IMPORT");
        String label = caller.getLabel();
        executor.execute(() -> run(folder, label));
    }

    private void run(Path folder, String label) {
        try {
            new RegistryImport(database::getConnection).run(folder, label, (file, done, total) -> { });
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The import of the registers broke off", e);
        }
    }

    private static Optional<Path> folder() {
        return Setting.REFERENCE_DIR.find().map(Path::of).filter(Files::isDirectory);
    }

    private static List<RegistryFile> files(Path folder) {
        return Arrays.stream(RegistryFile.values()).filter(file -> RegistryImport.find(folder, file).isPresent()).toList();
    }
}
