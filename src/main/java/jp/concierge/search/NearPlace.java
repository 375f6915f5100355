package jp.concierge.search;

/** A place from which distances are counted. @param name as it is shown to whoever typed it */
public record NearPlace(String name, double latitude, double longitude) {
}
