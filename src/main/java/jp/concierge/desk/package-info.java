/** What the people of the agency see first: everything that waits, from all features, by urgency. */
package jp.concierge.desk;
