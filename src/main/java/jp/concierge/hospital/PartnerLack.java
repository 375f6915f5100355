package jp.concierge.hospital;

/** What a partner lacks before it may hand in an opening. */
public enum PartnerLack {
    NOT_ACCEPTED, NO_CONTRACT, NO_PAPERS, NO_DECLARATION, LABOUR_DISPUTE
}
