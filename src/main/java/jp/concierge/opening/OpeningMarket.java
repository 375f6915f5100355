package jp.concierge.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.concierge.settings.OperatorSettings;
import jp.concierge.settings.RuleCode;
import jp.concierge.shared.security.Role;

/** What other openings of the kind are like: pay as a distribution, and what makes them be read. Nothing is told of few. */
@Stateless
public class OpeningMarket {
    private static final int MOST = 2000;
    private static final int HINTS = 3;
    /** Of openings that were seen for less long the views say little. */
    private static final int LEAST_DAYS = 7;
    private static final Map<TermField, Predicate<Terms>> FEATURES = features();
    @Inject
    private ShownOpenings shown;
    @Inject
    private OperatorSettings settings;
    @Inject
    private Clock clock;

    /** @return empty when the draft does not say yet what it is, or when there are too few */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER, Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public Optional<PayComparison> compare(Terms terms, String code) {
        if (!terms.has(TermField.KIND) || !terms.has(TermField.PAY_BASIS) || !terms.has(TermField.DEPARTMENT)) {
            return Optional.empty();
        }
        List<Long> pay = shown.payAlike(terms.get(TermField.KIND), terms.get(TermField.PAY_BASIS), terms.get(TermField.DEPARTMENT), code);
        return pay.size() < settings.rule(RuleCode.OPENING_COMPARE_MINIMUM) ? Optional.empty() : Optional.of(PayComparison.of(pay, java.time.LocalDate.now(clock)));
    }

    /** What makes openings of this kind be read, the strongest first; empty while there is too little to say so. */
    @RolesAllowed({Role.Name.PARTNER_ADMIN, Role.Name.PARTNER_MEMBER, Role.Name.CONSULTANT, Role.Name.PLACEMENT_MANAGER, Role.Name.ADMIN})
    public List<ReadingHint> hints(String kind) {
        Map<UUID, Long> views = shown.views().stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
        List<Map.Entry<Terms, Double>> seen = new ArrayList<>();
        for (Object[] row : shown.viewed(kind, MOST)) {
            long days = ChronoUnit.DAYS.between((Instant) row[0], clock.instant());
            if (days >= LEAST_DAYS) {
                seen.add(Map.entry(Terms.of((String) row[1]), views.getOrDefault((UUID) row[2], 0L) / (double) days));
            }
        }
        int least = settings.rule(RuleCode.OPENING_COMPARE_MINIMUM);
        List<ReadingHint> hints = new ArrayList<>();
        FEATURES.forEach((field, has) -> {
            List<Double> with = seen.stream().filter(one -> has.test(one.getKey())).map(Map.Entry::getValue).sorted().toList();
            List<Double> without = seen.stream().filter(one -> !has.test(one.getKey())).map(Map.Entry::getValue).sorted().toList();
            if (with.size() >= least && without.size() >= least && median(without) > 0 && median(with) > median(without)) {
                hints.add(new ReadingHint(field, (int) Math.round(100 * median(with) / median(without)), with.size(), without.size()));
            }
        });
        return hints.stream().sorted(Comparator.comparing(ReadingHint::percent).reversed()).limit(HINTS).toList();
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static Map<TermField, Predicate<Terms>> features() {
        Map<TermField, Predicate<Terms>> features = new LinkedHashMap<>();
        features.put(TermField.RESEARCH_DAY, terms -> !terms.is(TermField.RESEARCH_DAY, "NO"));
        features.put(TermField.NIGHT_PERMIT, terms -> terms.is(TermField.NIGHT_PERMIT, "WHOLE"));
        features.put(TermField.SIDE_JOB, terms -> terms.is(TermField.SIDE_JOB, "YES"));
        for (TermField field : List.of(TermField.TEAM, TermField.BOARDS_KEPT, TermField.HOUSING, TermField.CHILDCARE, TermField.INCENTIVE, TermField.OUTPATIENT_SLOTS)) {
            features.put(field, terms -> terms.has(field));
        }
        return features;
    }
}
