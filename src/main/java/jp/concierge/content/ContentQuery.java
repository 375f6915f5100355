package jp.concierge.content;

/**
 * Which items an editor wants to see.
 *
 * @param kind null for all
 * @param standing null for all
 * @param draft true for those with a draft only
 * @param words found in title, address or text; "" for all
 */
public record ContentQuery(ContentKind kind, ContentStanding standing, boolean draft, String words) {
}
