package jp.concierge.search;

import jp.concierge.opening.OpeningFeed;

/** How a list shows an opening: implemented where pages are made. */
public interface JobCard {

    /** HTML without anything of the request, made once. */
    String html(OpeningFeed.Entry entry);
}
