/** Roles, and who makes the present request. */
package jp.concierge.shared.security;
