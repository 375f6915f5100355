/** How values are stored. */
package jp.concierge.shared.persistence;
