/** The append-only, hash-chained record of who did and who saw what. Any feature may write to it; nobody can change it. */
package jp.concierge.audit;
