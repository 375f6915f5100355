package jp.concierge.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import jp.concierge.bootstrap.DemoLogins;
import jp.concierge.shared.Ids;
import jp.concierge.support.browser.SignIn;
import jp.concierge.support.browser.Visitor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A clerk takes the template, sends a table with mistakes, reads what is wrong, and takes the corrected one; with and without script. */
class OpeningImportBrowserIT {
    private static final String SITE = "つくば台みどり病院";

    @Test
    void a_table_with_mistakes_is_corrected_and_becomes_drafts() throws IOException {
        String title = "取り込み" + Ids.code(4);
        try (Visitor clerk = Visitor.arrives()) {
            SignIn.as(clerk, "saiyo@demo.example", DemoLogins.PASSWORD);
            Page page = clerk.opens("/partner/openings").page();
            page.locator("main a[href='/partner/openings/import']").click();
            clerk.looksGood("partner-opening-import");
            Download template = page.waitForDownload(() -> page.locator("a[href='/partner/openings/template.xlsx']").click());
            assertTrue(Files.size(template.path()) > 5000);

            page.locator("#send").click();
            assertThat(page.locator("#file-msg")).containsText("選んでください");
            sends(page, "photo.xlsx", "not a table".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#file-msg")).not().isEmpty();
            clerk.looksGood("partner-opening-import-refused");

            sends(page, "openings.xlsx", workbook(List.of(Map.of(TermField.TITLE, title), Map.of(TermField.TITLE, title, TermField.PAY_MIN, "応相談", TermField.MON, "25:00-26:00"))));
            assertThat(page.locator("#report + p")).containsText("正しい行 1、直す行 1");
            assertThat(page.locator("table")).containsText("応相談");
            assertEquals(0, page.locator("#all").count(), "not all of it while something is wrong");
            clerk.looksGood("partner-opening-import-mistakes");
            Download mistakes = page.waitForDownload(() -> page.locator("a[href*='mistakes.csv']").click());
            assertTrue(Files.readString(mistakes.path()).contains("応相談"));

            sends(page, "openings.xlsx", workbook(List.of(Map.of(TermField.TITLE, title + "1"), Map.of(TermField.TITLE, title + "2"))));
            clerk.looksGood("partner-opening-import-whole");
            page.locator("#all").click();
            page.waitForURL("**done=opening-imported");
            assertThat(page.locator("table")).containsText(title + "2");
            page.goBack();
            page.reload();
            assertThat(page.locator("#report ~ p").last()).containsText("作りました");
        }
    }

    @Test
    void it_works_without_script() throws IOException {
        try (Visitor clerk = Visitor.arrivesWithoutJavaScript()) {
            SignIn.as(clerk, "saiyo@demo.example", DemoLogins.PASSWORD);
            Page page = clerk.opens("/partner/openings/import").page();
            sends(page, "openings.xlsx", workbook(List.of(Map.of())));
            assertThat(page.locator("#report + p")).containsText("正しい行 1、直す行 0");
        }
    }

    private static void sends(Page page, String name, byte[] file) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", file));
        page.locator("#send").click();
        page.waitForURL(url -> url.contains("batch=") || url.contains("error="));
    }

    /** Whole rows with these changes, by the names of the fields. */
    private static byte[] workbook(List<Map<TermField, String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<TermField> columns = ImportTemplate.columns();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("求人");
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i).name());
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, i, rows.get(row).getOrDefault(columns.get(i), WholeTerms.typed(SITE).getOrDefault(columns.get(i), "")));
                }
            }
        }
        return out.toByteArray();
    }
}
