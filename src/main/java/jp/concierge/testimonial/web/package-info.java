/** The doctor's pages about their testimonial, the moderators' pages, and the public stories. */
package jp.concierge.testimonial.web;
