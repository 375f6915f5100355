package jp.concierge.shared.security;

import java.util.EnumSet;
import java.util.Set;

/** What a signed-in person may be. The names are also the container's role names. */
public enum Role {
    DOCTOR, PARTNER_MEMBER, PARTNER_ADMIN, CONSULTANT, MODERATOR, PLACEMENT_MANAGER, ACCOUNTANT, ADMIN;

    /** The agency's own people; a second factor is compulsory for them. */
    public static final Set<Role> STAFF = Set.copyOf(EnumSet.of(CONSULTANT, MODERATOR, PLACEMENT_MANAGER, ACCOUNTANT, ADMIN));
    public static final Set<Role> PARTNER = Set.copyOf(EnumSet.of(PARTNER_MEMBER, PARTNER_ADMIN));

    public boolean isStaff() {
        return STAFF.contains(this);
    }

    /** Constants for annotations; a test keeps them equal to the enum. */
    public static final class Name {
        public static final String DOCTOR = "DOCTOR";
        public static final String PARTNER_MEMBER = "PARTNER_MEMBER";
        public static final String PARTNER_ADMIN = "PARTNER_ADMIN";
        public static final String CONSULTANT = "CONSULTANT";
        public static final String MODERATOR = "MODERATOR";
        public static final String PLACEMENT_MANAGER = "PLACEMENT_MANAGER";
        public static final String ACCOUNTANT = "ACCOUNTANT";
        public static final String ADMIN = "ADMIN";

        private Name() {
        }
    }
}
