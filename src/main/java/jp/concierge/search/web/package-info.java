/** The pages on which openings are found. */
package jp.concierge.search.web;
