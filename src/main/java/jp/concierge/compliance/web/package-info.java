/** The doctor's page of their own data, and the agency's page of requests about it. */
package jp.concierge.compliance.web;
