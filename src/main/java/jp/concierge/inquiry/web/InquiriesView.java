package jp.concierge.inquiry.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.concierge.inquiry.DeskFigures;
import jp.concierge.inquiry.InquiryFilter;
import jp.concierge.inquiry.InquiryList;
import jp.concierge.inquiry.InquiryRow;
import jp.concierge.inquiry.InquirySender;
import jp.concierge.inquiry.InquiryTopic;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Texts;

/** {@code /office/inquiries}: everything that is chosen stands in the address. */
@Named
@RequestScoped
public class InquiriesView {
    /** Rows are tall: more would be scrolled past. */
    private static final int PAGE = 20;
    @Inject
    private InquiryList inquiries;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private Page<InquiryRow> page;
    private DeskFigures figures;

    public Page<InquiryRow> getPage() {
        if (page == null) {
            String sort = path.query("sort");
            boolean descending = sort.startsWith("-");
            String column = descending ? sort.substring(1) : sort;
            page = inquiries.list(new InquiryFilter(getStage(), getWhose(), getSender(), getTopic(), getWords(), meant()),
                    new PageRequest(path.number("page", 1), PAGE, List.of("due", "received", "number").contains(column) ? column : null, descending));
        }
        return page;
    }

    public DeskFigures getFigures() {
        if (figures == null) {
            figures = inquiries.figures();
        }
        return figures;
    }

    public InquiryFilter.Stage getStage() {
        return chosen(InquiryFilter.Stage.class, "stage", InquiryFilter.Stage.TODO);
    }

    public InquiryFilter.Whose getWhose() {
        return chosen(InquiryFilter.Whose.class, "whose", InquiryFilter.Whose.MINE_OR_FREE);
    }

    public InquirySender getSender() {
        return chosen(InquirySender.class, "sender", null);
    }

    public InquiryTopic getTopic() {
        return chosen(InquiryTopic.class, "topic", null);
    }

    public String getWords() {
        return path.query("q");
    }

    /** True when something else than the first view is shown. */
    public boolean isNarrowed() {
        return !getWords().isEmpty() || getSender() != null || getTopic() != null || getStage() != InquiryFilter.Stage.TODO || getWhose() != InquiryFilter.Whose.MINE_OR_FREE;
    }

    /** The same search without any filter. */
    public String getEverywhere() {
        String all = "/office/inquiries?stage=ALL&whose=ALL";
        return getWords().isEmpty() ? all : all + "&q=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8);
    }

    /** The newest only were searched for words. */
    public boolean isBounded() {
        return !getWords().isEmpty() && inquiries.isBeyondSearch();
    }

    public int getBound() {
        return InquiryList.SEARCH_BOUND;
    }

    private Set<InquiryTopic> meant() {
        String words = Normalized.line(getWords());
        return words.isEmpty() ? Set.of() : Arrays.stream(InquiryTopic.values()).filter(topic -> texts.label(topic).contains(words)).collect(Collectors.toSet());
    }

    private <T extends Enum<T>> T chosen(Class<T> type, String parameter, T fallback) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(path.query(parameter))).findFirst().orElse(fallback);
    }
}
