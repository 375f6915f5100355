/**
 * What the agency says of itself (licence, office, telephone, hours, promises) and the numbers that law and policy decide.
 * Nothing is overwritten: a change is a new row with its time and author. Uses only shared and audit; every feature may read it.
 */
package jp.concierge.settings;
