package jp.concierge.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MailFrameTest {

    @Test
    void whatPeopleTypedIsNeverMarkup() {
        String html = MailFrame.content("<script>alert(1)</script> & \"quoted\"");
        assertFalse(html.contains("<script"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;"));
    }

    @Test
    void addressesBecomeLinksWithoutTheWordsAround() {
        String html = MailFrame.content("次のページ(https://example.jp/verify/Ab_-9?x=1&y=2)を開いてください。https://example.jp/。");
        assertTrue(html.contains("<a href=\"https://example.jp/verify/Ab_-9?x=1&amp;y=2\""), html);
        assertTrue(html.contains("(<a "), html);
        assertTrue(html.contains("</a>)を開いて"), html);
        assertTrue(html.contains("<a href=\"https://example.jp/\""), html);
    }

    @Test
    void nothingButWebAddressesBecomesALink() {
        assertFalse(MailFrame.content("javascript:alert(1) data:text/html,x ftp://example.jp").contains("<a "));
    }

    @Test
    void emptyLinesMakeParagraphsAndTheSignatureStandsApart() {
        String html = MailFrame.content("一行目\n二行目\n\n次の段落\n\n--\nデスク");
        assertEquals("<p>一行目<br>\n二行目</p>\n<p>次の段落</p>\n<p class=\"quiet\">デスク</p>\n", html);
        assertTrue(MailFrame.of("x", "y", "一\n\n--\nデスク").contains("border-top:1px solid #ddd6ca;font-size:14px;color:#4a5a6d\">デスク"));
    }

    @Test
    void thePreviewOfATelephoneShowsOnlyTheNeutralWords() {
        String html = MailFrame.of("お知らせ", "お知らせがあります。", "医師の転職について");
        String visible = html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", "").replaceAll("&#\\d+;", "x").strip();
        assertTrue(visible.startsWith("お知らせがあります。"), visible.substring(0, 40));
        assertTrue(visible.indexOf("医師") > 200, "the text follows after the padding");
    }
}
