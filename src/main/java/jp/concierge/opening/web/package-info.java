/** Pages about openings: the partner's, the desk's and the public ones. */
package jp.concierge.opening.web;
