package jp.concierge.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.support.browser.Chromium;

/** Google's judge of pages, fetched by npx, in the installed Chromium, with its defaults: a middling phone on a slow network. */
final class Lighthouse {
    private static final String VERSION = "12.8.2";
    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices", "seo");

    private Lighthouse() {
    }

    static List<String> command(String url) {
        return List.of("npx", "--yes", "lighthouse@" + VERSION, url, "--quiet", "--output=json", "--chrome-flags=\"--no-sandbox --headless=new\"");
    }

    /** Four numbers to 100, or in words why there are none. */
    static String scores(String url) throws IOException, InterruptedException {
        Path report = Files.createTempFile("lighthouse", ".json");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(command(url).stream().map(word -> word.replace("\"", "")), Stream.of("--output-path=" + report)).toList());
        Chromium.installed().ifPresent(chromium -> builder.environment().put("CHROME_PATH", chromium.toString()));
        Process process;
        try {
            process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            return "not measured: this machine has no npx";
        }
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            return "not measured: lighthouse@" + VERSION + " could not be fetched or did not finish";
        }
        JsonObject categories = JsonParser.parseString(Files.readString(report, StandardCharsets.UTF_8)).getAsJsonObject().getAsJsonObject("categories");
        Files.delete(report);
        return CATEGORIES.stream().map(name -> Long.toString(Math.round(100 * categories.getAsJsonObject(name).get("score").getAsDouble()))).collect(Collectors.joining(", "));
    }
}
