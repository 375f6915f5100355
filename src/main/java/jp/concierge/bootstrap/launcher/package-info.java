/**
 * The launcher of the one-file product: settings, data directory, port, unpacking, start and stop of the server. It uses
 * only the JDK and the server's boot interface, because nothing else is there yet when it runs.
 */
package jp.concierge.bootstrap.launcher;
