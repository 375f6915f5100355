package jp.concierge.opening.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.concierge.opening.OpeningImportService;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.web.Redirects;

/** Takes the table of {@code /partner/openings/import} and leads back to the page, with what became of it or with why it could not be read. */
@WebServlet("/files/openings")
@MultipartConfig(fileSizeThreshold = OpeningUploadServlet.LARGEST, maxFileSize = OpeningUploadServlet.LARGEST, maxRequestSize = OpeningUploadServlet.LARGEST + 10_000L)
public class OpeningUploadServlet extends HttpServlet {
    static final int LARGEST = 1024 * 1024;
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/partner/openings/import";
    @Inject
    private transient OpeningImportService imports;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            Part file = request.getPart("file");
            if (file == null || file.getSize() == 0) {
                throw new BusinessRuleException("opening.import.error.none");
            }
            try (InputStream in = file.getInputStream()) {
                Redirects.see(PAGE + "?batch=" + imports.send(file.getSubmittedFileName(), in.readNBytes(LARGEST + 1)), response);
            }
        } catch (BusinessRuleException broken) {
            String about = broken.arguments().length == 0 ? "" : String.valueOf(broken.arguments()[0]);
            Redirects.see(PAGE + "?error=" + broken.code() + "&about=" + URLEncoder.encode(about, StandardCharsets.UTF_8), response);
        } catch (EJBAccessException nobody) {
            Redirects.see(PAGE, response);
        } catch (IllegalStateException | ServletException | IOException broken) {
            Redirects.see(PAGE + "?error=opening.import.error.large", response);
        }
    }
}
