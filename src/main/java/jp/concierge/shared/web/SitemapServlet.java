package jp.concierge.shared.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code /sitemap.xml}: every address that search engines may know, and when it last changed. When a feature has too many of them for one file, it
 * names the files {@code /sitemap/{part}} instead.
 */
@WebServlet("/pages/site/sitemap")
public class SitemapServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String SECONDS_TO_WAIT = "5";
    private static final String PAGES = "pages";
    @Inject
    private transient AppInfo app;
    @Inject
    private transient PathVariables path;
    @Inject
    @Any
    private transient Instance<SitemapSource> sources;
    @Inject
    @Any
    private transient Instance<SitemapParts> large;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (large.stream().anyMatch(one -> !one.isReady())) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String part = path.get("part");
        boolean inParts = large.stream().anyMatch(one -> one.parts() > 1);
        try {
            if (part == null && inParts) {
                index(response);
            } else {
                Optional<List<SitemapSource.Entry>> entries = part == null ? Optional.of(Stream.concat(pages().stream(), large.stream().flatMap(one -> one.entries(1).stream())).toList()) : entries(part);
                if (entries.isEmpty()) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                } else {
                    addresses(response, entries.get());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private List<SitemapSource.Entry> pages() {
        List<SitemapSource.Entry> entries = new ArrayList<>();
        sources.forEach(source -> entries.addAll(source.entries()));
        return entries;
    }

    /** Of one file; empty for a name that no file has. */
    private Optional<List<SitemapSource.Entry>> entries(String part) {
        if (part.equals(PAGES)) {
            return Optional.of(pages());
        }
        return large.stream().filter(one -> part.matches(one.name() + "-[1-9]\\d{0,4}")).findFirst().flatMap(one -> {
            int number = Integer.parseInt(part.substring(one.name().length() + 1));
            return number <= one.parts() ? Optional.of(one.entries(number)) : Optional.empty();
        });
    }

    private void index(HttpServletResponse response) throws IOException, XMLStreamException {
        XMLStreamWriter xml = begin(response, "sitemapindex");
        Stream<String> files = Stream.concat(Stream.of(PAGES), large.stream().flatMap(one -> IntStream.rangeClosed(1, one.parts()).mapToObj(number -> one.name() + "-" + number)));
        for (String file : files.toList()) {
            xml.writeStartElement("sitemap");
            element(xml, "loc", app.getBaseUrl() + "/sitemap/" + file);
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private void addresses(HttpServletResponse response, List<SitemapSource.Entry> entries) throws IOException, XMLStreamException {
        XMLStreamWriter xml = begin(response, "urlset");
        for (SitemapSource.Entry entry : entries) {
            xml.writeStartElement("url");
            element(xml, "loc", app.getBaseUrl() + entry.path());
            element(xml, "lastmod", entry.lastModified().toString());
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private static XMLStreamWriter begin(HttpServletResponse response, String root) throws IOException, XMLStreamException {
        response.setContentType("application/xml;charset=UTF-8");
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getWriter());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(NAMESPACE);
        return xml;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
