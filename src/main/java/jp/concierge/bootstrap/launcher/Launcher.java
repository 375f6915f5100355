package jp.concierge.bootstrap.launcher;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import jp.concierge.shared.config.Setting;

/**
 * Starts the one-file product: checks the settings and the port, opens the database, then boots the server and proves
 * that the application really is deployed. A first argument that names a command ({@code backup}, {@code restore},
 * {@code rotate-keys} …) runs that command of the application instead. Whatever prevents the start is told in one line
 * on standard error and ends the process with exit code 1.
 */
public final class Launcher {
    private static final String NAME = "concierge";
    private static final Logger LOG = Logger.getLogger("jp.concierge.bootstrap");

    private Launcher() {
    }

    public static void main(String[] arguments) {
        try {
            LogManager.getLogManager().readConfiguration(Launcher.class.getResourceAsStream("logging.properties"));
            checkSettings();
            Application application = Application.unpack(Path.of(Setting.DATA_DIR.get()));
            if (arguments.length > 0) {
                application.runCommand(arguments);
                System.exit(0);
            }
            checkPort();
            serve(application);
        } catch (Refusal e) {
            refuse(e.getMessage());
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The start failed", e);
            refuse("The start failed: " + e);
        }
    }

    private static void serve(Application application) throws Exception {
        AutoCloseable database = application.openDatabase();
        PayaraMicro micro = PayaraMicro.getInstance();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(micro, database), "orderly-stop"));
        micro.setHttpPort(Integer.parseInt(Setting.PORT.get())).setNoCluster(true).setPrintLogo(false);
        micro.setNoHazelcast(true);
        micro.setPostBootHandler(Launcher::configureServer);
        PayaraMicroRuntime runtime = micro.bootStrap();
        if (!runtime.deploy(NAME, "/", application.directory().toFile()) || !runtime.getDeployedApplicationNames().contains(NAME)) {
            throw new Refusal("The application could not be deployed: the messages above tell why.");
        }
        application.announce();
    }

    private static void configureServer(AdminCommandRunner server) {
        String http = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
        String[] values = {
            http + "server-header=false",
            http + "compression=on",
            http + "compressable-mime-type=text/html,text/css,text/plain,text/xml,application/xml,application/json,application/javascript,text/javascript,image/svg+xml",
            http + "compression-min-size-bytes=1024",
            http + "max-post-size-bytes=10485760",
            http + "max-form-post-size-bytes=2097152",
            http + "trace-enabled=false",
        };
        server.run("set", values);
    }

    private static void checkSettings() {
        Arrays.stream(Setting.values()).map(Setting::problem).flatMap(java.util.Optional::stream).findFirst().ifPresent(problem -> {
            throw new Refusal(problem);
        });
        Path dataDir = Path.of(Setting.DATA_DIR.get());
        try {
            Files.createDirectories(dataDir);
        } catch (IOException e) {
            throw new Refusal("The data directory " + dataDir.toAbsolutePath() + " cannot be made: check its rights, or set CONCIERGE_DATA_DIR.");
        }
    }

    private static void checkPort() {
        int port = Integer.parseInt(Setting.PORT.get());
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new Refusal("Port " + port + " is taken: end the program that uses it, or set CONCIERGE_PORT to another one.");
        }
    }

    private static void stop(PayaraMicro micro, AutoCloseable database) {
        try {
            micro.shutdown();
        } catch (Exception e) {
            LOG.log(Level.FINE, "The server had stopped already", e);
        }
        try {
            database.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "The database did not stop in order", e);
        }
    }

    private static void refuse(String message) {
        System.err.println("concierge: " + message);
        System.exit(1);
    }

    /** The start is refused; the message is for the operator. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }
}
