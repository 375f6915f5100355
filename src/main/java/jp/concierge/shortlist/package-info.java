/** What a doctor keeps of the openings, puts aside and notes about them, and the searches a doctor saves; told to nobody. */
package jp.concierge.shortlist;
