/** The page map, its filters, texts and messages: what every page stands on. Views keep no state and there is no server session. */
package jp.concierge.shared.web;
