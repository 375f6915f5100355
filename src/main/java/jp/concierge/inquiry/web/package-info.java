/** The inquiry form, the page behind the secret link, and the desk. */
package jp.concierge.inquiry.web;
