/** The published papers as pages. */
package jp.concierge.content.web;
