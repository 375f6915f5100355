package jp.concierge.testimonial.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.TextComparison;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;
import jp.concierge.testimonial.Coarsening;
import jp.concierge.testimonial.CoarseningPlan;
import jp.concierge.testimonial.Edit;
import jp.concierge.testimonial.FindingKind;
import jp.concierge.testimonial.FindingRow;
import jp.concierge.testimonial.ModerationService;
import jp.concierge.testimonial.Review;
import jp.concierge.testimonial.TestimonialState;
import jp.concierge.testimonial.VoiceField;

/** {@code /office/testimonials/{code}}: one testimonial before a moderator, and all that can be done with it. */
@Named
@RequestScoped
public class TestimonialView {
    private static final String SEPARATOR = "\u001F";
    @Inject
    private ModerationService moderation;
    @Inject
    private PathVariables path;
    private Review review;
    private Long version;
    private String headline;
    private String story;
    private final Map<String, String> wishes = new HashMap<>();
    private String finding;
    private String dismissal;
    private String back;
    private String down;

    public Review getReview() {
        if (review == null) {
            review = moderation.get(code());
        }
        return review;
    }

    public boolean is(String state) {
        return getReview().state() == TestimonialState.valueOf(state);
    }

    /** The doctor's words beside those to be published. */
    public List<TextComparison.Row> getComparison() {
        Review it = getReview();
        return TextComparison.compare(it.draft().headline() + "\n" + it.draft().story(), it.edit().headline() + "\n" + it.edit().story());
    }

    /** Fields for which a wish can be told: what the doctor told, and the text. */
    public List<VoiceField> getWishFields() {
        return Arrays.asList(VoiceField.values());
    }

    /** What may be let stand with a reason. */
    public List<FindingRow> getDismissible() {
        return getReview().findings().stream().filter(row -> row.isOpen() && row.finding().kind().isDismissible()).toList();
    }

    public String key(FindingRow row) {
        return row.finding().kind() + SEPARATOR + row.finding().text();
    }

    public void edit() {
        act("moderation-edited", () -> moderation.edit(code(), getVersion(), new Edit(text(headline), text(story), getReview().edit().coarsening())), Map.of("headline", "editHeadline", "story", "editStory"));
    }

    public void coarsen(String step) {
        act("moderation-edited", () -> moderation.coarsen(code(), getVersion(), CoarseningPlan.Step.valueOf(step)));
    }

    public void coarsenEnough() {
        act("moderation-edited", () -> moderation.coarsenEnough(code(), getVersion()));
    }

    /** Tells the facts as exactly as the doctor allowed again. */
    public void refine() {
        act("moderation-edited", () -> moderation.edit(code(), getVersion(), new Edit(getReview().edit().headline(), getReview().edit().story(), Coarsening.NONE)));
    }

    public boolean isCoarsened() {
        return !getReview().edit().coarsening().equals(Coarsening.NONE);
    }

    public void dismiss() {
        String[] parts = text(finding).split(SEPARATOR, 2);
        if (parts.length < 2) {
            Messages.field("finding", "tags.required.choose");
            return;
        }
        act("moderation-dismissed", () -> moderation.dismiss(code(), getVersion(), FindingKind.valueOf(parts[0]), parts[1], text(dismissal)), Map.of("reason", "dismissal"));
    }

    public void askForChanges() {
        Map<VoiceField, String> asked = new EnumMap<>(VoiceField.class);
        wishes.forEach((field, wish) -> asked.put(VoiceField.valueOf(field), text(wish)));
        act("moderation-asked", () -> moderation.askForChanges(code(), getVersion(), asked), Map.of("wish", "wish" + VoiceField.STORY));
    }

    public void askForApproval() {
        act("moderation-approval", () -> moderation.askForApproval(code(), getVersion()));
    }

    public void approve() {
        act("moderation-approved", () -> moderation.approve(code(), getVersion()));
    }

    public void sendBack() {
        act("moderation-back", () -> moderation.sendBack(code(), getVersion(), text(back)), Map.of("reason", "back"));
    }

    public void publish() {
        act("moderation-published", () -> moderation.publish(code(), getVersion()));
    }

    public void unpublish() {
        act("moderation-down", () -> moderation.unpublish(code(), getVersion(), text(down)), Map.of("reason", "down"));
    }

    private void act(String done, Runnable act) {
        act(done, act, Map.of());
    }

    /** @param ids where on this page stands what the rules call by another name */
    private void act(String done, Runnable act, Map<String, String> ids) {
        try {
            act.run();
            Redirects.to(address() + "?done=" + done);
        } catch (BusinessRuleException broken) {
            String id = broken.field() == null ? null : ids.get(broken.field());
            Messages.show(id == null ? broken : broken.at(id));
        }
    }

    private String address() {
        return "/office/testimonials/" + code();
    }

    private String code() {
        return path.get("code");
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public Long getVersion() {
        if (version == null) {
            version = getReview().version();
        }
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    /** What is typed, else what stands: another form of the page may have been sent. */
    public String getHeadline() {
        return headline == null ? getReview().edit().headline() : headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getStory() {
        return story == null ? getReview().edit().story() : story;
    }

    public void setStory(String story) {
        this.story = story;
    }

    public Map<String, String> getWishes() {
        return wishes;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public String getDismissal() {
        return dismissal;
    }

    public void setDismissal(String dismissal) {
        this.dismissal = dismissal;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    public String getDown() {
        return down;
    }

    public void setDown(String down) {
        this.down = down;
    }
}
