package jp.concierge.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.shared.web.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that come with the program. */
class BundledContentTest {
    private static final Pattern OWN_LINK = Pattern.compile("\\]\\((/[^)#?\\s]*)");

    static Stream<BundledContent.Bundled> texts() {
        return BundledContent.all().stream();
    }

    @Test
    void every_legal_document_of_the_page_map_is_there() {
        Set<String> legal = texts().filter(text -> text.kind().isLegal()).map(BundledContent.Bundled::slug).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Arrays.stream(LegalDocument.values()).map(LegalDocument::slug).collect(Collectors.toCollection(TreeSet::new)), legal);
    }

    @Test
    void addresses_and_places_are_taken_once() {
        List<BundledContent.Bundled> all = BundledContent.all();
        assertEquals(all.size(), all.stream().map(BundledContent.Bundled::slug).distinct().count());
        assertEquals(all.size(), all.stream().map(BundledContent.Bundled::position).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_whole(BundledContent.Bundled text) {
        RenderedText rendered = new MarkdownRenderer().render(text.text().body());
        assertFalse(rendered.headings().isEmpty());
        assertFalse(rendered.html().contains("**") || rendered.html().contains("|--") || rendered.html().contains("&lt;"), "a mark did not work in " + text.slug());
        assertEquals(text.slug(), ContentSlug.check(text.slug()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void its_links_lead_to_pages_of_ours_or_other_texts(BundledContent.Bundled text) {
        Set<String> slugs = texts().map(one -> one.kind().path(one.slug())).collect(Collectors.toSet());
        Set<String> dead = OWN_LINK.matcher(text.text().body()).results().map(link -> link.group(1))
                .filter(path -> path.startsWith("/guides/") ? !slugs.contains(path) : Pages.find(path).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), dead, text.slug());
    }

    @Test
    void doctors_pay_nothing_and_the_licence_is_told() {
        assertTrue(body("fees").contains("0円"));
        assertTrue(body("licence").contains("{licenceNumber}"));
        assertTrue(body("complaints").contains("{complaintContact}"));
    }

    private static String body(String slug) {
        return texts().filter(text -> text.slug().equals(slug)).findFirst().orElseThrow().text().body();
    }
}
