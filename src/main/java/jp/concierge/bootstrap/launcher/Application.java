package jp.concierge.bootstrap.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.concierge.bootstrap.launcher.Launcher.Refusal;

/**
 * The application inside the one file, unpacked once per build below the data directory, so that the launcher can call
 * it (database, commands) before any server runs, and the server deploys it without unpacking again.
 */
final class Application {
    private final Path directory;
    private ClassLoader classes;

    private Application(Path directory) {
        this.directory = directory;
    }

    static Application unpack(Path dataDir) throws IOException {
        URL war = Application.class.getClassLoader().getResource("concierge/concierge.war");
        if (war == null) {
            throw new Refusal("The file is incomplete: build it again with mvn package.");
        }
        Path home = dataDir.resolve("runtime").toAbsolutePath().normalize();
        Path target = home.resolve("application-" + fingerprint(war));
        if (!Files.isDirectory(target)) {
            removeOlder(home);
            Path fresh = home.resolve("unpacking-" + ProcessHandle.current().pid());
            unzip(war, fresh);
            Files.move(fresh, target);
        }
        return new Application(target);
    }

    Path directory() {
        return directory;
    }

    /** Opens the database and leaves its address to the server; the result closes it. */
    AutoCloseable openDatabase() {
        return (AutoCloseable) call("jp.concierge.bootstrap.Startup", "openDatabase", new Class<?>[0]);
    }

    void announce() {
        call("jp.concierge.bootstrap.Startup", "announce", new Class<?>[0]);
    }

    void runCommand(String[] arguments) {
        call("jp.concierge.bootstrap.Commands", "run", new Class<?>[] {String[].class}, (Object) arguments);
    }

    private Object call(String type, String method, Class<?>[] parameters, Object... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(classes());
            return Class.forName(type, true, classes()).getMethod(method, parameters).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause().getClass().getSimpleName().equals("StartupRefusedException")) {
                throw new Refusal(e.getCause().getMessage());
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ClassLoader classes() throws IOException {
        if (classes == null) {
            List<URL> urls = new ArrayList<>();
            urls.add(directory.resolve("WEB-INF/classes").toUri().toURL());
            try (Stream<Path> libraries = Files.list(directory.resolve("WEB-INF/lib"))) {
                for (Path library : libraries.sorted().toList()) {
                    urls.add(library.toUri().toURL());
                }
            }
            classes = new URLClassLoader(urls.toArray(new URL[0]), Application.class.getClassLoader());
        }
        return classes;
    }

    private static String fingerprint(URL war) throws IOException {
        try (InputStream in = new DigestInputStream(war.openStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unzip(URL war, Path target) throws IOException {
        Files.createDirectories(target);
        try (ZipInputStream zip = new ZipInputStream(war.openStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Unexpected entry " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static void removeOlder(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (Stream<Path> files = Files.list(home)) {
            for (Path old : files.filter(f -> f.getFileName().toString().matches("(application|unpacking)-.*")).toList()) {
                try (Stream<Path> content = Files.walk(old)) {
                    for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
