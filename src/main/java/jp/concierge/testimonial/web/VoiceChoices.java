package jp.concierge.testimonial.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.testimonial.AgeRange;
import jp.concierge.testimonial.BoardTier;
import jp.concierge.testimonial.Duty;
import jp.concierge.testimonial.FacilityKind;
import jp.concierge.testimonial.JobTitle;
import jp.concierge.testimonial.Sex;
import jp.concierge.testimonial.VoiceField;

/** What can be chosen in a testimonial. */
@Named
@ApplicationScoped
public class VoiceChoices {
    @Inject
    private ReferenceTables reference;

    /** A field in which there are certificates. */
    public record Area(String code, String name) {
    }

    public List<Area> getAreas() {
        return Stream.concat(reference.getSpecialties().stream().map(one -> new Area(one.code(), one.name())), reference.getSubspecialties().stream().map(one -> new Area(one.code(), one.name()))).toList();
    }

    public List<AgeRange> getAges() {
        return AgeRange.all();
    }

    public List<Sex> getSexes() {
        return Arrays.asList(Sex.values());
    }

    public List<BoardTier> getTiers() {
        return Arrays.asList(BoardTier.values());
    }

    public List<FacilityKind> getFacilities() {
        return Arrays.asList(FacilityKind.values());
    }

    public List<JobTitle> getTitles() {
        return Arrays.asList(JobTitle.values());
    }

    public List<Duty> getDuties() {
        return Arrays.asList(Duty.values());
    }

    public List<VoiceField> getFields() {
        return Arrays.asList(VoiceField.values());
    }
}
