/** The page on which the administrator imports the registers. */
package jp.concierge.registry.web;
