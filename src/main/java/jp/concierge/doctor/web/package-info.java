/** The pages on which a doctor registers, and the doctor's own pages about profile and wishes. */
package jp.concierge.doctor.web;
