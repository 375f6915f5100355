package jp.concierge.opening.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.opening.ApiAnswer;
import jp.concierge.opening.ApiProblem;
import jp.concierge.opening.ApiProblemKind;
import jp.concierge.opening.OpeningApiService;
import jp.concierge.opening.OpeningFilter;
import jp.concierge.opening.TermField;
import jp.concierge.opening.TermsJson;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.PageRequest;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Throttle;
import jp.concierge.shared.web.Acts;
import jp.concierge.shared.web.Texts;

/** {@code /api/v1}: the machine's interface to the openings of a partner. Every call shows a key; a session is nothing here. */
@WebServlet("/api/*")
public class OpeningApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String DOCUMENT = "/openapi.json";
    private static final String ALL = "/openings";
    private static final Pattern ONE = Pattern.compile("/openings/([^/]+)(/submit)?");
    private static final Pattern CODE = Pattern.compile("J-[A-Z0-9]{6}");
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_PAGES = 100_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int CALLS = 120;
    private static final int FAILURES = 20;
    @Inject
    private transient OpeningApiService openings;
    @Inject
    private transient OpeningApiDocument document;
    @Inject
    private transient Throttle throttle;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Texts texts;

    /** What one address does with one method. */
    @FunctionalInterface
    private interface Act {
        ApiAnswer run(String key);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApiExchange exchange = new ApiExchange(request, response, texts);
        try {
            exchange.answer(answer(exchange));
        } catch (NotFoundException none) {
            exchange.answer(new ApiProblem(ApiProblemKind.NOT_FOUND));
        } catch (ApiProblem problem) {
            exchange.answer(problem);
        }
    }

    private ApiAnswer answer(ApiExchange exchange) {
        Map<String, Act> acts = acts(exchange);
        if (acts.isEmpty()) {
            throw new ApiProblem(ApiProblemKind.NOT_FOUND);
        }
        Act act = acts.get(exchange.method());
        if (act == null) {
            exchange.header("Allow", String.join(", ", acts.keySet()).replace("GET", "GET, HEAD"));
            throw new ApiProblem(ApiProblemKind.METHOD_NOT_ALLOWED);
        }
        if (exchange.path().equals(DOCUMENT)) {
            return act.run(null);
        }
        String key = exchange.key();
        count(exchange, "api", recognise(exchange, key), CALLS);
        return act.run(key);
    }

    private Map<String, Act> acts(ApiExchange exchange) {
        Map<String, Act> acts = new TreeMap<>();
        Matcher one = ONE.matcher(exchange.path());
        if (exchange.path().equals(DOCUMENT)) {
            acts.put("GET", none -> new ApiAnswer(HttpServletResponse.SC_OK, null, 0, document.get()));
        } else if (exchange.path().equals(ALL)) {
            acts.put("GET", key -> list(exchange, key));
            acts.put("POST", key -> create(exchange, key));
        } else if (one.matches() && one.group(2) == null) {
            acts.put("GET", key -> openings.get(key, code(one.group(1))));
            acts.put("PUT", key -> replace(exchange, key, code(one.group(1))));
        } else if (one.matches()) {
            acts.put("POST", key -> submit(exchange, key, code(one.group(1))));
        }
        return acts;
    }

    /** Who shows no key that holds is counted by where they come from. */
    private String recognise(ApiExchange exchange, String key) {
        try {
            return openings.recognise(key);
        } catch (ApiProblem refused) {
            count(exchange, "api-refused", caller.address(), FAILURES);
            throw refused;
        }
    }

    private void count(ApiExchange exchange, String limit, String subject, int times) {
        try {
            throttle.check(limit, subject, times, PERIOD);
        } catch (BusinessRuleException tooMany) {
            long wait = ((Number) tooMany.arguments()[0]).longValue();
            exchange.header("Retry-After", Long.toString(tooMany.code().endsWith(".seconds") ? wait : wait * 60));
            throw new ApiProblem(ApiProblemKind.TOO_MANY, texts.format(tooMany.code(), tooMany.arguments()), List.of());
        }
    }

    private ApiAnswer list(ApiExchange exchange, String key) {
        String state = exchange.query("state");
        OpeningFilter filter = state == null ? OpeningFilter.ALL : Acts.chosen(OpeningFilter.class, state);
        if (filter == null) {
            throw new ApiProblem(ApiProblemKind.BAD_REQUEST, texts.get("opening.api.wrong.state"), List.of());
        }
        return openings.list(key, filter, new PageRequest(exchange.number("page", 1, MOST_PAGES), exchange.number("size", PageRequest.DEFAULT_SIZE, LARGEST_PAGE), null, false));
    }

    private ApiAnswer create(ApiExchange exchange, String key) {
        Map<TermField, String> typed = TermsJson.read(exchange.body(true), texts);
        return openings.create(key, exchange.call(), typed);
    }

    private ApiAnswer replace(ApiExchange exchange, String key, String code) {
        Long version = exchange.version();
        if (version == null) {
            throw new ApiProblem(ApiProblemKind.VERSION_REQUIRED);
        }
        return openings.replace(key, code, version, TermsJson.read(exchange.body(true), texts));
    }

    private ApiAnswer submit(ApiExchange exchange, String key, String code) {
        TermsJson.readNothing(exchange.body(false), texts);
        return openings.submit(key, exchange.call(), code, exchange.version());
    }

    /** A code that cannot be one is answered as one that nobody has. */
    private static String code(String told) {
        if (!CODE.matcher(told).matches()) {
            throw new NotFoundException("opening");
        }
        return told;
    }
}
