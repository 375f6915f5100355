package jp.concierge.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes HTML of the plain text of a mail: paragraphs, line breaks and links, in a plain frame without pictures. The hidden
 * first words are what a telephone shows of a new mail, so they tell nothing.
 */
public final class MailFrame {
    private static final Pattern LINK = Pattern.compile("https?://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*[A-Za-z0-9_~/#=&-]");
    private static final Pattern SIGNATURE = Pattern.compile("\\n-- ?\\n");
    private static final String[] IN_MAIL = {" style=\"margin:0 0 16px\"", " style=\"margin:16px 0 0;padding-top:12px;border-top:1px solid #ddd6ca;font-size:14px;color:#4a5a6d\"", " style=\"color:#0e6f6b\""};
    private static final String[] IN_PAGE = {"", " class=\"quiet\"", ""};
    private static final String FRAME = read();
    /** Keeps what follows out of the preview. */
    private static final String PADDING = "&#8199;&#847; ".repeat(120);

    private MailFrame() {
    }

    static String of(String subject, String preheader, String text) {
        return FRAME.replace("{subject}", escaped(subject)).replace("{preheader}", escaped(preheader)).replace("{padding}", PADDING).replace("{content}", content(text, IN_MAIL));
    }

    /** The text as HTML without a frame and without styles of its own; safe to show in a page. */
    public static String content(String text) {
        return content(text, IN_PAGE);
    }

    private static String content(String text, String[] attributes) {
        StringBuilder html = new StringBuilder();
        Matcher signature = SIGNATURE.matcher(text);
        int end = signature.find() ? signature.start() : text.length();
        paragraphs(text.substring(0, end), attributes[0], attributes[2], html);
        if (end < text.length()) {
            paragraphs(text.substring(signature.end()), attributes[1], attributes[2], html);
        }
        return html.toString();
    }

    private static void paragraphs(String text, String attributes, String ofLinks, StringBuilder html) {
        for (String paragraph : text.strip().split("\\n{2,}")) {
            if (!paragraph.isBlank()) {
                html.append("<p").append(attributes).append('>').append(linked(paragraph.strip(), ofLinks).replace("\n", "<br>\n")).append("</p>\n");
            }
        }
    }

    private static String linked(String text, String attributes) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int last = 0;
        while (link.find()) {
            String address = escaped(link.group());
            html.append(escaped(text.substring(last, link.start()))).append("<a href=\"").append(address).append('"').append(attributes).append('>').append(address).append("</a>");
            last = link.end();
        }
        return html.append(escaped(text.substring(last))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String read() {
        try (InputStream in = MailFrame.class.getResourceAsStream("/mail/frame.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
