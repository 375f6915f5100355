package jp.concierge.content;

/** How a published text stands to the day: it holds, it will hold, or another has taken its place. */
public enum PublicStanding {
    CURRENT, COMING, FORMER
}
