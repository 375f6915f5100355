package jp.concierge.bootstrap.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import jp.concierge.shared.config.Setting;
import sun.misc.Signal;

/**
 * Starts the one-file product: checks the settings, takes the data directory and the port, opens the database while the
 * server boots, deploys the application and proves that it answers. A first argument runs a command of the application
 * instead ({@code backup}, {@code restore}, {@code rotate-keys} …; see {@code help}). Whatever prevents the start is told
 * in one line on standard error and ends the process with exit code 1. A request to stop (SIGTERM, SIGINT) lets running
 * requests finish and ends with exit code 0.
 */
public final class Launcher {
    private static final Logger LOG = Logger.getLogger("jp.concierge.bootstrap");
    private static final int REFUSED = 1;
    private static volatile CompletableFuture<AutoCloseable> database;
    private static volatile Server server;
    private static boolean stopping;

    private Launcher() {
    }

    public static void main(String[] arguments) {
        try {
            configureLogging();
            if (arguments.length > 0) {
                runCommand(arguments);
                end(0);
            }
            checkSettings();
            serve(DataDirectory.of(Path.of(Setting.DATA_DIR.get())));
        } catch (Exception | LinkageError e) {
            fail(e);
        }
    }

    private static void serve(DataDirectory data) throws Exception {
        data.lock();
        int port = Integer.parseInt(Setting.PORT.get());
        Signal.handle(new Signal("TERM"), signal -> stop());
        Signal.handle(new Signal("INT"), signal -> stop());
        try (WaitingRoom waitingRoom = WaitingRoom.open(port)) {
            OneFile file = OneFile.unpack(data, true);
            Application application = new Application(file.application());
            database = CompletableFuture.supplyAsync(application::openDatabase);
            database.whenComplete((opened, failure) -> {
                if (failure != null) {
                    fail(failure);
                }
            });
            server = Server.boot(file, data, port);
            database.join();
            server.deploy(file.application());
            waitingRoom.close();
            server.open();
            application.announce();
        }
    }

    private static void runCommand(String[] arguments) throws IOException {
        String problem = Command.problem(arguments);
        if (problem != null) {
            throw new Refusal(problem);
        }
        switch (arguments[0]) {
            case "help", "--help", "-h" -> System.out.print(Command.help());
            case "version", "--version" -> System.out.println("concierge " + OneFile.version());
            default -> {
                checkSettings();
                Path data = Path.of(Setting.DATA_DIR.get()).toAbsolutePath().normalize();
                if (!arguments[0].equals("restore") && Setting.DB_URL.find().isEmpty() && !Files.exists(data.resolve("postgres"))) {
                    throw new Refusal("There is no data in " + data + ": set CONCIERGE_DATA_DIR (or CONCIERGE_DB_URL) as for the program itself.");
                }
                new Application(OneFile.unpack(DataDirectory.of(data), false).application()).runCommand(arguments);
            }
        }
    }

    private static void checkSettings() {
        Arrays.stream(Setting.values()).map(Setting::problem).flatMap(Optional::stream).findFirst().ifPresent(problem -> {
            throw new Refusal(problem);
        });
    }

    private static void configureLogging() throws IOException {
        try (InputStream configuration = Launcher.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
    }

    /** On a thread of its own, so that a stop during the start works too. */
    private static void stop() {
        Thread stopper = new Thread(() -> {
            synchronized (Launcher.class) {
                if (!stopping) {
                    stopping = true;
                    try {
                        shutDown();
                    } finally {
                        end(0);
                    }
                }
            }
        }, "stop");
        // threads that begin with a signal are daemons: the machine would not wait for this one once the server has ended its own
        stopper.setDaemon(false);
        stopper.start();
    }

    private static void fail(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Refusal) {
            refuse(cause.getMessage());
        } else {
            LOG.log(Level.SEVERE, "The start failed", cause);
            refuse("The start failed for a reason that nobody foresaw: the log above tells it.");
        }
    }

    private static void refuse(String message) {
        synchronized (Launcher.class) {
            if (stopping) {
                return;
            }
            stopping = true;
            try {
                shutDown();
            } finally {
                System.err.println("concierge: " + message);
                end(REFUSED);
            }
        }
    }

    private static void shutDown() {
        if (server != null) {
            server.stop();
        }
        if (database != null && !database.isCompletedExceptionally()) {
            try {
                database.get(1, TimeUnit.MINUTES).close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "The database did not stop in order", e);
            }
        }
    }

    /** Everything is stopped in order when this is called; hooks of the server would only stop it again. */
    private static void end(int code) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(code);
    }
}
