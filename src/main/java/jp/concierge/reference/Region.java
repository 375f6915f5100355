package jp.concierge.reference;

/** The eight regions in which a doctor's wish may be told more coarsely than by prefecture. */
public enum Region {
    HOKKAIDO, TOHOKU, KANTO, CHUBU, KINKI, CHUGOKU, SHIKOKU, KYUSHU
}
