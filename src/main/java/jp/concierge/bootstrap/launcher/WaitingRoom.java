package jp.concierge.bootstrap.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;

/**
 * Holds the port from the first moment of the start and tells whoever comes that we open soon (503), until the
 * application is ready to take the port over.
 */
final class WaitingRoom implements AutoCloseable {
    private static final int SERVICE_UNAVAILABLE = 503;
    private final HttpServer door;
    private final byte[] page;

    private WaitingRoom(HttpServer door, byte[] page) {
        this.door = door;
        this.page = page;
    }

    /** @throws Refusal when the port is taken */
    static WaitingRoom open(int port) throws IOException {
        HttpServer door;
        try {
            door = HttpServer.create(new InetSocketAddress(port), 0);
        } catch (IOException e) {
            throw new Refusal("Port " + port + " is taken or forbidden: end the program that uses it, or set CONCIERGE_PORT to another one.", e);
        }
        try (InputStream in = WaitingRoom.class.getResourceAsStream("waiting.html")) {
            WaitingRoom room = new WaitingRoom(door, in.readAllBytes());
            door.createContext("/", room::answer);
            door.start();
            return room;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("Retry-After", "10");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Connection", "close");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(SERVICE_UNAVAILABLE, bodiless ? -1 : page.length);
        if (!bodiless) {
            exchange.getResponseBody().write(page);
        }
        exchange.close();
    }

    @Override
    public void close() {
        door.stop(0);
    }
}
