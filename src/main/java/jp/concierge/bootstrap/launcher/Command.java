package jp.concierge.bootstrap.launcher;

import java.util.Arrays;
import java.util.Optional;

/** What the one file can do besides serving. */
enum Command {
    BACKUP("backup FILE", 1, "writes database and keyset into FILE; also while the program runs"),
    RESTORE("restore FILE", 1, "brings back what backup wrote, into an empty database"),
    ROTATE_KEYS("rotate-keys [--drop-old]", 0, "seals all personal data with a new key; with --drop-old the old keys go afterwards"),
    IMPORT_REFERENCE("import-reference DIR", 1, "takes the registers of places and medical institutions from the files in DIR"),
    VERSION("version", 0, "tells the version"),
    HELP("help", 0, "tells this");

    private final String usage;
    private final int required;
    private final String purpose;

    Command(String usage, int required, String purpose) {
        this.usage = usage;
        this.required = required;
        this.purpose = purpose;
    }

    static String help() {
        StringBuilder text = new StringBuilder("java -jar concierge.jar             starts the program\n");
        Arrays.stream(values()).forEach(c -> text.append(String.format("java -jar concierge.jar %-26s %s%n", c.usage, c.purpose)));
        return text.append("Settings are environment variables: see server-config/README.md.\n").toString();
    }

    /** What is wrong with the arguments, as one line; null when nothing. */
    static String problem(String[] arguments) {
        String name = arguments[0].replaceFirst("^--?", "").replaceFirst("^h$", "help");
        Optional<Command> command = Arrays.stream(values()).filter(c -> c.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-').equals(name)).findFirst();
        if (command.isEmpty()) {
            return "There is no command " + arguments[0] + ": java -jar concierge.jar help lists them.";
        }
        boolean fits = arguments.length - 1 >= command.get().required && arguments.length <= command.get().usage.split(" ").length;
        return fits ? null : "Use it like this: java -jar concierge.jar " + command.get().usage + ".";
    }
}
