package jp.concierge.doctor;

/** Why a colleague may open a doctor's record: in charge of it, placement manager, or by giving a reason for some hours. */
public enum ViewReason {
    IN_CHARGE, AS_MANAGER, GLASS_BROKEN
}
