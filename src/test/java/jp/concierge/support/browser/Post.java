package jp.concierge.support.browser;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.support.Eventually;

/** The test persons' letter box: what the real mail server received. */
public final class Post {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Post() {
    }

    /** Waits for a mail to the address whose text holds a link with the path, and gives the path of the first such link. */
    public static String link(String address, String path) {
        return link(address, path, 1);
    }

    /** @param nth from 1, in the order of arrival */
    public static String link(String address, String path, int nth) {
        Pattern link = Pattern.compile(Pattern.quote(path) + "[A-Za-z0-9_-]{20,}");
        AtomicReference<String> found = new AtomicReference<>();
        Eventually.isTrue("mail " + nth + " with " + path + " arrives", PATIENCE, () -> {
            List<String> links = texts(address).stream().map(link::matcher).filter(Matcher::find).map(Matcher::group).toList();
            if (links.size() >= nth) {
                found.set(links.get(nth - 1));
            }
            return found.get() != null;
        });
        return found.get();
    }

    public static List<String> subjects(String address) {
        return messages(address).stream().map(message -> {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    public static List<String> texts(String address) {
        return messages(address).stream().map(Post::text).toList();
    }

    private static List<MimeMessage> messages(String address) {
        return Arrays.stream(World.get().mail().getReceivedMessages()).filter(message -> {
            try {
                return Arrays.stream(message.getRecipients(Message.RecipientType.TO)).anyMatch(to -> to.toString().contains(address));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static String text(MimeMessage message) {
        try {
            Object content = message.getContent();
            return content instanceof Multipart parts ? first(parts) : String.valueOf(content);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getHeaders(message), e);
        }
    }

    private static String first(Multipart parts) throws MessagingException, IOException {
        BodyPart part = parts.getBodyPart(0);
        return part.getContent() instanceof Multipart inner ? first(inner) : String.valueOf(part.getContent());
    }
}
