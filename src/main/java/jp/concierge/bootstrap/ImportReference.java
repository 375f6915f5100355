package jp.concierge.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import jp.concierge.registry.FileOutcome;
import jp.concierge.registry.FileState;
import jp.concierge.registry.RegistryFile;
import jp.concierge.registry.RegistryImport;

/** Takes the registers of places and institutions from a folder and tells on standard output what became of each file. */
final class ImportReference {
    private static final int STEPS = 20;
    private final Database database;
    private long told = -1;

    ImportReference(Database database) {
        this.database = database;
    }

    void run(Path folder) throws SQLException {
        if (!Files.isDirectory(folder)) {
            throw new StartupRefusedException("The folder " + folder + " cannot be read: give the one with the files of the registers.");
        }
        new Migrations(database).bringUpToDate();
        List<FileOutcome> outcomes = new RegistryImport(database::connect).run(folder, "", this::tell)
                .orElseThrow(() -> new StartupRefusedException("Another import is running: wait until it has ended."));
        if (outcomes.stream().allMatch(outcome -> outcome.state() == FileState.ABSENT)) {
            throw new StartupRefusedException("There is no file of the registers in " + folder + ": its names are like " + RegistryFile.HOSPITALS.fileName() + " or " + RegistryFile.HOSPITALS.fileName() + ".gz.");
        }
        outcomes.forEach(ImportReference::report);
        long refused = outcomes.stream().filter(outcome -> outcome.state() == FileState.REFUSED).count();
        if (refused > 0) {
            throw new StartupRefusedException(refused + " files were refused and changed nothing: mend them and run the import again.");
        }
    }

    private void tell(RegistryFile file, long done, long total) {
        long step = total == 0 ? STEPS : done * STEPS / total;
        if (step != told) {
            System.out.println(step * (100 / STEPS) + " % " + file.fileName());
            told = step;
        }
    }

    private static void report(FileOutcome outcome) {
        System.out.println(switch (outcome.state()) {
            case ABSENT -> outcome.file().fileName() + ": not there";
            case REFUSED -> outcome.file().fileName() + ": refused (" + outcome.problem() + "), nothing changed";
            case LOADED -> String.format("%s: %d lines, %d added, %d changed, %d gone, %d rejected, %.1f s", outcome.file().fileName(), outcome.rows(), outcome.added(), outcome.changed(),
                    outcome.gone(), outcome.rejected(), outcome.millis() / 1000.0);
        });
        outcome.rejections().forEach(line -> System.out.println("  line " + line.line() + ": " + line.reason() + " " + line.value()));
    }
}
