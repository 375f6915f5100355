package jp.concierge.search.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.concierge.opening.PublicOpening;
import jp.concierge.opening.PublishedOpenings;
import jp.concierge.opening.web.OpeningWords;
import jp.concierge.search.JobQuery;
import jp.concierge.search.JobSearch;
import jp.concierge.shared.GoneException;
import jp.concierge.shared.web.AppInfo;
import jp.concierge.shared.web.Texts;

/** {@code /feed/jobs.xml}: the openings confirmed last as an Atom feed, of all or under the conditions that {@code /jobs} knows. */
@WebServlet("/pages/site/jobs-feed")
public class JobsFeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int MOST = 50;
    private static final String SECONDS_TO_WAIT = "5";
    @Inject
    private transient JobSearch search;
    @Inject
    private transient PublishedOpenings openings;
    @Inject
    private transient OpeningWords words;
    @Inject
    private transient QueryWords queryWords;
    @Inject
    private transient Texts texts;
    @Inject
    private transient AppInfo app;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!search.isReady()) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        JobQuery query = JobQuery.of(request.getQueryString()).narrowing();
        List<JobSearch.Found> found = search.list(query.sorted(JobQuery.Sort.NEW), 0, MOST);
        response.setContentType("application/atom+xml;charset=UTF-8");
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter());
            write(xml, query, found);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(XMLStreamWriter xml, JobQuery query, List<JobSearch.Found> found) throws XMLStreamException {
        String line = queryWords.line(query);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "title", texts.format("jobs.feed.title", line.isEmpty() ? texts.get("jobs.feed") : texts.format("jobs.heading", line)));
        element(xml, "id", app.getBaseUrl() + "/feed/jobs.xml" + query.address());
        element(xml, "updated", found.stream().map(JobSearch.Found::confirmedAt).max(Comparator.naturalOrder()).orElse(app.getBuiltAt()).toString());
        link(xml, "self", "/feed/jobs.xml" + query.address());
        link(xml, "alternate", "/jobs" + query.address());
        xml.writeStartElement("author");
        element(xml, "name", texts.get("frame.brand"));
        xml.writeEndElement();
        for (JobSearch.Found one : found) {
            entry(xml, one);
        }
        xml.writeEndDocument();
    }

    private void entry(XMLStreamWriter xml, JobSearch.Found found) throws XMLStreamException {
        PublicOpening opening;
        try {
            opening = openings.get(found.code());
        } catch (GoneException overMeanwhile) {
            return;
        }
        xml.writeStartElement("entry");
        element(xml, "title", words.heading(opening.terms()));
        element(xml, "id", app.getBaseUrl() + "/jobs/" + found.code());
        link(xml, "alternate", "/jobs/" + found.code());
        element(xml, "published", found.publishedAt().toString());
        element(xml, "updated", found.confirmedAt().toString());
        element(xml, "summary", texts.format("jobs.feed.summary", words.value(opening.terms(), "KIND"), words.pay(opening.terms()), words.value(opening.terms(), "DAYS_PER_WEEK"),
                words.nights(opening.terms()), words.place(opening.terms())));
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", app.getBaseUrl() + address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
