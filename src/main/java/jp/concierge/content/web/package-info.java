/** Guides and legal documents as pages of the public site, and the agency's pages of editing them. */
package jp.concierge.content.web;
