package jp.concierge.hospital.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.concierge.hospital.CheckKind;
import jp.concierge.hospital.LawPoint;
import jp.concierge.hospital.PaperChannel;
import jp.concierge.hospital.PartnerLack;
import jp.concierge.hospital.PartnerState;
import jp.concierge.hospital.RefusalGround;
import jp.concierge.hospital.SiteAddress;
import jp.concierge.hospital.SiteKind;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.web.Texts;

/** What can be chosen in forms about partners, and how states look. */
@Named
@ApplicationScoped
public class PartnerChoices {
    @Inject
    private ReferenceTables reference;
    @Inject
    private OperatorSettings settings;
    @Inject
    private Texts texts;

    public List<SiteKind> getKinds() {
        return Arrays.asList(SiteKind.values());
    }

    public List<LawPoint> getPoints() {
        return Arrays.asList(LawPoint.values());
    }

    public List<PaperChannel> getPapers() {
        return Arrays.asList(PaperChannel.values());
    }

    public List<RefusalGround> getGrounds() {
        return Arrays.asList(RefusalGround.values());
    }

    public List<CheckKind> getChecks() {
        return Arrays.asList(CheckKind.values());
    }

    /** Days until an application is answered. */
    public int getAnswerDays() {
        return settings.rule(RuleCode.PARTNER_ANSWER_DAYS);
    }

    /** The whole address in one line. */
    public String address(SiteAddress place) {
        String postal = place.postal().isEmpty() ? "" : "〒" + place.postal().replaceFirst("(\\d{3})", "$1-") + " ";
        return postal + reference.prefectureName(place.prefecture()) + place.address();
    }

    public String lacks(Set<PartnerLack> lacks) {
        return new TreeSet<>(lacks).stream().map(texts::label).collect(Collectors.joining(texts.get("audit.separator")));
    }

    public String tone(PartnerState state) {
        return switch (state) {
            case APPLIED -> "warn";
            case ASKED -> "info";
            case ACCEPTED -> "ok";
            case REFUSED, SUSPENDED -> "stop";
            case WITHDRAWN -> "none";
        };
    }

    /** Constants by the names that a group of boxes sent; what is none of them is left out. */
    static Set<LawPoint> points(String[] names) {
        Set<String> sent = Set.of(names == null ? new String[0] : names);
        return Arrays.stream(LawPoint.values()).filter(point -> sent.contains(point.name())).collect(Collectors.toSet());
    }
}
