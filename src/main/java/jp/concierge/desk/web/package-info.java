/** The desk's pages that gather from several features: today, doctors. */
package jp.concierge.desk.web;
