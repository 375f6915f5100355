package jp.concierge.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jp.concierge.settings.OperatorSettings;

/** Every version of every published paper, from {@code papers/legal}. What holds is decided by the day (R3). */
@ApplicationScoped
public class LegalPapers {
    private static final String FOLDER = "/papers/legal/";
    private final Map<LegalDocument, List<LocalDate>> versions = readIndex();
    @Inject
    private OperatorSettings operator;
    @Inject
    private Clock clock;

    /** The version that holds today. */
    public LegalPaper current(LegalDocument document) {
        LocalDate today = LocalDate.now(clock);
        LocalDate version = versions.get(document).stream().filter(day -> !day.isAfter(today)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No version of " + document + " holds today"));
        return read(document, version);
    }

    /** @param version day from which it holds, as in {@link LegalPaper#version()} */
    public Optional<LegalPaper> find(LegalDocument document, String version) {
        return versions.get(document).stream().filter(day -> day.toString().equals(version)).findFirst().map(day -> read(document, day));
    }

    /** Days from which versions hold, newest first; those to come are among them. */
    public List<LocalDate> versions(LegalDocument document) {
        return versions.get(document);
    }

    private LegalPaper read(LegalDocument document, LocalDate version) {
        String source = text(document, version);
        return new LegalPaper(document, version, sha256(source), PaperText.parse(source, operator::named));
    }

    static String text(LegalDocument document, LocalDate version) {
        try (InputStream in = LegalPapers.class.getResourceAsStream(FOLDER + document.slug() + "-" + version + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The text of " + document + " of " + version + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<LegalDocument, List<LocalDate>> readIndex() {
        Properties index = new Properties();
        try (InputStreamReader reader = new InputStreamReader(LegalPapers.class.getResourceAsStream(FOLDER + "index.properties"), StandardCharsets.UTF_8)) {
            index.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<LegalDocument, List<LocalDate>> versions = new EnumMap<>(LegalDocument.class);
        for (LegalDocument document : LegalDocument.values()) {
            versions.put(document, Arrays.stream(index.getProperty(document.slug()).split(",")).map(String::strip).map(LocalDate::parse)
                    .sorted(Comparator.reverseOrder()).toList());
        }
        return versions;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
