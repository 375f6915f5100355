/**
 * Accounts: how people prove who they are, what roles they hold, and the sessions of their sign-ins. An account says
 * nothing about the person; that stands in the feature the role belongs to.
 */
package jp.concierge.account;
