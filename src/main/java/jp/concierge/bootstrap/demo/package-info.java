/** The demonstration content, made through the services. */
package jp.concierge.bootstrap.demo;
