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

    /** Waits for a mail to the address whose text holds a link with the path, and gives the link's path. */
    public static String link(String address, String path) {
        Pattern link = Pattern.compile(Pattern.quote(path) + "[A-Za-z0-9_-]{20,}");
        AtomicReference<String> found = new AtomicReference<>();
        Eventually.isTrue("a mail with " + path + " arrives", PATIENCE, () -> {
            for (String text : texts(address)) {
                Matcher matcher = link.matcher(text);
                if (matcher.find()) {
                    found.set(matcher.group());
                }
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
