package jp.concierge.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.config.Setting;
import jp.concierge.shared.security.Role;
import jp.concierge.support.Eventually;
import jp.concierge.support.container.ContainerTest;
import jp.concierge.support.container.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator imports in the background, and what was imported is found. */
@ContainerTest
class RegistryServiceIT {
    @TempDir
    private Path folder;
    @Inject
    private People people;
    @Inject
    private RegistryService registry;
    @Inject
    private Institutions institutions;
    @Inject
    private PostalTowns towns;

    @AfterEach
    void forget() {
        System.clearProperty(Setting.REFERENCE_DIR.propertyName());
    }

    @Test
    void an_administrator_imports_what_lies_in_the_folder_and_anybody_finds_it() throws IOException {
        Files.writeString(folder.resolve("municipalities.csv"), "muni_code,pref_code,county,muni_name,muni_kana,kind,lat,lng,area_code\n13999,13,,架空区,かくうく,ward,35.6,139.7,\n");
        Files.writeString(folder.resolve("clinics.csv"), "id,name,pref_code,muni_code,address,lat,lng,geo_level,departments,url,source\n"
                + "itc1,医療法人社団・髙橋内視鏡クリニック,13,13999,東京都架空区坂上1-2,35.6,139.7,town,内科,,test\nitc2,坂下クリニック,13,,東京都架空区坂下3,35.6,139.7,town,内科,,test\n");
        Files.writeString(folder.resolve("hospitals.csv"), "id,name,alt_name,name_kana,short_name,pref_code,muni_code,area_code,postal_code,address,lat,lng,geo_source,url,beds_total,beds_general,"
                + "beds_longterm,beds_psychiatric,departments,source\nith1,架空区立坂上病院,,カクウクリツサカウエビョウイン,かく病,13,13999,,1990001,東京都架空区坂上9,35.6,139.7,mhlw,,210,210,,,内科,test\n");
        Files.writeString(folder.resolve("postal_codes.csv"), "postal_code,pref_code,muni_code,city,town,town_kana,lat,lng,geo_level\n1990001,13,13999,架空区,坂上,ｻｶｳｴ,35.6,139.7,town\n1990001,13,13999,架空区,坂下,ｻｶｼﾀ,35.6,139.7,town\n");
        System.setProperty(Setting.REFERENCE_DIR.propertyName(), folder.toString());
        People.Person admin = people.person(Role.ADMIN);
        people.as(admin, registry::start);
        Eventually.isTrue("the import has ended", Duration.ofSeconds(60), () -> people.by(admin, registry::get).imports().stream().findFirst().map(one -> one.endedAt() != null).orElse(false));
        RegistryService.Overview overview = people.by(admin, registry::get);
        ImportRow imported = overview.imports().get(0);
        assertEquals(ImportState.PARTLY, imported.state(), "not every file was there");
        assertEquals(2, outcome(imported, RegistryFile.CLINICS).added());
        assertEquals(FileState.ABSENT, outcome(imported, RegistryFile.STATIONS).state());
        assertEquals(3, overview.institutions());
        assertFalse(imported.startedBy().isEmpty());

        people.asVisitor(() -> {
            assertEquals(List.of("ith1", "itc1"), found("坂上"));
            assertEquals(List.of("ith1"), found("さかうえ びょういん"));
            assertEquals(List.of("ith1"), found("ｻｶｳｴﾋﾞｮｳｲﾝ"));
            assertEquals(List.of("ith1"), found("かく病"));
            assertEquals(List.of("itc1"), found("高橋内視鏡"), "variants of letters make no difference");
            assertEquals(List.of("itc1"), found("架空区　クリニック 坂上"));
            assertEquals(List.of("itc2"), found("坂下"));
            assertEquals(List.of(), found("坂上下"));
            assertEquals(List.of(), found("  "));
            assertEquals(List.of(), found("%' or 1=1 --\"{}\\"));
            assertEquals(List.of("坂上", "坂下"), towns.list("〒１９９−０００１").stream().map(PostalTown::town).toList());
            assertEquals(List.of(), towns.list("199-000"));
            assertTrue(institutions.find("ith1").isPresent() && institutions.find("nobody").isEmpty());
        });
    }

    @Test
    void without_a_folder_nothing_begins() {
        people.as(people.person(Role.ADMIN), () -> {
            assertEquals("error.registry.folder", assertThrows(BusinessRuleException.class, registry::start).code());
            System.setProperty(Setting.REFERENCE_DIR.propertyName(), folder.toString());
            assertEquals("error.registry.folder", assertThrows(BusinessRuleException.class, registry::start).code(), "an empty folder");
        });
    }

    @Test
    void nobody_but_an_administrator_imports() {
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                people.as(people.person(role), () -> assertThrows(EJBAccessException.class, registry::start, role.name()));
            }
        }
        people.asVisitor(() -> assertThrows(EJBAccessException.class, registry::start));
    }

    private List<String> found(String typed) {
        return institutions.search(typed, 20).stream().map(InstitutionRow::id).toList();
    }

    private static FileOutcome outcome(ImportRow imported, RegistryFile file) {
        return imported.files().stream().filter(one -> one.file() == file).findFirst().orElseThrow();
    }
}
