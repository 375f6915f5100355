/** Sign-in pages and the session cookie. */
package jp.concierge.account.web;
