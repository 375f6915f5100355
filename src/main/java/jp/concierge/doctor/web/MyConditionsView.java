package jp.concierge.doctor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.concierge.doctor.ConditionItem;
import jp.concierge.doctor.ConditionWeight;
import jp.concierge.doctor.DoctorService;
import jp.concierge.doctor.EmploymentKind;
import jp.concierge.doctor.MyConditions;
import jp.concierge.doctor.Priority;
import jp.concierge.doctor.RevisionRow;
import jp.concierge.doctor.StartWish;
import jp.concierge.doctor.TypedWishes;
import jp.concierge.doctor.Wishes;
import jp.concierge.reference.Prefecture;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.reference.Region;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.StaleEditException;
import jp.concierge.shared.web.Messages;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Redirects;
import jp.concierge.shared.web.Texts;

/** {@code /my/conditions}: what the doctor wishes; what was changed, and taking it back. */
@Named
@RequestScoped
public class MyConditionsView {
    private static final String PAGE = "/my/conditions";
    private static final long MAN = 10_000;
    @Inject
    private DoctorService doctors;
    @Inject
    private ReferenceTables reference;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    private MyConditions mine;
    private Long version;
    private List<RegionChoice> regions;
    private List<CriterionChoice> criteria;
    private Priority[] priorities;
    private StartWish start;
    private EmploymentKind[] employments;
    private String daysPerWeek;
    private String payFloor;
    private String nightDutyMax;
    private String onCallMax;
    private String commuteMaxMinutes;
    private String freeText;

    public void check(ComponentSystemEvent event) {
        FormCheck.note("freeText", Wishes.FREE_TEXT_LONGEST);
    }

    public void save() {
        try {
            boolean changed = doctors.changeConditions(version, typed());
            Redirects.to(PAGE + "?done=" + (changed ? "saved" : "unchanged"));
        } catch (StaleEditException stale) {
            MyConditions now = doctors.conditions();
            version = now.version();
            Messages.global("doctor.stale", MyProfileView.changedSince(now.revisions(), texts));
        } catch (BusinessRuleException broken) {
            Messages.show(broken);
        }
    }

    public void undo() {
        doctors.undo(getUndone().id());
        Redirects.to(PAGE + "?done=undone");
    }

    /** The change that is to be taken back, from the address; null when none is asked for. */
    public RevisionRow getUndone() {
        return MyProfileView.undone(path.query("undo"), doctors);
    }

    public String fields(RevisionRow row) {
        return MyProfileView.words(row, texts);
    }

    /** The saved floor of pay in full, as it will be compared. */
    public String getPayInYen() {
        Long yen = getMine().wishes().payFloor();
        return yen == null ? "" : texts.format("doctor.pay.yen", yen);
    }

    public MyConditions getMine() {
        if (mine == null) {
            mine = doctors.conditions();
            Wishes wishes = mine.wishes();
            priorities = wishes.priorities().toArray(Priority[]::new);
            start = wishes.start();
            employments = wishes.employments().toArray(EmploymentKind[]::new);
            daysPerWeek = wishes.daysPerWeek() == null ? null : wishes.daysPerWeek().stripTrailingZeros().toPlainString();
            payFloor = wishes.payFloor() == null ? null : Long.toString(wishes.payFloor() / MAN);
            nightDutyMax = text(wishes.nightDutyMax());
            onCallMax = text(wishes.onCallMax());
            commuteMaxMinutes = text(wishes.commuteMaxMinutes());
            freeText = wishes.freeText();
            regions = Arrays.stream(Region.values()).map(region -> {
                List<Prefecture> all = reference.prefecturesOf(region);
                return new RegionChoice(region, all, all.stream().map(Prefecture::code).filter(wishes.prefectures()::contains).toArray(String[]::new));
            }).toList();
            criteria = Arrays.stream(ConditionItem.values()).map(item -> new CriterionChoice(item, wishes.criteria().get(item))).toList();
        }
        return mine;
    }

    private TypedWishes typed() {
        Set<String> prefectures = regions.stream().flatMap(region -> Arrays.stream(region.getChosen())).collect(Collectors.toSet());
        Map<ConditionItem, ConditionWeight> weights = new EnumMap<>(ConditionItem.class);
        criteria.stream().filter(one -> one.getWeight() != null).forEach(one -> weights.put(one.getItem(), one.getWeight()));
        return new TypedWishes(Set.copyOf(Arrays.asList(priorities)), start, prefectures, Set.copyOf(Arrays.asList(employments)), daysPerWeek, payFloor, nightDutyMax,
                onCallMax, commuteMaxMinutes, weights, freeText);
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    public Long getVersion() {
        return version == null ? Long.valueOf(getMine().version()) : version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public List<RegionChoice> getRegions() {
        getMine();
        return regions;
    }

    public List<CriterionChoice> getCriteria() {
        getMine();
        return criteria;
    }

    public Priority[] getPriorities() {
        getMine();
        return priorities.clone();
    }

    public void setPriorities(Priority[] priorities) {
        getMine();
        this.priorities = priorities == null ? new Priority[0] : priorities.clone();
    }

    public StartWish getStart() {
        getMine();
        return start;
    }

    public void setStart(StartWish start) {
        getMine();
        this.start = start;
    }

    public EmploymentKind[] getEmployments() {
        getMine();
        return employments.clone();
    }

    public void setEmployments(EmploymentKind[] employments) {
        getMine();
        this.employments = employments == null ? new EmploymentKind[0] : employments.clone();
    }

    public String getDaysPerWeek() {
        getMine();
        return daysPerWeek;
    }

    public void setDaysPerWeek(String daysPerWeek) {
        getMine();
        this.daysPerWeek = daysPerWeek;
    }

    public String getPayFloor() {
        getMine();
        return payFloor;
    }

    public void setPayFloor(String payFloor) {
        getMine();
        this.payFloor = payFloor;
    }

    public String getNightDutyMax() {
        getMine();
        return nightDutyMax;
    }

    public void setNightDutyMax(String nightDutyMax) {
        getMine();
        this.nightDutyMax = nightDutyMax;
    }

    public String getOnCallMax() {
        getMine();
        return onCallMax;
    }

    public void setOnCallMax(String onCallMax) {
        getMine();
        this.onCallMax = onCallMax;
    }

    public String getCommuteMaxMinutes() {
        getMine();
        return commuteMaxMinutes;
    }

    public void setCommuteMaxMinutes(String commuteMaxMinutes) {
        getMine();
        this.commuteMaxMinutes = commuteMaxMinutes;
    }

    public String getFreeText() {
        getMine();
        return freeText;
    }

    public void setFreeText(String freeText) {
        getMine();
        this.freeText = freeText;
    }
}
