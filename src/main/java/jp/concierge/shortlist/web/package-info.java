/** Pages of a doctor's own choice of openings. */
package jp.concierge.shortlist.web;
