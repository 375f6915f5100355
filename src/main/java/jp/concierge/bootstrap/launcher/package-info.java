/** The launcher of the one-file product; uses only the JDK and the server. */
package jp.concierge.bootstrap.launcher;
