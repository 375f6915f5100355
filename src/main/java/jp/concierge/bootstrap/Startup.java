package jp.concierge.bootstrap;

import jp.concierge.shared.config.Setting;

/** What the launcher calls before and after the server's start. */
public final class Startup {
    private Startup() {
    }

    /** Opens the database and tells its address to the server by system properties; the result closes it. */
    public static AutoCloseable openDatabase() {
        Database database = Database.open();
        database.publish();
        return database::close;
    }

    public static void announce() {
        System.out.println();
        System.out.println("  医師転職コンシェルジュ  http://localhost:" + Setting.PORT.get());
        if (Boolean.parseBoolean(Setting.DEMO.get())) {
            DemoLogins.print();
        }
        String setup = System.getProperty("concierge.setup.link");
        if (setup != null) {
            System.out.println("  There is no administrator yet. Set one up within 24 hours at " + setup);
        }
        System.out.println();
    }
}
