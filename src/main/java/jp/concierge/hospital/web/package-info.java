/** The application for partners, their pages about themselves, and the desk's pages about them. */
package jp.concierge.hospital.web;
