package jp.concierge.reference;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.concierge.shared.config.Shared;

/** The short tables, read once: they change only with a release of the program. */
@Named("reference")
@Shared
public class ReferenceTables {
    @PersistenceContext
    private EntityManager em;
    private List<Prefecture> prefectures;
    private List<Specialty> specialties;
    private List<Subspecialty> subspecialties;
    private List<University> universities;
    private PhysicianCounts physicianCounts;
    private Set<String> institutionDomains;
    private Map<String, Department> departments;
    private Map<String, String> specialtyNames;
    private Map<String, String> subspecialtyNames;
    private Map<String, String> prefectureNames;

    @PostConstruct
    void read() {
        prefectures = rows("select code, name, region from prefecture order by code", r -> new Prefecture(text(r, 0), text(r, 1), Region.valueOf(text(r, 2))));
        specialties = rows("select code, name from specialty order by rank", r -> new Specialty(text(r, 0), text(r, 1)));
        subspecialties = rows("select code, name, specialty from subspecialty order by rank", r -> new Subspecialty(text(r, 0), text(r, 1), text(r, 2)));
        universities = rows("select id, name, prefecture, short_names from university order by id",
                r -> new University(text(r, 0), text(r, 1), text(r, 2), text(r, 3).isEmpty() ? List.of() : List.of(text(r, 3).split("\\|"))));
        physicianCounts = new PhysicianCounts(rows("select code, name, specialty, coalesce(subspecialty, ''), physicians from department order by rank",
                r -> new Department(text(r, 0), text(r, 1), text(r, 2), text(r, 3).isEmpty() ? null : text(r, 3), Integer.parseInt(text(r, 4)))),
                rows("select prefecture, physicians from prefecture_physicians", r -> r).stream().collect(Collectors.toMap(r -> text(r, 0), r -> Integer.parseInt(text(r, 1)))),
                prefectures.stream().collect(Collectors.toMap(Prefecture::code, Prefecture::region)));
        departments = physicianCounts.departments().stream().collect(Collectors.toUnmodifiableMap(Department::code, Function.identity()));
        institutionDomains = Set.copyOf(rows("select domain, domain from institution_domain", r -> text(r, 0)));
        specialtyNames = specialties.stream().collect(Collectors.toUnmodifiableMap(Specialty::code, Specialty::name));
        subspecialtyNames = subspecialties.stream().collect(Collectors.toUnmodifiableMap(Subspecialty::code, Subspecialty::name));
        prefectureNames = prefectures.stream().collect(Collectors.toUnmodifiableMap(Prefecture::code, Prefecture::name));
    }

    /** In the order of their codes, north to south. */
    public List<Prefecture> getPrefectures() {
        return prefectures;
    }

    public List<Prefecture> prefecturesOf(Region region) {
        return prefectures.stream().filter(p -> p.region() == region).toList();
    }

    public List<Specialty> getSpecialties() {
        return specialties;
    }

    public List<Subspecialty> getSubspecialties() {
        return subspecialties;
    }

    public List<Subspecialty> subspecialtiesOf(String specialty) {
        return subspecialties.stream().filter(s -> s.specialty().equals(specialty)).toList();
    }

    public List<University> getUniversities() {
        return universities;
    }

    /** Departments of the national survey, in its order. */
    public List<Department> getDepartments() {
        return physicianCounts.departments();
    }

    public PhysicianCounts physicianCounts() {
        return physicianCounts;
    }

    public Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    /** Name of a department of the survey; "" for a code that does not exist or null. */
    public String departmentName(String code) {
        return code == null ? "" : department(code).map(Department::name).orElse("");
    }

    /** The medical school a person meant by what they typed; empty when none or unclear. */
    public Optional<University> findUniversity(String typed) {
        return typed == null || typed.isBlank() ? Optional.empty() : universities.stream().filter(u -> u.isMeantBy(typed.strip())).findFirst();
    }

    /** Name of a specialty; "" for a code that does not exist or null. */
    public String specialtyName(String code) {
        return name(specialtyNames, code);
    }

    public String subspecialtyName(String code) {
        return name(subspecialtyNames, code);
    }

    public String prefectureName(String code) {
        return name(prefectureNames, code);
    }

    public boolean isSpecialty(String code) {
        return code != null && specialtyNames.containsKey(code);
    }

    public boolean isPrefecture(String code) {
        return code != null && prefectureNames.containsKey(code);
    }

    /** The narrower field of that code when it belongs to the specialty. */
    public Optional<Subspecialty> findSubspecialty(String code, String specialty) {
        return subspecialties.stream().filter(s -> s.code().equals(code) && s.specialty().equals(specialty)).findFirst();
    }

    /** Mail domains of institutions, in lower case. */
    public Set<String> institutionDomains() {
        return institutionDomains;
    }

    private static String name(Map<String, String> names, String code) {
        return code == null ? "" : names.getOrDefault(code, "");
    }

    private <T> List<T> rows(String sql, Function<Object[], T> row) {
        return ((List<?>) em.createNativeQuery(sql).getResultList()).stream().map(r -> row.apply((Object[]) r)).toList();
    }

    private static String text(Object[] row, int column) {
        return row[column].toString();
    }
}
