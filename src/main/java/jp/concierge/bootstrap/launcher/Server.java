package jp.concierge.bootstrap.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.loader.OpenURLClassLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The application server inside this process: alone (no cluster, no calls home), without a sign of its make in its
 * answers, its door closed until the application is deployed.
 */
final class Server {
    private static final Logger LOG = Logger.getLogger("jp.concierge.bootstrap");
    private static final String NAME = "concierge";
    private static final String CONFIG = "configs.config.server-config.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final int port;
    private PayaraMicroRuntime runtime;
    private AdminCommandRunner commands;

    private Server(int port) {
        this.port = port;
    }

    static Server boot(OneFile file, DataDirectory data, int port) throws IOException, ReflectiveOperationException, BootstrapException {
        Path instance = data.runtime().resolve("instance");
        DataDirectory.remove(instance);
        Files.createDirectories(instance);
        Path logging = instance.resolve("logging.properties");
        try (InputStream in = Server.class.getResourceAsStream("logging.properties")) {
            Files.copy(in, logging);
        }
        Server server = new Server(port);
        PayaraMicroBoot boot = create(file);
        boot.setRootDir(instance.toFile());
        boot.setLogPropertiesFile(logging.toFile());
        boot.setNoHazelcast(true).setPrintLogo(false).setHttpPort(port);
        boot.setPreBootHandler(runner -> {
            server.commands = runner;
            server.configure();
        });
        boot.setPostBootHandler(runner -> server.commands = runner);
        server.runtime = boot.bootStrap();
        return server;
    }

    /** @throws Refusal when the application does not start */
    void deploy(Path application) {
        try (Alarm alarm = new Alarm()) {
            if (!runtime.deploy(NAME, "/", application.toFile()) || !runtime.getDeployedApplicationNames().contains(NAME) || alarm.hasRung()) {
                throw new Refusal("The application could not be deployed: the messages above tell why.");
            }
        }
    }

    /**
     * Takes requests from now on.
     *
     * @throws Refusal when the application does not answer: or another program answers on its port
     */
    void open() {
        set(LISTENER + "enabled=true");
        try {
            HttpURLConnection request = (HttpURLConnection) new URL("http", "127.0.0.1", port, "/health/live").openConnection(Proxy.NO_PROXY);
            request.setConnectTimeout((int) PATIENCE.toMillis());
            request.setReadTimeout((int) PATIENCE.toMillis());
            if (request.getResponseCode() != HttpURLConnection.HTTP_OK || !OpenRequests.passed()) {
                throw new Refusal("The application was deployed but does not answer: the messages above tell why.");
            }
        } catch (IOException e) {
            throw new Refusal("The application does not answer on port " + port + " (" + e.getMessage() + "): check that no other program took the port meanwhile.", e);
        }
    }

    /** Finishes the running requests, turns new ones away, stops. */
    void stop() {
        int unfinished = OpenRequests.drain(PATIENCE);
        if (unfinished > 0) {
            LOG.warning("Stopped with " + unfinished + " requests unfinished after " + PATIENCE.toSeconds() + " s");
        }
        try {
            // the last answers are on their way
            Thread.sleep(200);
            // the server talks to itself while it stops
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            runtime.shutdown();
        } catch (BootstrapException e) {
            LOG.log(Level.WARNING, "The server did not stop in order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void configure() {
        set(LISTENER + "enabled=false",
                HTTP + "server-header=false",
                HTTP + "xpowered-by=false",
                HTTP + "trace-enabled=false",
                HTTP + "compression=on",
                HTTP + "compressable-mime-type=text/html,text/css,text/plain,text/xml,application/xml,application/json,application/javascript,text/javascript,image/svg+xml",
                HTTP + "compression-min-size-bytes=1024",
                HTTP + "max-post-size-bytes=10485760",
                HTTP + "max-form-post-size-bytes=2097152",
                CONFIG + "phone-home-runtime-configuration.enabled=false");
    }

    private void set(String... values) {
        ClusterCommandResult result = commands.run("set", values);
        if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
            throw new IllegalStateException("The server refused a setting: " + result.getOutput(), result.getFailureCause());
        }
    }

    /** The server from its unpacked libraries, without its own launcher, which would unpack them again at every start. */
    private static PayaraMicroBoot create(OneFile file) throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        // one logging facade for server and application: the application's, which has a way to the log
        try (Stream<Path> facade = Files.list(file.application().resolve("WEB-INF/lib")).filter(f -> f.getFileName().toString().startsWith("slf4j-"));
                Stream<Path> libraries = Files.list(file.server().resolve("runtime"))) {
            for (Path library : Stream.concat(facade, libraries.sorted()).toList()) {
                urls.add(library.toUri().toURL());
            }
        }
        urls.add(file.server().resolve("runtime").toUri().toURL());
        System.setProperty("fish.payara.micro.UnpackDir", file.server().toString());
        ClassLoader classes = new OpenURLClassLoader(urls.toArray(new URL[0]), Server.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(classes);
        return (PayaraMicroBoot) classes.loadClass("fish.payara.micro.impl.PayaraMicroImpl").getMethod("getInstance").invoke(null);
    }
}
