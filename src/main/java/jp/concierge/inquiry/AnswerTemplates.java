package jp.concierge.inquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.concierge.audit.AuditAction;
import jp.concierge.audit.AuditTrail;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;

/** The desk's own answer texts: everybody at the desk uses them, the placement manager and the administrator change them. */
@Stateless
public class AnswerTemplates {
    static final int LONGEST_TITLE = 60;
    @PersistenceContext
    private EntityManager em;
    @Inject
    private InquiryRepository inquiries;
    @Inject
    private AnswerWords words;
    @Inject
    private Colleagues colleagues;
    @Inject
    private OperatorSettings settings;
    @Inject
    private AuditTrail audit;
    @Inject
    private Caller caller;
    @Inject
    private Vault vault;
    @Inject
    private Clock clock;

    /** Those that fit a sender, its own before those for everybody. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<TemplateText> offered(InquirySender sender) {
        return em.createQuery("select t from AnswerTemplate t where t.active = true and (t.sender is null or t.sender = :sender) order by t.sender nulls last, t.title", AnswerTemplate.class)
                .setParameter("sender", sender).getResultStream().map(AnswerTemplate::text).toList();
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Page<TemplateText> list(PageRequest page) {
        List<TemplateText> rows = em.createQuery("select t from AnswerTemplate t order by t.active desc, t.sender nulls first, t.title, t.id", AnswerTemplate.class)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultStream().map(AnswerTemplate::text).toList();
        return new Page<>(rows, em.createQuery("select count(t) from AnswerTemplate t", Long.class).getSingleResult(), page.number(), page.size());
    }

    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public TemplateText get(String code) {
        return find(code).text();
    }

    /** The words in braces that a text may hold. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<String> words() {
        return words.all();
    }

    /** A text with its words filled in for an inquiry and the caller. */
    @RolesAllowed({Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public String fill(String body, String number) {
        Inquiry inquiry = inquiries.get(number);
        return words.fill(Normalized.text(body), Map.of(
                AnswerWords.Word.ADDRESSEE, words.addressee(inquiry.sender(), inquiry.contact(vault).nickname()),
                AnswerWords.Word.NUMBER, inquiry.number(),
                AnswerWords.Word.COLLEAGUE, colleagues.name(caller.requireAccountId()),
                AnswerWords.Word.ORGANISATION, settings.getOrganisation(),
                AnswerWords.Word.PHONE, settings.getPhone()));
    }

    /** @return the code of the new text */
    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public String add(String title, InquirySender sender, String body) {
        AnswerTemplate template = new AnswerTemplate(title(title), sender, body(body), caller.requireAccountId(), clock.instant());
        em.persist(template);
        audit.record(AuditAction.CREATED, "answer_template", template.id());
        return template.text().code();
    }

    @RolesAllowed({Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public void change(String code, long version, String title, InquirySender sender, String body, boolean active) {
        AnswerTemplate template = find(code);
        StaleEditException.check(version, template.version());
        template.change(title(title), sender, body(body), active, caller.requireAccountId(), clock.instant());
        audit.record(AuditAction.CHANGED, "answer_template", template.id());
    }

    private AnswerTemplate find(String code) {
        return em.createQuery("select t from AnswerTemplate t where t.code = :code", AnswerTemplate.class).setParameter("code", code)
                .getResultStream().findFirst().orElseThrow(() -> new NotFoundException("answer template"));
    }

    private static String title(String typed) {
        String title = Normalized.name(typed);
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new BusinessRuleException("inquiry.error.template.title", LONGEST_TITLE).at("title");
        }
        return title;
    }

    private String body(String typed) {
        String body = Normalized.text(typed);
        if (body.isEmpty() || body.codePointCount(0, body.length()) > InquiryService.LONGEST_TEXT) {
            throw new BusinessRuleException("inquiry.error.template.body", InquiryService.LONGEST_TEXT).at("body");
        }
        words.requireKnown(body);
        return body;
    }
}
