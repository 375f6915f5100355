package jp.concierge.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.concierge.shared.security.Caller;

/**
 * The links of the frames, in their order. All places of the product are named here once; an entry shows only when its
 * page is in the page map and the caller may see it, so that no frame ever holds a dead link. The text of an entry is
 * {@code frame.nav.<path with dots>}, the heading of a group {@code frame.nav.group.<name>}.
 */
@Named
@RequestScoped
public class Navigation {
    private static final String[] SERVICES = {"/services/confidential", "/services/conditions", "/services/ikyoku", "/services/full-support", "/services/follow-up",
            "/services/part-time"};
    private static final String[] SITE = {"/jobs", "/voices", "/guides", "/hospitals", "/login"};
    private static final String[][] SITE_FOOT = {
            {"services", SERVICES[0], SERVICES[1], SERVICES[2], SERVICES[3], SERVICES[4], SERVICES[5]},
            {"doctors", "/register", "/inquiry", "/jobs", "/shifts", "/voices", "/guides", "/login"},
            {"hospitals", "/hospitals", "/partner/apply", "/legal/fees", "/legal/refunds"},
            {"operator", "/legal/licence", "/legal/operations", "/legal/privacy", "/legal/terms", "/legal/complaints", "/legal/data-sources"}};
    private static final String[] MY = {"/my", "/my/openings", "/my/searches", "/my/matches", "/my/requests", "/my/disclosures", "/my/cases", "/my/interviews", "/my/messages", "/my/exit-plan",
            "/my/shifts", "/my/profile", "/my/conditions", "/my/blocks", "/my/voice", "/my/security", "/my/data"};
    private static final String[][] PARTNER = {
            {"", "/partner", "/partner/facility", "/partner/openings", "/partner/candidates", "/partner/interviews", "/partner/shifts", "/partner/invoices",
                    "/partner/contract", "/partner/members", "/partner/api"}};
    private static final String[][] OFFICE = {
            {"", "/office"},
            {"doctors", "/office/inquiries", "/office/doctors", "/office/matching", "/office/cases", "/office/interviews", "/office/follow-ups"},
            {"hospitals", "/office/partners", "/office/openings", "/office/shifts", "/office/invoices"},
            {"publication", "/office/testimonials", "/office/content"},
            {"administration", "/office/ledgers", "/office/reports", "/office/mail", "/office/privacy", "/office/members", "/office/audit", "/office/settings"}};

    @Inject
    private Caller caller;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    @Inject
    @Any
    private Instance<WaitingCount> waiting;
    private final Map<String, List<?>> made = new HashMap<>();

    /** A link; {@code count} is what waits behind it, 0 for nothing. */
    public record Entry(String path, String label, boolean current, long count) {
    }

    /** Links under one heading; the heading may be empty. */
    public record Group(String heading, List<Entry> entries) {
    }

    /** The six services, under one heading of the site's navigation. */
    public List<Entry> getServices() {
        return once("services", () -> entries(Arrays.asList(SERVICES), Map.of()));
    }

    public boolean isInServices() {
        return path.getRequested().startsWith("/services/");
    }

    public List<Entry> getSite() {
        return once("site", () -> entries(Arrays.asList(SITE), Map.of()));
    }

    /** The same with the ways in, for the menu of small screens. */
    public List<Entry> getSiteMenu() {
        return once("siteMenu", () -> {
            List<String> paths = new ArrayList<>(Arrays.asList(SITE));
            paths.addAll(paths.size() - 1, List.of("/register", "/inquiry"));
            return entries(paths, Map.of());
        });
    }

    public List<Group> getSiteFoot() {
        return once("siteFoot", () -> groups(SITE_FOOT, Map.of()));
    }

    public List<Entry> getMy() {
        return once("my", () -> entries(Arrays.asList(MY), Map.of()));
    }

    public List<Group> getPartner() {
        return once("partner", () -> groups(PARTNER, counts()));
    }

    public List<Group> getOffice() {
        return once("office", () -> groups(OFFICE, counts()));
    }

    /** A page asks for its links several times while it is rendered; they are made, and what waits is counted, once. */
    @SuppressWarnings("unchecked")
    private <T> List<T> once(String name, Supplier<List<T>> make) {
        List<T> links = (List<T>) made.get(name);
        if (links == null) {
            links = make.get();
            made.put(name, links);
        }
        return links;
    }

    /** For pages that link to a place which may not be there yet. */
    public boolean has(String target) {
        return Pages.find(target).map(match -> match.rule().isOpen() || caller.isAny(match.rule().roles())).orElse(false);
    }

    private List<Group> groups(String[][] plan, Map<String, Long> counts) {
        List<Group> groups = new ArrayList<>();
        for (String[] row : plan) {
            List<Entry> entries = entries(Arrays.asList(row).subList(1, row.length), counts);
            if (!entries.isEmpty()) {
                groups.add(new Group(row[0].isEmpty() ? "" : texts.get("frame.nav.group." + row[0]), entries));
            }
        }
        return groups;
    }

    private List<Entry> entries(List<String> paths, Map<String, Long> counts) {
        return paths.stream().filter(this::has)
                .map(target -> new Entry(target, texts.get("frame.nav" + target.replace('/', '.')), isCurrent(target), counts.getOrDefault(target, 0L)))
                .toList();
    }

    /** The start page of a place is current only itself, any other entry also on the pages below it. */
    private boolean isCurrent(String target) {
        String here = path.getRequested();
        return here.equals(target) || target.indexOf('/', 1) > 0 && here.startsWith(target + "/");
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (WaitingCount one : waiting) {
            if (has(one.path())) {
                counts.put(one.path(), one.count());
            }
        }
        return counts;
    }
}
