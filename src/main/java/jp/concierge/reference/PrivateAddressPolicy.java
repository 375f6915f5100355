package jp.concierge.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;

/**
 * A doctor's address must be private (T6): the administrators of a university or hospital can read the mail of their
 * domain, and the search for a new place would be known. Refuses with the reason.
 */
@ApplicationScoped
public class PrivateAddressPolicy {
    private static final Set<String> HOSPITAL_LABELS = Set.of("hosp", "hospital", "byouin", "byoin", "iryo", "clinic", "med", "medical");
    private static final List<String> HOSPITAL_PARTS = List.of("hospital", "byouin", "byoin", "-hosp", "hosp-", "medical-center", "medicalcenter", "igakubu", "ikyoku");
    private ReferenceTables reference;

    protected PrivateAddressPolicy() {
    }

    @Inject
    public PrivateAddressPolicy(ReferenceTables reference) {
        this.reference = reference;
    }

    /** Why an address is not private enough. */
    public enum Reason {
        UNIVERSITY, HOSPITAL, INSTITUTION, PUBLIC_OFFICE;

        /** Key of the text that tells the person the reason and what to do. */
        public String textKey() {
            return "reference.address." + name();
        }
    }

    public Optional<Reason> objection(EmailAddress address) {
        return objection(address, reference.institutionDomains());
    }

    static Optional<Reason> objection(EmailAddress address, Set<String> institutions) {
        String domain = address.domain();
        List<String> labels = Arrays.asList(domain.split("\\."));
        if (under(domain, "ac.jp") || under(domain, "edu") || domain.matches("(.+\\.)?(ac|edu)\\.[a-z]{2}")) {
            return Optional.of(Reason.UNIVERSITY);
        }
        for (int i = 0; i < labels.size(); i++) {
            if (institutions.contains(String.join(".", labels.subList(i, labels.size())))) {
                return Optional.of(Reason.INSTITUTION);
            }
        }
        List<String> own = labels.subList(0, Math.max(0, labels.size() - 1));
        if (own.stream().anyMatch(HOSPITAL_LABELS::contains) || own.stream().anyMatch(PrivateAddressPolicy::soundsLikeHospital)) {
            return Optional.of(Reason.HOSPITAL);
        }
        if (under(domain, "go.jp") || under(domain, "lg.jp") || domain.matches("(.+\\.)?(pref|city|town|vill|metro)\\.[a-z-]+(\\.[a-z-]+)?\\.jp")) {
            return Optional.of(Reason.PUBLIC_OFFICE);
        }
        return Optional.empty();
    }

    /** @throws BusinessRuleException with the reason, at no field */
    public void require(EmailAddress address) {
        objection(address).ifPresent(reason -> {
            throw new BusinessRuleException(reason.textKey());
        });
    }

    private static boolean under(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }

    private static boolean soundsLikeHospital(String label) {
        return HOSPITAL_PARTS.stream().anyMatch(label::contains);
    }
}
