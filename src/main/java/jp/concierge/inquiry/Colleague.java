package jp.concierge.inquiry;

import java.util.UUID;

/** Somebody who can be given an inquiry. */
public record Colleague(UUID id, String name) {
}
