package jp.concierge.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an editor types becomes harmless HTML, and soon. */
class MarkdownRendererTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+=\"[^\"<>]*\")*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"([^\"]*)\"");
    private static final Set<String> TAGS = Set.of("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "strong", "em", "code", "pre", "hr", "br", "a",
            "table", "thead", "tbody", "tr", "th", "td");
    private static final Set<String> ATTRIBUTES = Set.of("id", "href", "title", "rel", "start", "scope", "class", "data-label");
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void headings_begin_below_the_pages_own_and_never_skip_a_level() {
        RenderedText text = renderer.render("# 一\n\n### 一の一\n\n本文\n\n# 二\n\n## 二の一\n\n#### 二の一の一");
        assertEquals(List.of("2 一", "3 一の一", "2 二", "3 二の一", "4 二の一の一"), text.headings().stream().map(h -> h.level() + " " + h.text()).toList());
        assertTrue(text.html().contains("<h2 id=\"s1\">一</h2>"), text.html());
        assertTrue(text.html().contains("<h4 id=\"s5\">"), text.html());
    }

    @Test
    void a_table_names_its_columns_for_small_screens_and_readers() {
        String html = renderer.render("| 時期 | **すること** |\n|---|--:|\n| 1か月前 | あいさつ |").html();
        assertTrue(html.contains("<table class=\"table\">"), html);
        assertTrue(html.contains("<th scope=\"col\">時期</th>"), html);
        assertTrue(html.contains("<td data-label=\"すること\">あいさつ</td>"), html);
        assertFalse(html.contains("align"), html);
    }

    @Test
    void a_line_break_is_a_line_break() {
        assertEquals("<p>一行目<br />\n二行目</p>\n", renderer.render("一行目\n二行目").html());
    }

    @Test
    void links_lead_to_pages_mail_and_telephones_only() {
        assertTrue(renderer.render("[中](/guides/leaving-well)").html().contains("href=\"/guides/leaving-well\""));
        assertTrue(renderer.render("[外](https://www.mhlw.go.jp/)").html().contains("rel=\"noopener noreferrer"));
        assertTrue(renderer.render("[電話](tel:0312345678)").html().contains("href=\"tel:0312345678\""));
        for (String scheme : List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html;base64,PHN2Zz4=", "vbscript:x", "file:///etc/passwd", "java\u0001script:alert(1)",
                "&#106;avascript:alert(1)", "jav&#x09;ascript:alert(1)", "blob:https://x/1")) {
            String html = renderer.render("[押す](" + scheme + ") <" + scheme + ">\n\n[押す][1]\n\n[1]: " + scheme).html();
            assertHarmless(html);
        }
    }

    @Test
    void an_image_becomes_its_description() {
        assertEquals("<p>前 図の説明 後</p>\n", renderer.render("前 ![図の説明](data:image/svg+xml;base64,PHN2Zz4=) 後").html());
        assertHarmless(renderer.render("![x](https://tracker.example/p.gif)").html());
        assertFalse(renderer.render("| a |\n|---|\n| ![絵](https://t.example/x.gif) |").html().contains("img"));
    }

    @Test
    void invisible_and_direction_changing_characters_are_gone() {
        String html = renderer.render("安全\u202E\u2066な\u200B文\u0000書\uFEFFです\u2069").html();
        assertEquals("<p>安全な文書です</p>\n", html);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<script>alert(1)</script>", "<ScRiPt src=//evil.example/x.js>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"#\" onclick=\"alert(1)\">x</a>", "<style>body{display:none}</style>", "<form action=//evil.example><input name=password></form>", "<base href=//evil.example/>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example\">", "<object data=x></object>", "<math><mtext></p><script>alert(1)</script>", "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>", "```html\n<script>alert(1)</script>\n```", "`<script>alert(1)</script>`", "[x](\"onmouseover=alert(1))", "[x](<\" onclick=\"alert(1)>)",
                "[x](/a \"\\\" onclick=alert(1) \\\"\")", "| <script>alert(1)</script> |\n|---|\n| \" onmouseover=\"alert(1) |", "| \" onmouseover=\"alert(1) |\n|---|\n| x |",
                "# <img src=x onerror=alert(1)>", "> <script>alert(1)</script>", "1. <script>\n2. </script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script\\>alert(1)",
                "<x onclick=alert(1) style=\"position:fixed\">", "{{constructor.constructor('alert(1)')()}}", "#{7*7} ${7*7}", "<a href='jav\nascript:alert(1)'>x</a>", "\u0000<\u0000script>",
                "<div><div><div>", "]]>", "--><!--", "<plaintext>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "[a](javas\tcript:alert(1))");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_text_is_harmless(String hostile) {
        assertHarmless(renderer.render(hostile).html());
        assertHarmless(renderer.render("前文\n\n" + hostile + "\n\n後文 " + hostile).html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "* ", "**a *", "[", "![", "[a](", "[a]: b\n", "`", "``a` ", "*a _b ", "<", "<!--", "<a ", "&", "\\", "|", "|a|\n|-|\n", "a|", "#", "# a\n", "~~~\n",
        "((", "[[[](", "<?", "<![CDATA[", "http://a.b/", "\u3042", " ", "\t", "\n", "-\n", "*\n\n", "_", "*", "**", "***a", "![[](", "    > - "})
    void ten_thousand_characters_of_anything_are_rendered_soon(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        RenderedText rendered = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> renderer.render(text));
        assertHarmless(rendered.html());
    }

    @Test
    void the_longest_text_is_rendered_soon() {
        String text = "## 見出し\n\n段落の文です。**強い**言葉と[つながり](/guides/x)があります。\n\n| 項目 | 内容 |\n|---|---|\n| 一 | 二 |\n\n".repeat(500);
        RenderedText rendered = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> renderer.render(text));
        assertEquals(500, rendered.headings().size());
        assertHarmless(rendered.html());
    }

    @Test
    void a_short_text_needs_no_table_of_contents() {
        assertEquals(List.of(), renderer.render("## 一\n\n## 二").contents());
        assertEquals(3, renderer.render("## 一\n\n## 二\n\n### 二の一\n\n## 三").contents().size());
    }

    /** Every element and attribute is one of ours, every link leads where links may lead, and nothing else looks like an element. */
    private static void assertHarmless(String html) {
        Matcher tags = TAG.matcher(html);
        Set<String> wrong = new TreeSet<>();
        while (tags.find()) {
            if (!TAGS.contains(tags.group(2))) {
                wrong.add(tags.group());
            }
            Matcher attributes = ATTRIBUTE.matcher(tags.group(3));
            while (attributes.find()) {
                String value = attributes.group(2).toLowerCase(Locale.ROOT);
                if (!ATTRIBUTES.contains(attributes.group(1)) || attributes.group(1).equals("href") && value.matches("(?s)\\s*[a-z][a-z0-9+.-]*:.*") && !value.matches("(?s)(https?|mailto|tel):.*")) {
                    wrong.add(tags.group());
                }
            }
        }
        assertEquals(Set.of(), wrong, html.length() > 500 ? html.substring(0, 500) : html);
        // the sanitiser breaks double braces by an empty comment
        assertFalse(tags.reset().replaceAll("").replace("<!-- -->", "").contains("<"), html.length() > 500 ? html.substring(0, 500) : html);
    }
}
