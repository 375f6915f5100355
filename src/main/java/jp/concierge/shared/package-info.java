/** Values, normal forms and exceptions that every feature uses. Depends on nothing of ours. */
package jp.concierge.shared;
