/**
 * A person's rights over what we know of them (articles 33 to 35): to have it, to have it corrected, stopped or erased, in
 * promised time; and what the law makes us keep nevertheless.
 */
package jp.concierge.compliance;
