package jp.concierge.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.concierge.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegalPapersTest {

    @ParameterizedTest
    @EnumSource(LegalDocument.class)
    void everyVersionOfEveryPaperCanBeRead(LegalDocument document) {
        Map<LegalDocument, List<LocalDate>> index = LegalPapers.readIndex();
        assertFalse(index.get(document).isEmpty());
        for (LocalDate version : index.get(document)) {
            List<LegalPaper.Block> blocks = PaperText.parse(LegalPapers.text(document, version), name -> "[" + name + "]");
            assertTrue(blocks.stream().anyMatch(LegalPaper.Block::isHeading));
            blocks.stream().filter(LegalPaper.Block::isTable).forEach(table -> table.rows().forEach(row -> assertEquals(table.head().size(), row.size(), row.toString())));
        }
        assertTrue(Texts.all().containsKey("legal.title." + document.slug()));
        assertTrue(Texts.all().containsKey("legal.lead." + document.slug()));
    }

    @Test
    void doctorsPayNothingAndPapersNameNoWordOfGifts() {
        String fees = LegalPapers.text(LegalDocument.FEES, LegalPapers.readIndex().get(LegalDocument.FEES).get(0));
        assertTrue(fees.contains("0円"));
        TreeSet<String> names = new TreeSet<>();
        for (LegalDocument document : LegalDocument.values()) {
            PaperText.BLANK.matcher(LegalPapers.text(document, LegalPapers.readIndex().get(document).get(0))).results().forEach(found -> names.add(found.group(1)));
        }
        assertTrue(names.contains("licenceNumber"));
        assertTrue(names.contains("complaintContact"));
    }

    @Test
    void theNotationKnowsHeadingsListsTablesAndNames() {
        List<LegalPaper.Block> blocks = PaperText.parse("前文 {who}\n# 題\n- 一\n- 二 {who}\n\n| a | b |\n| {who} | d |\n終わり", name -> "$1" + name);
        assertEquals(List.of(LegalPaper.Kind.PARAGRAPH, LegalPaper.Kind.HEADING, LegalPaper.Kind.LIST, LegalPaper.Kind.TABLE, LegalPaper.Kind.PARAGRAPH),
                blocks.stream().map(LegalPaper.Block::kind).toList());
        assertEquals("前文 $1who", blocks.get(0).text());
        assertEquals("二 $1who", blocks.get(2).rows().get(1).get(0));
        assertEquals(List.of(List.of("$1who", "d")), blocks.get(3).body());
    }
}
