package jp.concierge.doctor;

import java.util.UUID;

/** Somebody who can be in charge of a doctor. */
public record Consultant(UUID id, String label) {
}
