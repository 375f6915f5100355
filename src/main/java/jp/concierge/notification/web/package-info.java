/** The pages of the outbox, and the page behind the link that ends advertising. */
package jp.concierge.notification.web;
