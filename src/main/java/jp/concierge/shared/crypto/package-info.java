/** Sealing of personal data with the keyset, and keyed fingerprints for look-ups. */
package jp.concierge.shared.crypto;
