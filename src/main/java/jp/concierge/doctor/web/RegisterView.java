package jp.concierge.doctor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.concierge.account.PasswordRules;
import jp.concierge.doctor.ConsentPurpose;
import jp.concierge.doctor.ConsentTexts;
import jp.concierge.doctor.DisclosureChannel;
import jp.concierge.doctor.DoctorOrigin;
import jp.concierge.doctor.InvitationSource;
import jp.concierge.doctor.Priority;
import jp.concierge.doctor.RegisterDoctor;
import jp.concierge.doctor.RegistrationService;
import jp.concierge.doctor.StartWish;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Throttle;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;

/**
 * {@code /register}: three short steps that are one form, sent once. Nothing of it is kept on the server before that, so it
 * survives every time-out and restart; the page's script keeps it over "back" and reload.
 */
@Named
@RequestScoped
public class RegisterView {
    private static final String PAGE = "/register";
    private static final Duration QUICKEST = Duration.ofSeconds(2);
    private static final int TIMES_AN_HOUR = 40;
    @Inject
    private RegistrationService registrations;
    @Inject
    private ConsentTexts consentTexts;
    @Inject
    private Instance<InvitationSource> invitations;
    @Inject
    private Throttle throttle;
    @Inject
    private Caller caller;
    @Inject
    private PathVariables path;
    @Inject
    private Clock clock;
    private final ProfileForm form = new ProfileForm();
    private String submission = UUID.randomUUID().toString();
    private String opened;
    private String texts;
    private String website;
    private String email;
    private Priority[] priorities = {};
    private StartWish start;
    private boolean purposes;
    private boolean terms;
    private boolean advertising;
    private DisclosureChannel disclosure;
    private String password;

    /** What the rules of single fields cannot see; runs with them, so that everything wrong is told at once. */
    public void check(ComponentSystemEvent event) {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        FormCheck.contact();
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (purpose.isRequired() && !sent.containsKey("consent" + purpose)) {
                Messages.field("consent" + purpose, "error.doctor.consent.required");
            }
        }
        String typed = sent.get("password");
        if (!blank(typed)) {
            try {
                PasswordRules.check(typed, emailOrNull(sent.get("email")));
            } catch (BusinessRuleException weak) {
                Messages.field("password", weak.code(), weak.arguments());
            }
        }
    }

    public void register() {
        if (!blank(website) || isTooQuick()) {
            website = null;
            Messages.global("doctor.register.robot");
            return;
        }
        try {
            throttle.check("register", caller.address(), TIMES_AN_HOUR, Duration.ofHours(1));
            registrations.register(new RegisterDoctor(submission(), form.typed(), email, Set.copyOf(Arrays.asList(priorities)), start, form.channels(), form.windows(),
                    form.getVoicemail(), form.getCallerWords(), consents(), disclosure, password, invitation() == null ? DoctorOrigin.WEB : DoctorOrigin.INVITATION, PAGE,
                    invitation(), getOpening()));
            Redirects.to("/register/done");
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
            texts = null;
        }
    }

    /** Hashes of the sentences that stand beside the boxes now. */
    public String getTexts() {
        if (texts == null) {
            texts = Arrays.stream(ConsentPurpose.values()).map(purpose -> consentTexts.get(purpose).hash()).collect(Collectors.joining(","));
        }
        return texts;
    }

    public void setTexts(String texts) {
        this.texts = texts;
    }

    public String consentText(String purpose) {
        return consentTexts.get(ConsentPurpose.valueOf(purpose)).text();
    }

    private Map<ConsentPurpose, String> consents() {
        String[] shown = getTexts().split(",");
        Map<ConsentPurpose, String> given = new EnumMap<>(ConsentPurpose.class);
        boolean[] ticked = {purposes, terms, advertising};
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (ticked[purpose.ordinal()]) {
                given.put(purpose, purpose.ordinal() < shown.length ? shown[purpose.ordinal()] : "");
            }
        }
        return given;
    }

    /** A tampered id is simply another one. */
    private UUID submission() {
        try {
            return UUID.fromString(submission);
        } catch (IllegalArgumentException | NullPointerException e) {
            return UUID.randomUUID();
        }
    }

    /** Code of the opening from whose page somebody came; null for none. */
    public String getOpening() {
        String opening = path.query("opening");
        return opening.matches("J-[A-Z0-9]{6}") ? opening : null;
    }

    private String invitation() {
        String invitation = path.query("invitation");
        return invitation.matches("[A-Za-z0-9_-]{10,100}") ? invitation : null;
    }

    private boolean isTooQuick() {
        return opened == null || !opened.matches("\\d{1,15}") || clock.millis() - Long.parseLong(opened) < QUICKEST.toMillis();
    }

    private static EmailAddress emailOrNull(String typed) {
        try {
            return EmailAddress.parse(typed);
        } catch (BusinessRuleException e) {
            return null;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public ProfileForm getForm() {
        return form;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }

    public String getOpened() {
        if (opened == null) {
            opened = Long.toString(clock.millis());
        }
        return opened;
    }

    public void setOpened(String opened) {
        this.opened = opened;
    }

    /** Hidden from people: what fills it is no person. */
    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    /** Who follows an invitation finds the address that it was sent to. */
    public String getEmail() {
        if (email == null && invitation() != null && !FacesContext.getCurrentInstance().isPostback()) {
            email = invitations.stream().map(source -> source.addressOf(invitation())).flatMap(Optional::stream).findFirst().map(EmailAddress::value).orElse(null);
        }
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Priority[] getPriorities() {
        return priorities.clone();
    }

    public void setPriorities(Priority[] priorities) {
        this.priorities = priorities == null ? new Priority[0] : priorities.clone();
    }

    public StartWish getStart() {
        return start;
    }

    public void setStart(StartWish start) {
        this.start = start;
    }

    public boolean isPurposes() {
        return purposes;
    }

    public void setPurposes(boolean purposes) {
        this.purposes = purposes;
    }

    public boolean isTerms() {
        return terms;
    }

    public void setTerms(boolean terms) {
        this.terms = terms;
    }

    public boolean isAdvertising() {
        return advertising;
    }

    public void setAdvertising(boolean advertising) {
        this.advertising = advertising;
    }

    public DisclosureChannel getDisclosure() {
        return disclosure;
    }

    public void setDisclosure(DisclosureChannel disclosure) {
        this.disclosure = disclosure;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
