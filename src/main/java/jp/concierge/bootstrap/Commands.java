package jp.concierge.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;

/** The commands of the one file that run instead of the server. Progress goes to standard output. */
public final class Commands {
    private Commands() {
    }

    /**
     * @param arguments name and arguments, checked by the launcher
     * @throws StartupRefusedException when the command cannot do its work; the message says what to do
     */
    public static void run(String[] arguments) {
        if (arguments[0].equals("restore") && !Files.isReadable(Path.of(arguments[1]))) {
            throw new StartupRefusedException("The file " + arguments[1] + " cannot be read: give one that backup has written.");
        }
        Database database = Database.forCommand();
        Thread stop = new Thread(database::close, "database-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            switch (arguments[0]) {
                case "backup" -> new Backup(database).write(Path.of(arguments[1]));
                case "restore" -> new Restore(database).read(Path.of(arguments[1]));
                case "import-reference" -> new ImportReference(database).run(Path.of(arguments[1]));
                case "rotate-keys" -> new KeyRotation(database).run(arguments.length > 1);
                default -> throw new StartupRefusedException("There is no command " + arguments[0] + ".");
            }
        } catch (SQLException | IOException | GeneralSecurityException e) {
            throw new StartupRefusedException("The command " + arguments[0] + " failed (" + e.getMessage() + "): mend the cause and run it again.", e);
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
                database.close();
            } catch (IllegalStateException e) {
                // the process is ending: the hook does it
            }
        }
    }
}
