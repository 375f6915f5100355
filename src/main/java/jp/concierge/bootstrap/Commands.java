package jp.concierge.bootstrap;

/** The commands of the one file that run instead of the server. */
public final class Commands {
    private Commands() {
    }

    public static void run(String[] arguments) {
        throw new StartupRefusedException("Unknown command " + arguments[0] + ".");
    }
}
