package jp.concierge.support.container;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that misbehaves on request: what it answers to a recipient is told beforehand, by address. It speaks SMTP
 * over real sockets and keeps what it took.
 */
public final class SmtpDouble implements AutoCloseable {
    /** Answer that never comes. */
    public static final String SILENCE = "silence";
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private int port;

    /** A mail the server took. */
    public record Taken(String recipient, String content) {
    }

    public SmtpDouble() {
        start();
    }

    public String url() {
        return "smtp://127.0.0.1:" + port + "?timeout=2&from=no-reply@sender.example";
    }

    /** From now on the answer to RCPT for this address. */
    public void answer(String recipient, String answer) {
        answers.put(recipient, answer);
    }

    public void forgetAnswers() {
        answers.clear();
    }

    public List<Taken> takenFor(String recipient) {
        return taken.stream().filter(mail -> mail.recipient().equals(recipient)).toList();
    }

    /** How often somebody asked for this recipient, taken or not. */
    public long askedFor(String recipient) {
        return asked.stream().filter(recipient::equals).count();
    }

    /** Listens (again) on its port. */
    public void start() {
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            port = server.getLocalPort();
            Thread thread = new Thread(() -> accept(server), "smtp-double");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody can connect any more. */
    public void stop() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connections.add(connection);
                Thread thread = new Thread(() -> converse(connection), "smtp-double-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket connection) {
        try (connection; BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.ISO_8859_1))) {
            say(out, "220 double ESMTP");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (command) {
                    case "RCPT" -> {
                        recipient = line.replaceAll("(?i)^RCPT TO:<([^>]*)>.*", "$1");
                        asked.add(recipient);
                        String answer = answers.getOrDefault(recipient, "250 2.1.5 ok");
                        if (answer.equals(SILENCE)) {
                            in.readLine();
                            return;
                        }
                        say(out, answer);
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        taken.add(new Taken(recipient, content(in)));
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    case "EHLO" -> say(out, "250-double\r\n250 8BITMIME");
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            connections.remove(connection);
        }
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return content.toString();
    }

    private static void say(BufferedWriter out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
