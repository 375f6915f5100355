package jp.concierge.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One page of each kind that the public site has, as far as there is one. */
final class PublicPages {
    private static final List<String> ALWAYS = List.of("/", "/services/confidential", "/hospitals", "/legal/privacy");
    private static final List<String> LISTS = List.of("/guides", "/voices");

    private PublicPages() {
    }

    /** The fixed pages, then each list with the first page that it links to. */
    static List<String> of(int port) throws IOException {
        List<String> pages = new ArrayList<>(ALWAYS);
        try (Wire wire = new Wire(port)) {
            for (String list : LISTS) {
                Wire.Answer answer = wire.get(list);
                if (answer.status() == 200) {
                    Matcher first = Pattern.compile("<main.*?href=\"(" + list + "/[a-z0-9-]+)\"", Pattern.DOTALL).matcher(answer.text());
                    Stream.concat(Stream.of(list), first.find() ? Stream.of(first.group(1)) : Stream.empty()).forEach(pages::add);
                }
            }
        }
        return pages;
    }
}
