package jp.concierge.compliance;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.concierge.compliance.PersonalData.Fact;
import jp.concierge.compliance.PersonalData.Item;
import jp.concierge.compliance.PersonalData.Section;
import jp.concierge.shared.web.Dates;
import jp.concierge.shared.web.Texts;

/** Writes a person's data as JSON for machines, and as HTML and PDF for people. */
@ApplicationScoped
class PersonalDataWriter {
    private static final String FONT = "/fonts/BIZUDPGothic-Regular.ttf";
    /** Letters that the first font lacks and names have: 𠮷, for one. A part of Noto Sans JP. */
    private static final String RARE = "/fonts/NotoSansJP-Rare.ttf";
    private static final String STYLE = "/papers/data.css";
    @Inject
    private Texts texts;
    @Inject
    private Dates dates;

    PersonalFile write(PersonalData data, PersonalDataFormat format) {
        return new PersonalFile(format, switch (format) {
            case JSON -> json(data);
            case HTML -> html(data).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf(html(data));
        });
    }

    /** A section with one item is an object, a list an array; a fact that is told several times an array of its values. */
    private static byte[] json(PersonalData data) {
        JsonObjectBuilder document = Json.createObjectBuilder().add("asOf", data.asOf().toString()).add("code", data.code());
        for (Section section : data.sections()) {
            if (section.many()) {
                JsonArrayBuilder items = Json.createArrayBuilder();
                section.items().forEach(item -> items.add(object(item)));
                document.add(section.key(), items);
            } else {
                document.add(section.key(), object(section.items().get(0)));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(bytes, StandardCharsets.UTF_8)) {
            writer.writeObject(document.build());
        }
        return bytes.toByteArray();
    }

    private static JsonObjectBuilder object(Item item) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        item.facts().stream().map(Fact::key).distinct().forEach(key -> {
            var values = item.facts().stream().filter(fact -> fact.key().equals(key)).map(Fact::value).toList();
            if (values.size() > 1) {
                JsonArrayBuilder several = Json.createArrayBuilder();
                values.forEach(several::add);
                object.add(key, several);
            } else if (values.get(0) == null) {
                object.addNull(key);
            } else {
                object.add(key, values.get(0));
            }
        });
        return object;
    }

    private String html(PersonalData data) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ja\"><head><meta charset=\"UTF-8\"/><title>")
                .append(text(texts.get("compliance.document.title"))).append("</title><style>").append(new String(resource(STYLE), StandardCharsets.UTF_8))
                .append("</style></head><body><h1>").append(text(texts.get("compliance.document.title"))).append("</h1><p>")
                .append(text(texts.format("compliance.document.asOf", dates.dateTime(data.asOf()), data.code()))).append("</p><p>")
                .append(text(texts.get("compliance.document.note"))).append("</p>");
        for (Section section : data.sections()) {
            html.append("\n<h2>").append(text(texts.get("compliance.section." + section.key()))).append("</h2>");
            if (section.items().isEmpty()) {
                html.append("<p class=\"none\">").append(text(texts.get("compliance.document.none"))).append("</p>");
            }
            section.items().forEach(item -> table(item, html));
        }
        return html.append("</body></html>").toString();
    }

    private void table(Item item, StringBuilder html) {
        html.append("<table>");
        for (Fact fact : item.facts()) {
            if (!fact.text().isEmpty()) {
                html.append("<tr><th scope=\"row\">").append(text(texts.get("compliance.fact." + fact.key()))).append("</th><td>")
                        .append(text(fact.text()).replace("\n", "<br/>")).append("</td></tr>");
            }
        }
        html.append("</table>");
    }

    private static byte[] pdf(String html) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().useFastMode().useFont(() -> PersonalDataWriter.class.getResourceAsStream(FONT), "BIZ UDPGothic")
                    .useFont(() -> PersonalDataWriter.class.getResourceAsStream(RARE), "Noto Sans JP")
                    .withHtmlContent(html.replaceFirst("(?s)^<!DOCTYPE html>\\s*", ""), null).toStream(bytes).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Text of a document that also has to be well-formed XML: what XML cannot hold is left out. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static byte[] resource(String path) {
        try (InputStream in = PersonalDataWriter.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
