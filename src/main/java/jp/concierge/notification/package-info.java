/** Turns what happened in the features into mail, and sends it. Nobody depends on this package. */
package jp.concierge.notification;
