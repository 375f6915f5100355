/** The settings page. */
package jp.concierge.settings.web;
