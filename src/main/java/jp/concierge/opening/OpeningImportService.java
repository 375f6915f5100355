package jp.concierge.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import jp.concierge.hospital.FacilityDetail;
import jp.concierge.hospital.Partners;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;
import jp.concierge.shared.NotFoundException;
import jp.concierge.shared.security.Caller;
import jp.concierge.shared.security.Role;
import jp.concierge.shared.security.Throttle;
import jp.concierge.shared.web.Texts;

/** Many openings at once, from a table: looked through first, with what is wrong by row and column; then drafts of all of it or of the good rows. */
@Stateless
public class OpeningImportService {
    private static final int LARGEST = 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final int TIMES = 30;
    private static final Duration KEPT = Duration.ofDays(1);
    @PersistenceContext
    private EntityManager em;
    @Inject
    private OpeningDrafts drafts;
    @Inject
    private OpeningSteps steps;
    @Inject
    private OpeningReader reader;
    @Inject
    private Partners partners;
    @Inject
    private ReferenceTables reference;
    @Inject
    private Throttle throttle;
    @Inject
    private Texts texts;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * Reads a table and keeps it for {@link #take}; no opening is made.
     *
     * @param name what the file is called
     * @return code of what was sent
     * @throws BusinessRuleException at {@code file}
     */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public String send(String name, byte[] file) {
        throttle.check("opening-import", caller.requireAccountId().toString(), TIMES, Duration.ofHours(1));
        if (file.length > LARGEST) {
            throw new BusinessRuleException("opening.import.error.large").at("file");
        }
        UUID partner = partners.own().id();
        List<List<String>> rows = SheetReader.read(file);
        table(partner, rows);
        em.createQuery("delete from OpeningBatch b where b.sentAt < :old").setParameter("old", clock.instant().minus(KEPT)).executeUpdate();
        String called = Normalized.name(name);
        OpeningBatch batch = new OpeningBatch(partner, called.substring(0, Math.min(LONGEST_NAME, called.length())), rows, clock.instant());
        em.persist(batch);
        return batch.code();
    }

    /** What the table would become. */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public ImportReport report(String code) {
        UUID partner = partners.own().id();
        OpeningBatch batch = batch(partner, code, LockModeType.NONE);
        ImportTable table = table(partner, batch.rows());
        List<ImportProblem> problems = new ArrayList<>();
        table.typed().forEach((row, typed) -> problems.addAll(problems(partner, table, row, typed)));
        int bad = new TreeSet<>(problems.stream().map(ImportProblem::row).toList()).size();
        return new ImportReport(code, batch.file(), table.typed().size() - bad, bad, problems, batch.isTaken());
    }

    /**
     * Makes a draft of every row, or of every good one; all in one transaction, and once.
     *
     * @param goodOnly leave out rows with a problem
     * @return how many drafts there are now
     * @throws BusinessRuleException {@code opening.import.error.bad} when a row has a problem and all were wanted, {@code opening.import.error.taken} the second time
     */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER})
    public int take(String code, boolean goodOnly) {
        UUID partner = partners.own().id();
        OpeningBatch batch = batch(partner, code, LockModeType.PESSIMISTIC_WRITE);
        batch.take(clock.instant());
        ImportTable table = table(partner, batch.rows());
        int made = 0;
        for (Map.Entry<Integer, Map<TermField, String>> row : table.typed().entrySet()) {
            boolean good = problems(partner, table, row.getKey(), row.getValue()).isEmpty();
            if (!good && !goodOnly) {
                throw new BusinessRuleException("opening.import.error.bad");
            }
            if (good) {
                steps.record(drafts.begin(partner, row.getValue(), caller.getLabel()), OpeningStepKind.IMPORTED);
                made++;
            }
        }
        return made;
    }

    private List<ImportProblem> problems(UUID partner, ImportTable table, int row, Map<TermField, String> typed) {
        List<FacilityDetail> sites = partners.facilities(partner);
        List<ImportProblem> problems = new ArrayList<>();
        Map<TermField, String> known = new java.util.EnumMap<>(typed);
        Optional<FacilityDetail> site = sites.stream().filter(one -> one.code().equals(typed.getOrDefault(TermField.FACILITY, ""))).findFirst();
        if (site.isEmpty()) {
            known.remove(TermField.FACILITY);
            problems.add(problem(table, row, TermField.FACILITY, texts.get("opening.import.problem.facility")));
        }
        if (reference.departmentName(typed.getOrDefault(TermField.DEPARTMENT, "")).isEmpty()) {
            known.remove(TermField.DEPARTMENT);
            problems.add(problem(table, row, TermField.DEPARTMENT, texts.get("opening.import.problem.department")));
        }
        Terms terms = reader.read(known, sites);
        for (TermProblem wrong : TermsCheck.problems(terms, reader.today())) {
            boolean told = wrong.field() == TermField.FACILITY || wrong.field() == TermField.DEPARTMENT || site.isEmpty() && !wrong.field().isTyped();
            if (!told) {
                problems.add(problem(table, row, wrong.field(), texts.format(wrong.key(), wrong.arguments())));
            }
        }
        reader.findings(terms).stream().filter(OpeningFinding::isRefusing)
                .forEach(finding -> problems.add(problem(table, row, finding.field(), texts.label(finding.concern()) + (finding.words().isEmpty() ? "" : texts.format("opening.quoted", finding.words())))));
        return problems;
    }

    private ImportProblem problem(ImportTable table, int row, TermField field, String words) {
        return new ImportProblem(row, table.column(field), field, texts.get(field.key()), words);
    }

    private ImportTable table(UUID partner, List<List<String>> rows) {
        return new ImportTable(rows, texts::get, partners.facilities(partner), reference.getDepartments());
    }

    private OpeningBatch batch(UUID partner, String code, LockModeType lock) {
        return em.createQuery("select b from OpeningBatch b where b.code = :code and b.partnerId = :partner", OpeningBatch.class).setParameter("code", code).setParameter("partner", partner)
                .setLockMode(lock).getResultStream().findFirst().orElseThrow(() -> new NotFoundException("batch"));
    }
}
