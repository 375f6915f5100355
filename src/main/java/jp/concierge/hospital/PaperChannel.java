package jp.concierge.hospital;

/** How the papers of the business reach an employer: by mail if they wish so, else on paper (R4). */
public enum PaperChannel {
    EMAIL, PAPER
}
