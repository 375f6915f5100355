package jp.concierge.testimonial.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import jp.concierge.testimonial.Duty;
import jp.concierge.testimonial.FacilityKind;
import jp.concierge.testimonial.JobTitle;
import jp.concierge.testimonial.Place;
import jp.concierge.testimonial.Workplace;

/** One side of a change of work as it is typed; the converters of the page have put numbers into their normal form. */
public class WorkplaceForm {
    private static final long MAN = 10_000;
    private final String name;
    private FacilityKind facility;
    private String department;
    private JobTitle title;
    private String place;
    private Duty[] duties = {};
    private String pay;
    private String days;
    private String nights;
    private String onCalls;

    WorkplaceForm(String name) {
        this.name = name;
    }

    void show(Workplace side) {
        facility = side.facility();
        department = side.department();
        title = side.title();
        place = side.place() == null ? null : side.place().prefecture();
        duties = side.duties().toArray(Duty[]::new);
        pay = side.pay() == null ? null : Long.toString(side.pay() / MAN);
        days = side.days() == null ? null : side.days().stripTrailingZeros().toPlainString();
        nights = side.nights() == null ? null : side.nights().toString();
        onCalls = side.onCalls() == null ? null : side.onCalls().toString();
    }

    Workplace typed() {
        return new Workplace(facility, department, title, place == null ? null : Place.of(place), Set.copyOf(Arrays.asList(duties)), pay == null ? null : Long.parseLong(pay) * MAN,
                days == null ? null : new BigDecimal(days).setScale(1, java.math.RoundingMode.HALF_UP), nights == null ? null : Integer.valueOf(nights), onCalls == null ? null : Integer.valueOf(onCalls));
    }

    /** Begins the ids of its fields: before or after. */
    public String getName() {
        return name;
    }

    public FacilityKind getFacility() {
        return facility;
    }

    public void setFacility(FacilityKind facility) {
        this.facility = facility;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public JobTitle getTitle() {
        return title;
    }

    public void setTitle(JobTitle title) {
        this.title = title;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Duty[] getDuties() {
        return duties.clone();
    }

    public void setDuties(Duty[] duties) {
        this.duties = duties == null ? new Duty[0] : duties.clone();
    }

    public String getPay() {
        return pay;
    }

    public void setPay(String pay) {
        this.pay = pay;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getNights() {
        return nights;
    }

    public void setNights(String nights) {
        this.nights = nights;
    }

    public String getOnCalls() {
        return onCalls;
    }

    public void setOnCalls(String onCalls) {
        this.onCalls = onCalls;
    }
}
