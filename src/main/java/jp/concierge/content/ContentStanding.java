package jp.concierge.content;

/** What the public sees of an item on a day: the text in force, a text that is announced, nothing yet, or nothing any more. */
public enum ContentStanding {
    IN_FORCE, COMING, UNPUBLISHED, WITHDRAWN
}
