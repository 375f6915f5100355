package jp.concierge.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One section of {@code src/docs/benchmarks.md}, which is written anew while the others stay. */
final class Report {
    private static final Path FILE = Path.of("src/docs/benchmarks.md");
    private final String title;
    private final String command;
    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final StringBuilder rows = new StringBuilder();

    /**
     * @param title of the section; the one of that title is replaced
     * @param command that measures it again
     */
    Report(String title, String command) {
        this.title = title;
        this.command = command;
    }

    void row(String what, String measured, String goal) {
        rows.append("| ").append(what).append(" | ").append(measured).append(" | ").append(goal).append(" |\n");
    }

    /** A table of its own, after what was written so far. */
    void table(String... heads) {
        rows.append("\n| ").append(String.join(" | ", heads)).append(" |\n").append("|---".repeat(heads.length)).append("|\n");
    }

    void cells(String... cells) {
        rows.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Words under the table. */
    void words(String words) {
        rows.append("\n").append(words).append("\n");
    }

    /** Puts the section into the file, at its place or at the end. */
    void write() throws IOException {
        String section = """
                ## %s
                Written by `%s` on %s: %s, %d cores, load %.1f at the start, Java %s.

                | what | measured | goal |
                |---|---|---|
                %s
                """.formatted(title, command, LocalDate.now(), System.getProperty("os.name") + " " + System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), load,
                System.getProperty("java.version"), rows);
        System.out.println(section);
        List<String> parts = new ArrayList<>(List.of(Files.readString(FILE).split("(?m)^(?=## )")));
        int at = 0;
        while (at < parts.size() && !parts.get(at).startsWith("## " + title + "\n")) {
            at++;
        }
        if (at < parts.size()) {
            parts.set(at, section);
        } else {
            parts.add("\n" + section);
        }
        Files.writeString(FILE, String.join("", parts).stripTrailing() + "\n");
    }

    static String seconds(double seconds) {
        return "%.1f s".formatted(seconds);
    }

    static String perSecond(double rate) {
        return "%,.0f/s".formatted(rate);
    }
}
