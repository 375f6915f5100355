package jp.concierge.testimonial;

import jp.concierge.reference.Region;

/**
 * Which public testimonials are wanted; null does not narrow.
 *
 * @param prefecture code; before or after
 * @param region before or after, testimonials that tell the prefecture included
 */
public record VoiceFilter(String specialty, Region region, String prefecture) {
    public static final VoiceFilter ALL = new VoiceFilter(null, null, null);

    public boolean isNarrowing() {
        return specialty != null || region != null || prefecture != null;
    }
}
