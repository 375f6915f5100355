package jp.concierge.shared.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.concierge.shared.security.Role;

/**
 * The page map: every address of the product that shows a page, the view that renders it, who may see it and whether it
 * may be kept in caches. An address that is not in the list does not exist.
 */
public final class Pages {
    private static final Set<Role> DOCTOR = Set.of(Role.DOCTOR);
    private static final Set<Role> DESK = Set.of(Role.CONSULTANT, Role.PLACEMENT_MANAGER, Role.ADMIN);
    private static final Set<Role> AUDITORS = Set.of(Role.PLACEMENT_MANAGER, Role.ADMIN);
    private static final Set<Role> MODERATORS = Set.of(Role.MODERATOR, Role.ADMIN);
    private static final Set<Role> PARTNER_ADMIN = Set.of(Role.PARTNER_ADMIN);
    private static final Set<Role> ADMIN = Set.of(Role.ADMIN);
    private static final Set<Role> WRITERS = Set.of(Role.MODERATOR, Role.ADMIN);
    private static final Set<Role> EDITORS = Set.of(Role.MODERATOR, Role.PLACEMENT_MANAGER, Role.ADMIN);
    private static final Set<Role> ANYBODY_SIGNED_IN = Set.of(Role.values());

    private static final List<PageRule> RULES = List.of(
            // the public site
            open("/", "/pages/site/home.xhtml"),
            open("/sitemap.xml", "/pages/site/sitemap"),
            open("/sitemap/{part}", "/pages/site/sitemap"),
            open("/feed/jobs.xml", "/pages/site/jobs-feed"),
            open("/robots.txt", "/pages/site/robots"),
            open("/services/confidential", "/pages/site/services/confidential.xhtml"),
            open("/services/conditions", "/pages/site/services/conditions.xhtml"),
            open("/services/ikyoku", "/pages/site/services/ikyoku.xhtml"),
            open("/services/full-support", "/pages/site/services/full-support.xhtml"),
            open("/services/follow-up", "/pages/site/services/follow-up.xhtml"),
            open("/services/part-time", "/pages/site/services/part-time.xhtml"),
            open("/hospitals", "/pages/site/hospitals.xhtml"),
            open("/jobs", "/pages/site/jobs"),
            open("/jobs/{code}", "/pages/site/job.xhtml"),
            open("/voices", "/pages/site/voices.xhtml"),
            open("/voices/{slug}", "/pages/site/voice.xhtml"),
            form("/login", "/pages/site/login.xhtml"),
            open("/legal/privacy", "/pages/site/legal.xhtml"),
            open("/legal/terms", "/pages/site/legal.xhtml"),
            open("/legal/fees", "/pages/site/legal.xhtml"),
            open("/legal/refunds", "/pages/site/legal.xhtml"),
            open("/legal/complaints", "/pages/site/legal.xhtml"),
            open("/legal/licence", "/pages/site/legal.xhtml"),
            open("/legal/operations", "/pages/site/legal.xhtml"),
            open("/legal/data-sources", "/pages/site/legal.xhtml"),
            open("/guides", "/pages/site/guides.xhtml"),
            open("/guides/{slug}", "/pages/site/guide.xhtml"),
            form("/register", "/pages/site/register.xhtml"),
            form("/register/done", "/pages/site/register-done.xhtml"),
            form("/inquiry", "/pages/site/inquiry.xhtml"),
            form("/partner/apply", "/pages/site/partner-apply.xhtml"),
            form("/partner/apply/{secret}", "/pages/site/partner-application.xhtml"),
            form("/partner/confirm/{secret}", "/pages/site/opening-confirm.xhtml"),
            form("/unsubscribe/{token}", "/pages/site/unsubscribe.xhtml"),
            form("/inquiry/{secret}", "/pages/site/follow.xhtml"),
            form("/login/code", "/pages/site/login-code.xhtml"),
            form("/login/second-factor", "/pages/site/login-second-factor.xhtml"),
            form("/password-reset", "/pages/site/password-reset.xhtml"),
            form("/password-reset/{token}", "/pages/site/password-reset-choose.xhtml"),
            form("/verify", "/pages/site/verify.xhtml"),
            form("/verify/{token}", "/pages/site/verify-link.xhtml"),
            form("/invitation/{token}", "/pages/site/invitation.xhtml"),
            form("/setup/{token}", "/pages/site/setup.xhtml"),
            // the doctor's own pages
            closed("/my", "/pages/my/home.xhtml", DOCTOR),
            closed("/my/openings", "/pages/my/openings.xhtml", DOCTOR),
            closed("/my/searches", "/pages/my/searches.xhtml", DOCTOR),
            closed("/my/searches/new", "/pages/my/search-new.xhtml", DOCTOR),
            closed("/my/profile", "/pages/my/profile.xhtml", DOCTOR),
            closed("/my/conditions", "/pages/my/conditions.xhtml", DOCTOR),
            closed("/my/statement", "/pages/my/statement.xhtml", DOCTOR),
            closed("/my/security", "/pages/my/security.xhtml", DOCTOR),
            closed("/my/security/second-factor", "/pages/my/second-factor.xhtml", DOCTOR),
            closed("/my/voice", "/pages/my/voice.xhtml", DOCTOR),
            closed("/my/data", "/pages/my/data.xhtml", DOCTOR),
            // hospital partners
            closed("/partner", "/pages/partner/home.xhtml", Role.PARTNER),
            closed("/partner/facility", "/pages/partner/facility-list.xhtml", Role.PARTNER),
            closed("/partner/facility/new", "/pages/partner/facility-edit.xhtml", PARTNER_ADMIN),
            closed("/partner/facility/{code}", "/pages/partner/facility-edit.xhtml", PARTNER_ADMIN),
            closed("/partner/openings", "/pages/partner/opening-list.xhtml", Role.PARTNER),
            closed("/partner/openings/new", "/pages/partner/opening-edit.xhtml", Role.PARTNER),
            closed("/partner/openings/import", "/pages/partner/opening-import.xhtml", Role.PARTNER),
            closed("/partner/openings/import/mistakes.csv", "/pages/partner/opening-mistakes-csv.xhtml", Role.PARTNER),
            closed("/partner/openings/template.xlsx", "/pages/partner/opening-template-xlsx.xhtml", Role.PARTNER),
            closed("/partner/openings/template.csv", "/pages/partner/opening-template-csv.xhtml", Role.PARTNER),
            closed("/partner/openings/{code}", "/pages/partner/opening.xhtml", Role.PARTNER),
            closed("/partner/openings/{code}/edit", "/pages/partner/opening-edit.xhtml", Role.PARTNER),
            closed("/partner/openings/{code}/preview", "/pages/partner/opening-preview.xhtml", Role.PARTNER),
            closed("/partner/openings/{code}/compare", "/pages/partner/opening-compare.xhtml", Role.PARTNER),
            closed("/partner/contract", "/pages/partner/contract.xhtml", Role.PARTNER),
            closed("/partner/members", "/pages/partner/members.xhtml", Role.PARTNER),
            closed("/partner/api", "/pages/partner/api.xhtml", PARTNER_ADMIN),
            closed("/partner/members/{code}", "/pages/partner/member.xhtml", PARTNER_ADMIN),
            closed("/partner/security", "/pages/partner/security.xhtml", Role.PARTNER),
            closed("/partner/security/second-factor", "/pages/partner/second-factor.xhtml", Role.PARTNER),
            // the agency
            closed("/office/members", "/pages/office/members.xhtml", ADMIN),
            closed("/office/members/invite", "/pages/office/member-invite.xhtml", ADMIN),
            closed("/office/members/{code}", "/pages/office/member.xhtml", ADMIN),
            closed("/office/security", "/pages/office/security.xhtml", Role.STAFF),
            closed("/office/security/second-factor", "/pages/office/second-factor.xhtml", Role.STAFF),
            closed("/office", "/pages/office/home.xhtml", Role.STAFF),
            closed("/office/inquiries", "/pages/office/inquiries.xhtml", DESK),
            closed("/office/inquiries/new", "/pages/office/inquiry-new.xhtml", DESK),
            closed("/office/inquiries/leads", "/pages/office/leads.xhtml", DESK),
            closed("/office/inquiries/{code}", "/pages/office/inquiry.xhtml", DESK),
            closed("/office/inquiries/{code}/merge", "/pages/office/inquiry-merge.xhtml", DESK),
            closed("/office/templates", "/pages/office/templates.xhtml", DESK),
            closed("/office/templates/new", "/pages/office/template-new.xhtml", Set.of(Role.PLACEMENT_MANAGER, Role.ADMIN)),
            closed("/office/templates/{code}", "/pages/office/template-edit.xhtml", Set.of(Role.PLACEMENT_MANAGER, Role.ADMIN)),
            closed("/office/mail", "/pages/office/mail-list.xhtml", DESK),
            closed("/office/mail/{number}", "/pages/office/mail.xhtml", DESK),
            closed("/office/audit", "/pages/office/audit.xhtml", AUDITORS),
            closed("/office/audit.csv", "/pages/office/audit-csv.xhtml", AUDITORS),
            closed("/office/doctors", "/pages/office/doctors.xhtml", DESK),
            closed("/office/doctors/{code}", "/pages/office/doctor.xhtml", DESK),
            closed("/office/partners", "/pages/office/partners.xhtml", DESK),
            closed("/office/partners/{code}", "/pages/office/partner.xhtml", DESK),
            closed("/office/openings", "/pages/office/openings.xhtml", DESK),
            closed("/office/openings/{code}", "/pages/office/opening.xhtml", DESK),
            closed("/office/openings/{code}/compare", "/pages/office/opening-compare.xhtml", DESK),
            closed("/office/privacy", "/pages/office/privacy-list.xhtml", AUDITORS),
            closed("/office/privacy/{code}", "/pages/office/privacy.xhtml", AUDITORS),
            closed("/office/content", "/pages/office/content-list.xhtml", EDITORS),
            closed("/office/content/new", "/pages/office/content-new.xhtml", WRITERS),
            closed("/office/content/{code}", "/pages/office/content.xhtml", EDITORS),
            closed("/office/content/{code}/edit", "/pages/office/content-edit.xhtml", EDITORS),
            closed("/office/content/{code}/version", "/pages/office/content-version.xhtml", EDITORS),
            closed("/office/content/{code}/compare", "/pages/office/content-compare.xhtml", EDITORS),
            closed("/office/testimonials", "/pages/office/testimonials.xhtml", MODERATORS),
            closed("/office/testimonials/{code}", "/pages/office/testimonial.xhtml", MODERATORS),
            closed("/office/settings", "/pages/office/settings.xhtml", ADMIN),
            closed("/office/settings/registers", "/pages/office/registers.xhtml", ADMIN));

    private static final Map<String, PageMatch> EXACT = RULES.stream().filter(rule -> rule.variables().isEmpty())
            .collect(Collectors.toUnmodifiableMap(PageRule::path, rule -> new PageMatch(rule, Map.of())));
    private static final List<PageRule> WITH_VARIABLES = RULES.stream().filter(rule -> !rule.variables().isEmpty()).toList();

    private Pages() {
    }

    public static List<PageRule> all() {
        return RULES;
    }

    /** The rule of a requested path; a trailing slash is not the same page. */
    public static Optional<PageMatch> find(String path) {
        PageMatch exact = EXACT.get(path);
        return exact != null ? Optional.of(exact) : WITH_VARIABLES.stream().map(rule -> rule.match(path)).flatMap(Optional::stream).findFirst();
    }

    /** A page that anybody may see and that caches may keep. */
    private static PageRule open(String path, String view) {
        return new PageRule(path, view, Set.of(), true);
    }

    /** A page that anybody may see but no cache may keep, because it holds a form or a secret link. */
    private static PageRule form(String path, String view) {
        return new PageRule(path, view, Set.of(), false);
    }

    private static PageRule closed(String path, String view, Set<Role> roles) {
        return new PageRule(path, view, roles, false);
    }
}
