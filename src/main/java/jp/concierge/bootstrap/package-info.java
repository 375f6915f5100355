/** Start and stop, the database, commands and health. Nobody depends on this package. */
package jp.concierge.bootstrap;
