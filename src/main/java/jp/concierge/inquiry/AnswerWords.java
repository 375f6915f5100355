package jp.concierge.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Texts;

/** The words in braces that templates may hold, and what they become in an answer. */
@ApplicationScoped
class AnswerWords {
    private static final Pattern BRACES = Pattern.compile("[{｛]([^{}｛｝]{1,20})[}｝]");
    @Inject
    private Texts texts;

    /** What can be filled in; its word is the text {@code inquiry.word.<NAME>}. */
    enum Word {
        ADDRESSEE, NUMBER, COLLEAGUE, ORGANISATION, PHONE
    }

    List<String> all() {
        return Arrays.stream(Word.values()).map(word -> "{" + texts.get("inquiry.word." + word) + "}").toList();
    }

    String fill(String body, Map<Word, String> values) {
        Map<String, String> byWord = new java.util.HashMap<>();
        new EnumMap<>(values).forEach((word, value) -> byWord.put(texts.get("inquiry.word." + word), value));
        return BRACES.matcher(body).replaceAll(found -> Matcher.quoteReplacement(byWord.getOrDefault(found.group(1).strip(), found.group())));
    }

    /** @throws BusinessRuleException at {@code body} when a word in braces is none of ours */
    void requireKnown(String body) {
        List<String> known = Arrays.stream(Word.values()).map(word -> texts.get("inquiry.word." + word)).toList();
        BRACES.matcher(body).results().map(found -> found.group(1).strip()).filter(word -> !known.contains(word)).findFirst().ifPresent(word -> {
            throw new BusinessRuleException("inquiry.error.template.word", word).at("body");
        });
    }

    /** @throws BusinessRuleException at {@code answer} when something in braces is left to fill in */
    void requireFilled(String text) {
        BRACES.matcher(text).results().findFirst().ifPresent(found -> {
            throw new BusinessRuleException("inquiry.error.answer.unfilled", found.group()).at("answer");
        });
    }

    /** How to address a sender, by name where there is one. */
    String addressee(InquirySender sender, String nickname) {
        return nickname == null ? texts.get("inquiry.addressee." + sender + ".unnamed") : texts.format("inquiry.addressee." + sender + ".named", nickname);
    }
}
