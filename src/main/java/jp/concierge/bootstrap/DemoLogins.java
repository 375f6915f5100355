package jp.concierge.bootstrap;

import java.util.List;

/** The demonstration's accounts; they exist only when CONCIERGE_DEMO is true. */
public final class DemoLogins {
    public static final String PASSWORD = "yoku-hanareru-2026";

    /** Secret of the second factor of the demonstration's people, for an authenticator app; the sign-in page tells the code as well. */
    public static final String SECOND_FACTOR = "CONCIERGEDEMOCONCIERGEDEMO222222";

    private DemoLogins() {
    }

    /**
     * One demonstration account.
     *
     * @param label what colleagues call the person; null for doctors
     */
    public record Login(String role, String email, String label) {
    }

    public static List<Login> all() {
        return List.of(
                new Login("ADMIN", "admin@demo.example", "管理 高木"),
                new Login("CONSULTANT", "saeki@demo.example", "佐伯"),
                new Login("CONSULTANT", "mizuno@demo.example", "水野"),
                new Login("MODERATOR", "kuroda@demo.example", "黒田"),
                new Login("PLACEMENT_MANAGER", "hirano@demo.example", "平野"),
                new Login("ACCOUNTANT", "ogawa@demo.example", "小川"),
                new Login("PARTNER_ADMIN", "jimucho@demo.example", "事務長 村井"),
                new Login("PARTNER_MEMBER", "saiyo@demo.example", "採用 西田"),
                new Login("DOCTOR", "doctor@demo.example", null));
    }

    static void print() {
        System.out.println("  Demonstration logins, password " + PASSWORD);
        all().forEach(login -> System.out.printf("    %-18s %s%n", login.role(), login.email()));
        System.out.println("  All but the doctor give a code as well: the sign-in page tells it, or add this secret to an authenticator app: " + SECOND_FACTOR);
    }
}
