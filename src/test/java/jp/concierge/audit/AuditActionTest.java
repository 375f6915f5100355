package jp.concierge.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AuditActionTest {

    @Test
    void theTableKnowsEveryActionAndNoOther() throws IOException {
        String migration;
        try (var in = AuditActionTest.class.getResourceAsStream("/db/migration/V0060__audit.sql")) {
            migration = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String check = migration.substring(migration.indexOf("audit_entry_action_known"), migration.indexOf("))", migration.indexOf("audit_entry_action_known")));
        List<String> known = Pattern.compile("'(\\w+)'").matcher(check).results().map(m -> m.group(1)).sorted().toList();
        assertEquals(Arrays.stream(AuditAction.values()).map(Enum::name).sorted().toList(), known);
    }
}
