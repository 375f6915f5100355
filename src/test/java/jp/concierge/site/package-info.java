/** The public site as a visitor, a cache and a search engine see it, on the running product. */
package jp.concierge.site;
