/** The page of the record for those who answer for it, and the words in which entries are told to anybody. */
package jp.concierge.audit.web;
