/** What a doctor keeps of the openings, puts aside and notes about them; told to nobody. */
package jp.concierge.shortlist;
