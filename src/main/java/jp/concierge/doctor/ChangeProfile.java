package jp.concierge.doctor;

import java.util.Set;

/**
 * Profile and way of contact, as the doctor edited them.
 *
 * @param version count of edits as the page showed it
 */
public record ChangeProfile(long version, TypedProfile profile, Set<ContactChannel> channels, Set<ContactWindow> windows, Voicemail voicemail, CallerWords callerWords) {
}
