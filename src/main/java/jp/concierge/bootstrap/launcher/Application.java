package jp.concierge.bootstrap.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application's own code, called before and without any server: it opens the database and runs the commands. It sees
 * its own libraries and the JDK, nothing of the server's.
 */
final class Application {
    private static final String STARTUP = "jp.concierge.bootstrap.Startup";
    private final ClassLoader classes;

    Application(Path directory) {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> libraries = Files.list(directory.resolve("WEB-INF/lib"))) {
            urls.add(directory.resolve("WEB-INF/classes").toUri().toURL());
            for (Path library : libraries.sorted().toList()) {
                urls.add(library.toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        classes = new URLClassLoader("application", urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    /** Opens the database and leaves its address to the server; the result closes it. */
    AutoCloseable openDatabase() {
        return (AutoCloseable) call(STARTUP, "openDatabase", new Class<?>[0]);
    }

    void announce() {
        call(STARTUP, "announce", new Class<?>[0]);
    }

    void runCommand(String[] arguments) {
        call("jp.concierge.bootstrap.Commands", "run", new Class<?>[] {String[].class}, (Object) arguments);
    }

    private Object call(String type, String method, Class<?>[] parameters, Object... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(classes);
            return Class.forName(type, true, classes).getMethod(method, parameters).invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause().getClass().getSimpleName().equals("StartupRefusedException") || e.getCause().getClass().getSimpleName().equals("Refusal")) {
                throw new Refusal(e.getCause().getMessage(), e.getCause());
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
