/** Pages of a doctor's own choice of openings and of the searches a doctor saved. */
package jp.concierge.shortlist.web;
