/** The papers the agency must publish, with versions and the day from which each holds. Texts are resources; an old version stays readable. */
package jp.concierge.content;
