package jp.concierge.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import jp.concierge.shared.BusinessRuleException;

/** The sentences a doctor agrees to, from {@code papers/consent.properties}. A changed sentence gets a new version there. */
@ApplicationScoped
public class ConsentTexts {
    private final Map<ConsentPurpose, ConsentText> texts = read();

    public ConsentText get(ConsentPurpose purpose) {
        return texts.get(purpose);
    }

    /**
     * The text in force, when it is the one that the person saw.
     *
     * @throws BusinessRuleException when the text was changed between showing and agreeing
     */
    public ConsentText seen(ConsentPurpose purpose, String hash) {
        ConsentText text = texts.get(purpose);
        if (!text.hash().equals(hash)) {
            throw new BusinessRuleException("error.doctor.consent.changed").at("consent" + purpose.name());
        }
        return text;
    }

    private static Map<ConsentPurpose, ConsentText> read() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(ConsentTexts.class.getResourceAsStream("/papers/consent.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<ConsentPurpose, ConsentText> texts = new EnumMap<>(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            texts.put(purpose, new ConsentText(purpose, properties.getProperty(purpose + ".version"), properties.getProperty(purpose + ".text")));
        }
        return texts;
    }
}
