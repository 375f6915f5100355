package jp.concierge.search.web;

import static jp.concierge.shared.web.Html.escape;

import jakarta.inject.Inject;
import java.util.stream.Collectors;
import jp.concierge.search.Facet;
import jp.concierge.search.JobPage;
import jp.concierge.search.JobQuery;
import jp.concierge.shared.config.Shared;
import jp.concierge.shared.web.Texts;

/** What was found: how much, under which conditions, in which order, the openings, and the ways out when there is nothing. */
@Shared
class JobsResults {
    /** Pages beside the present one that the pager names. */
    private static final int BESIDE = 2;
    @Inject
    private QueryWords words;
    @Inject
    private Texts texts;

    /** Chosen conditions, each a link that drops it. */
    String chips(JobPage page) {
        JobQuery query = page.query();
        if (!query.isNarrowed()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ul class=\"chips\">");
        if (!query.text().isEmpty()) {
            chip(html, texts.format("search.quoted", query.text()), query.withText(""));
        }
        query.chosen().forEach((facet, values) -> values.forEach(value -> chip(html, words.chip(facet, value), query.without(facet, value))));
        if (query.km() > 0) {
            chip(html, words.near(query), query.within(0));
        }
        html.append("<li><a class=\"chip chip-all\" href=\"/jobs\">").append(texts.get("jobs.clear")).append("</a></li></ul>");
        return html.toString();
    }

    private void chip(StringBuilder html, String label, JobQuery without) {
        html.append("<li><a class=\"chip\" rel=\"nofollow\" href=\"").append(address(without)).append("\" aria-label=\"").append(escape(texts.format("jobs.drop", label))).append("\">")
                .append(escape(label)).append(" <span aria-hidden=\"true\">×</span></a></li>");
    }

    private static String address(JobQuery query) {
        return "/jobs" + escape(query.address());
    }

    /** Orders, each a link; by distance only from a place. */
    String orders(JobPage page) {
        StringBuilder html = new StringBuilder();
        for (JobQuery.Sort sort : JobQuery.Sort.values()) {
            if (sort == JobQuery.Sort.NEAR && page.near() == null || sort == JobQuery.Sort.BEST && page.query().text().isEmpty()) {
                continue;
            }
            // without words the best are the newest, which needs no saying
            JobQuery sorted = page.query().sorted(sort == JobQuery.Sort.NEW && page.query().text().isEmpty() ? JobQuery.Sort.BEST : sort);
            boolean present = page.query().sort() == sorted.sort() || page.query().sort() == sort;
            html.append("<li><a rel=\"nofollow\" href=\"").append(address(sorted)).append("\"").append(present ? " aria-current=\"true\"" : "").append(">").append(texts.label(sort))
                    .append("</a></li>");
        }
        return html.toString();
    }

    String list(JobPage page) {
        if (page.hits().isEmpty()) {
            return nothing(page);
        }
        StringBuilder html = new StringBuilder(40_000).append("<ol class=\"openings\" start=\"").append(from(page)).append("\">");
        for (JobPage.JobHit hit : page.hits()) {
            html.append(Marks.mark(hit.card(), page.marks()).replace(JobCards.WAY, way(page, hit)));
        }
        return html.append("</ol>").append(pager(page)).toString();
    }

    private String way(JobPage page, JobPage.JobHit hit) {
        return hit.km() == null ? "" : escape(texts.format("jobs.way", page.near().name(), hit.km() < 10 ? "%.1f".formatted(hit.km()) : "%.0f".formatted(hit.km())));
    }

    private static long from(JobPage page) {
        return (page.query().page() - 1L) * JobPage.SIZE + 1;
    }

    private String nothing(JobPage page) {
        StringBuilder html = new StringBuilder("<div class=\"empty\"><p>");
        JobQuery query = page.query();
        if (page.total() > 0) {
            html.append(texts.format("tags.pager.beyond", page.total(), page.pages())).append("</p><p><a class=\"btn btn-quiet btn-small\" href=\"").append(address(query.at(page.pages()))).append("\">")
                    .append(texts.get("tags.pager.last")).append("</a></p></div>");
            return html.toString();
        }
        html.append(texts.get(query.isNarrowed() ? "jobs.empty.narrowed" : "jobs.empty")).append("</p>");
        if (!page.spelling().isEmpty()) {
            html.append("<p>").append(texts.get("jobs.spelling")).append(" <a href=\"").append(address(query.withText(page.spelling()))).append("\"><b>").append(escape(page.spelling()))
                    .append("</b></a></p>");
        }
        if (!page.ways().isEmpty()) {
            html.append("<p>").append(texts.get(page.ways().get(0).alone() ? "jobs.ways.alone" : "jobs.ways")).append("</p><ul class=\"ways\">");
            for (JobPage.WayOut way : page.ways()) {
                html.append("<li><a rel=\"nofollow\" href=\"").append(address(way.query())).append("\">").append(escape(texts.format(way.alone() ? "jobs.way.alone" : "jobs.way.out", condition(query, way), way.count()))).append("</a></li>");
            }
            html.append("</ul>");
        }
        return html.append("<p><a class=\"btn btn-quiet btn-small\" href=\"/inquiry\">").append(texts.get("frame.consult")).append("</a></p></div>").toString();
    }

    private String condition(JobQuery query, JobPage.WayOut way) {
        if (way.words()) {
            return texts.format("search.quoted", query.text());
        }
        return way.facet() == null ? words.near(query) : query.values(way.facet()).stream().map(value -> words.chip(way.facet(), value)).collect(Collectors.joining(texts.get("search.joint")));
    }

    private String pager(JobPage page) {
        int here = page.query().page();
        int last = page.pages();
        StringBuilder html = new StringBuilder("<nav class=\"pager\" aria-label=\"").append(texts.get("tags.pager.name")).append("\"><p class=\"num\">")
                .append(texts.format("tags.pager.count", page.total(), from(page), from(page) + page.hits().size() - 1)).append("</p>");
        if (last > 1) {
            html.append("<ul class=\"num\">");
            if (here > 1) {
                html.append("<li><a href=\"").append(address(page.query().at(here - 1))).append("\" rel=\"prev\" aria-label=\"").append(texts.get("tags.pager.previous")).append("\">‹</a></li>");
            }
            int from = Math.max(1, here - BESIDE);
            int to = Math.min(last, here + BESIDE);
            edge(html, page, from, 1, from - 1);
            for (int number = from; number <= to; number++) {
                html.append(number == here ? "<li><span class=\"here\" aria-current=\"page\">" + number + "</span></li>" : "<li><a href=\"" + address(page.query().at(number)) + "\">" + number + "</a></li>");
            }
            edge(html, page, last - to + 1, last, to + 1);
            if (here < last) {
                html.append("<li><a href=\"").append(address(page.query().at(here + 1))).append("\" rel=\"next\" aria-label=\"").append(texts.get("tags.pager.next")).append("\">›</a></li>");
            }
            html.append("</ul>");
        }
        return html.append("</nav>").toString();
    }

    /** The first or the last page where it is not among the named ones, with a gap when others are left out. */
    private static void edge(StringBuilder html, JobPage page, int missing, int end, int next) {
        if (missing <= 1) {
            return;
        }
        String link = "<li><a href=\"" + address(page.query().at(end)) + "\">" + end + "</a></li>";
        String gap = end == next ? "" : "<li><span class=\"gap\">…</span></li>";
        html.append(end == 1 ? link + gap : gap + link);
    }

    /** The place that was not understood; "" when it was, or none was named. */
    String nearProblem(JobPage page) {
        return page.query().near().isEmpty() || page.near() != null ? "" : "<p class=\"message\" id=\"near-problem\">" + escape(texts.format("jobs.near.unknown", page.query().near())) + "</p>";
    }

    /** What stands above the list and in the title: the conditions in words. */
    String heading(JobPage page) {
        String line = words.line(page.query());
        return line.isEmpty() ? texts.get("jobs.title") : texts.format("jobs.heading", line);
    }

    /** A search engine may keep what shows all, or all of one kind, field, region or prefecture; nothing finer, and nothing twice. */
    static boolean isIndexable(JobQuery query) {
        boolean plain = query.text().isEmpty() && query.near().isEmpty() && query.sort() == JobQuery.Sort.BEST && query.page() == 1;
        return plain && (query.chosen().isEmpty() || query.chosen().size() == 1 && query.chosen().entrySet().stream()
                .allMatch(one -> one.getValue().size() == 1 && (one.getKey() == Facet.KIND || one.getKey() == Facet.SPECIALTY || one.getKey() == Facet.REGION || one.getKey() == Facet.PREFECTURE)));
    }
}
