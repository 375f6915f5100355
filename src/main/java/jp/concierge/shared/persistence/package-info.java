/** How values are stored, and which state of the public words the database holds. */
package jp.concierge.shared.persistence;
