package jp.concierge.testimonial.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.reference.Region;
import jp.concierge.shared.Page;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.web.PathVariables;
import jp.concierge.shared.web.Texts;
import jp.concierge.testimonial.PublishedVoices;
import jp.concierge.testimonial.Voice;
import jp.concierge.testimonial.VoiceFilter;

/** {@code /voices}: the public testimonials, narrowed by the address. */
@Named
@RequestScoped
public class VoicesView {
    private static final int SIZE = 8;
    private static final int NEWEST = 1;
    @Inject
    private PublishedVoices voices;
    @Inject
    private ReferenceTables reference;
    @Inject
    private PathVariables path;
    @Inject
    private Texts texts;
    @Inject
    private Clock clock;
    private VoiceFilter filter;
    private Page<Voice> page;
    private List<Voice> newest;
    private PublishedVoices.Counts counts;

    /**
     * A choice of a filter.
     *
     * @param label with the number of testimonials that it would show
     */
    public record Choice(String value, String label, boolean chosen) {
    }

    public Page<Voice> getPage() {
        if (page == null) {
            page = voices.list(getFilter(), new PageRequest(path.number("page", 1), SIZE, null, true));
        }
        return page;
    }

    /** The newest one, for the home page; empty when there is none. */
    public List<Voice> getNewest() {
        if (newest == null) {
            newest = voices.newest(NEWEST);
        }
        return newest;
    }

    public List<Choice> getSpecialties() {
        return reference.getSpecialties().stream().map(one -> choice(one.code(), one.name(), counts().specialties().get(one.code()), one.code().equals(getFilter().specialty())))
                .flatMap(Stream::ofNullable).toList();
    }

    /** Regions with their prefectures below them; a value of two digits is a prefecture. */
    public List<Choice> getPlaces() {
        return Arrays.stream(Region.values()).flatMap(region -> Stream.concat(
                Stream.ofNullable(choice(region.name(), texts.label(region), counts().regions().get(region), region == getFilter().region() && getFilter().prefecture() == null)),
                reference.prefecturesOf(region).stream().map(one -> choice(one.code(), texts.format("voice.list.in", one.name()), counts().prefectures().get(one.code()),
                        one.code().equals(getFilter().prefecture()))).flatMap(Stream::ofNullable))).toList();
    }

    public boolean isNarrowed() {
        return getFilter().isNarrowing();
    }

    public LocalDate getAsOf() {
        return LocalDate.now(clock);
    }

    /** From the address; what it does not know is as if it were not asked for. */
    private VoiceFilter getFilter() {
        if (filter == null) {
            String specialty = path.query("specialty");
            String place = path.query("place");
            filter = new VoiceFilter(reference.isSpecialty(specialty) ? specialty : null,
                    Arrays.stream(Region.values()).filter(region -> region.name().equals(place)).findFirst().orElse(null), reference.isPrefecture(place) ? place : null);
        }
        return filter;
    }

    private PublishedVoices.Counts counts() {
        if (counts == null) {
            counts = voices.counts(new VoiceFilter(getFilter().specialty(), null, null));
        }
        return counts;
    }

    /** Null when nothing would be shown, unless it is what was chosen. */
    private Choice choice(String value, String name, Long count, boolean chosen) {
        return count == null && !chosen ? null : new Choice(value, texts.format("voice.list.choice", name, count == null ? 0 : count), chosen);
    }
}
