/** Settings of the process, the clock. */
package jp.concierge.shared.config;
