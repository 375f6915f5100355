package jp.concierge.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.shared.persistence.PublicationMoved;

/**
 * Open pages of which a part changes with every request: the view is rendered once, with holes such as {@code ⦃title⦄} in it, and kept until the
 * publication moves or the day ends; each request fills the holes. While it is rendered the view sees no query of the address.
 */
@ApplicationScoped
public class PageFrames {
    /** Set on a request while it renders a frame. */
    static final String RENDERING = PageFrames.class.getName();
    private static final int USUAL = 96 * 1024;
    private static final Pattern HOLE = Pattern.compile("⦃(\\w+)⦄");
    private final Map<String, Frame> kept = new ConcurrentHashMap<>();
    private final AtomicLong moves = new AtomicLong();
    @Inject
    private Clock clock;

    /** @param texts what stands before each hole, and after the last one */
    private record Frame(long move, LocalDate day, List<byte[]> texts, List<String> holes) {
    }

    /**
     * Answers with the page, its holes filled.
     *
     * @param holes HTML by name
     * @throws IllegalArgumentException when one is missing
     */
    public void answer(String view, HttpServletRequest request, HttpServletResponse response, Map<String, String> holes) throws IOException, ServletException {
        Frame frame = frame(view, request, response);
        ByteArrayOutputStream page = new ByteArrayOutputStream(USUAL);
        for (int i = 0; i < frame.holes().size(); i++) {
            String filling = holes.get(frame.holes().get(i));
            if (filling == null) {
                throw new IllegalArgumentException(frame.holes().get(i));
            }
            page.writeBytes(frame.texts().get(i));
            page.writeBytes(filling.getBytes(StandardCharsets.UTF_8));
        }
        page.writeBytes(frame.texts().get(frame.holes().size()));
        response.setContentType("text/html;charset=UTF-8");
        page.writeTo(response.getOutputStream());
    }

    private Frame frame(String view, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        // read before anything is rendered: what is rendered while the publication moves is not kept for the next one
        long move = moves.get();
        LocalDate today = LocalDate.now(clock);
        Frame known = kept.get(view);
        if (known != null && known.move() == move && known.day().equals(today)) {
            return known;
        }
        CapturedResponse captured = new CapturedResponse(response);
        request.setAttribute(RENDERING, true);
        try {
            request.getRequestDispatcher(view).forward(request, captured);
        } finally {
            request.removeAttribute(RENDERING);
        }
        response.setHeader("Content-Security-Policy", HeaderFilter.POLICY);
        Frame frame = cut(move, today, captured.text());
        kept.put(view, frame);
        return frame;
    }

    private static Frame cut(long move, LocalDate day, String text) {
        List<byte[]> texts = new ArrayList<>();
        List<String> holes = new ArrayList<>();
        Matcher hole = HOLE.matcher(text);
        int from = 0;
        while (hole.find()) {
            texts.add(text.substring(from, hole.start()).getBytes(StandardCharsets.UTF_8));
            holes.add(hole.group(1));
            from = hole.end();
        }
        texts.add(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return new Frame(move, day, texts, holes);
    }

    void forget(@Observes PublicationMoved moved) {
        moves.incrementAndGet();
    }
}
