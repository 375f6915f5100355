package jp.concierge.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.concierge.support.RunningConcierge;

/** One run of the one file that ends by itself: a command, or a start that is refused. */
record Jar(int exit, String out, String err) {

    static Jar run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("concierge", ".out");
        Path err = Files.createTempFile("concierge", ".err");
        Process process = builder(settings, arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end by itself:\n" + Files.readString(out) + Files.readString(err));
        }
        return new Jar(process.exitValue(), take(out), take(err));
    }

    static ProcessBuilder builder(Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", RunningConcierge.jar().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONCIERGE_"));
        builder.environment().putAll(settings);
        return builder;
    }

    private static String take(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
