package jp.concierge.doctor;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Ids;
import jp.concierge.shared.PersonName;
import jp.concierge.shared.PhoneNumber;
import jp.concierge.shared.crypto.Vault;

/**
 * A doctor who asked us to help. Begins as NEW with registration and a promised first contact; becomes ACTIVE when the desk
 * has spoken with the doctor; may rest (PAUSED), end (CLOSED) and be emptied (ERASED), after which only what the statutory
 * ledger of seekers must keep is left, for as long as it must.
 */
@Entity
@Table(name = "doctor")
public class Doctor {
    static final String NAME_PURPOSE = "doctor-name";
    static final String KANA_PURPOSE = "doctor-kana";
    static final String PHONE_PURPOSE = "doctor-phone";

    @Id
    private UUID id;
    @Version
    private long version;
    private String code;
    @Column(name = "application_number")
    private long applicationNumber;
    @Column(name = "account_id")
    private UUID accountId;
    private UUID submission;
    @Enumerated(EnumType.STRING)
    private DoctorOrigin origin;
    @Enumerated(EnumType.STRING)
    private DoctorState state;
    private String specialty;
    private String subspecialty;
    @Column(name = "graduation_year")
    private Integer graduationYear;
    @Column(name = "sealed_name")
    private byte[] sealedName;
    @Column(name = "sealed_kana")
    private byte[] sealedKana;
    @Column(name = "sealed_phone")
    private byte[] sealedPhone;
    @Column(name = "sealed_birth_date")
    private byte[] sealedBirthDate;
    @Column(name = "sealed_postal_code")
    private byte[] sealedPostalCode;
    @Column(name = "sealed_address")
    private byte[] sealedAddress;
    @Column(name = "sealed_university")
    private byte[] sealedUniversity;
    @Column(name = "sealed_ikyoku")
    private byte[] sealedIkyoku;
    @Column(name = "sealed_employer")
    private byte[] sealedEmployer;
    @Column(name = "sealed_iseki_number")
    private byte[] sealedIsekiNumber;
    @Column(name = "sealed_contact_note")
    private byte[] sealedContactNote;
    @Column(name = "name_fingerprint")
    private byte[] nameFingerprint;
    @Column(name = "kana_fingerprint")
    private byte[] kanaFingerprint;
    @Column(name = "phone_fingerprint")
    private byte[] phoneFingerprint;
    @Embedded
    private ContactPolicy contactPolicy;
    @Column(name = "consultant_id")
    private UUID consultantId;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "first_contact_due_at")
    private Instant firstContactDueAt;
    @Column(name = "first_contacted_at")
    private Instant firstContactedAt;
    @Column(name = "profile_confirmed_at")
    private Instant profileConfirmedAt;
    @Column(name = "erased_at")
    private Instant erasedAt;
    @Column(name = "ledger_retained_until")
    private LocalDate ledgerRetainedUntil;

    protected Doctor() {
    }

    /**
     * @param code public code, unique
     * @param applicationNumber number of this application in the ledger of seekers
     * @param submission id of the form that was sent
     */
    public Doctor(String code, long applicationNumber, UUID accountId, UUID submission, DoctorOrigin origin, Profile profile, ContactPolicy contactPolicy,
            Instant now, Instant firstContactDueAt, Vault vault) {
        this.id = Ids.next();
        this.code = code;
        this.applicationNumber = applicationNumber;
        this.accountId = accountId;
        this.submission = submission;
        this.origin = origin;
        this.state = DoctorState.NEW;
        this.registeredAt = now;
        this.firstContactDueAt = firstContactDueAt;
        this.contactPolicy = contactPolicy;
        write(profile, now, vault);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public long applicationNumber() {
        return applicationNumber;
    }

    public UUID accountId() {
        return accountId;
    }

    public DoctorOrigin origin() {
        return origin;
    }

    public DoctorState state() {
        return state;
    }

    public ContactPolicy contactPolicy() {
        return contactPolicy;
    }

    public UUID consultantId() {
        return consultantId;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant firstContactDueAt() {
        return firstContactDueAt;
    }

    /** Null until the desk has reached the doctor. */
    public Instant firstContactedAt() {
        return firstContactedAt;
    }

    public Instant profileConfirmedAt() {
        return profileConfirmedAt;
    }

    public Career career() {
        return new Career(specialty, subspecialty, graduationYear);
    }

    /** Null once erased and purged. */
    public PersonName name(Vault vault) {
        if (sealedName == null) {
            return null;
        }
        String[] name = open(vault, "sealed_name", sealedName).split("\n", 2);
        String[] kana = open(vault, "sealed_kana", sealedKana).split("\n", 2);
        return new PersonName(name[0], name[1], kana[0], kana[1]);
    }

    public PhoneNumber phone(Vault vault) {
        return sealedPhone == null ? null : new PhoneNumber(open(vault, "sealed_phone", sealedPhone));
    }

    public Affiliation affiliation(Vault vault) {
        return new Affiliation(open(vault, "sealed_university", sealedUniversity), open(vault, "sealed_ikyoku", sealedIkyoku),
                open(vault, "sealed_employer", sealedEmployer));
    }

    public Profile profile(Vault vault) {
        String birth = open(vault, "sealed_birth_date", sealedBirthDate);
        return new Profile(name(vault), phone(vault), birth == null ? null : LocalDate.parse(birth), open(vault, "sealed_postal_code", sealedPostalCode),
                open(vault, "sealed_address", sealedAddress), career(), affiliation(vault), open(vault, "sealed_iseki_number", sealedIsekiNumber),
                open(vault, "sealed_contact_note", sealedContactNote));
    }

    public ContactVerdict mayContact(ContactChannel channel, ZonedDateTime at) {
        return state == DoctorState.ERASED ? ContactVerdict.refused(ContactVerdict.Obstacle.ERASED) : contactPolicy.check(channel, at, sealedPhone != null);
    }

    public void change(Profile profile, Instant now, Vault vault) {
        requireLive();
        write(profile, now, vault);
    }

    public void change(ContactPolicy policy) {
        requireLive();
        contactPolicy = policy;
    }

    /** The doctor said that everything still holds. */
    public void confirmProfile(Instant now) {
        requireLive();
        profileConfirmedAt = now;
    }

    /** @param consultant account of the consultant, or null to take the doctor from everybody */
    public void assignTo(UUID consultant) {
        requireLive();
        consultantId = consultant;
    }

    /** The desk has spoken or written with the doctor and the promised first contact is kept. */
    public void firstContact(Instant now) {
        requireLive();
        if (firstContactedAt == null) {
            firstContactedAt = now;
        }
        if (state == DoctorState.NEW) {
            state = DoctorState.ACTIVE;
        }
    }

    public void pause() {
        move(DoctorState.PAUSED, DoctorState.NEW, DoctorState.ACTIVE);
    }

    public void resume() {
        move(firstContactedAt == null ? DoctorState.NEW : DoctorState.ACTIVE, DoctorState.PAUSED, DoctorState.CLOSED);
    }

    public void close() {
        move(DoctorState.CLOSED, DoctorState.NEW, DoctorState.ACTIVE, DoctorState.PAUSED);
    }

    /**
     * Empties the doctor on request (R29). Name, birth date and address stay sealed until the ledger of seekers need not be
     * kept any longer.
     */
    public void erase(Instant now, LocalDate ledgerRetainedUntil) {
        requireLive();
        state = DoctorState.ERASED;
        erasedAt = now;
        this.ledgerRetainedUntil = ledgerRetainedUntil;
        subspecialty = null;
        graduationYear = null;
        sealedPhone = null;
        sealedUniversity = null;
        sealedIkyoku = null;
        sealedEmployer = null;
        sealedIsekiNumber = null;
        sealedContactNote = null;
        nameFingerprint = null;
        kanaFingerprint = null;
        phoneFingerprint = null;
        contactPolicy = ContactPolicy.mailOnly();
    }

    /** The ledger need not keep the doctor any longer: the rest goes too. */
    public void purge(LocalDate today) {
        if (state != DoctorState.ERASED || ledgerRetainedUntil.isAfter(today)) {
            throw new BusinessRuleException("error.doctor.retained");
        }
        sealedName = null;
        sealedKana = null;
        sealedBirthDate = null;
        sealedPostalCode = null;
        sealedAddress = null;
    }

    private void write(Profile profile, Instant now, Vault vault) {
        PersonName name = profile.name();
        specialty = profile.career().specialty();
        subspecialty = profile.career().subspecialty();
        graduationYear = profile.career().graduationYear();
        sealedName = seal(vault, "sealed_name", name.family() + "\n" + name.given());
        sealedKana = seal(vault, "sealed_kana", name.familyKana() + "\n" + name.givenKana());
        sealedPhone = seal(vault, "sealed_phone", profile.phone() == null ? null : profile.phone().digits());
        sealedBirthDate = seal(vault, "sealed_birth_date", profile.birthDate() == null ? null : profile.birthDate().toString());
        sealedPostalCode = seal(vault, "sealed_postal_code", profile.postalCode());
        sealedAddress = seal(vault, "sealed_address", profile.address());
        sealedUniversity = seal(vault, "sealed_university", profile.affiliation().university());
        sealedIkyoku = seal(vault, "sealed_ikyoku", profile.affiliation().ikyoku());
        sealedEmployer = seal(vault, "sealed_employer", profile.affiliation().employer());
        sealedIsekiNumber = seal(vault, "sealed_iseki_number", profile.isekiNumber());
        sealedContactNote = seal(vault, "sealed_contact_note", profile.contactNote());
        nameFingerprint = vault.fingerprint(NAME_PURPOSE, name.family() + name.given());
        kanaFingerprint = vault.fingerprint(KANA_PURPOSE, name.familyKana() + name.givenKana());
        phoneFingerprint = profile.phone() == null ? null : vault.fingerprint(PHONE_PURPOSE, profile.phone().digits());
        profileConfirmedAt = now;
    }

    private void move(DoctorState to, DoctorState... from) {
        if (!java.util.Set.of(from).contains(state)) {
            throw new BusinessRuleException("error.doctor.state");
        }
        state = to;
    }

    private void requireLive() {
        if (state == DoctorState.ERASED) {
            throw new BusinessRuleException("error.doctor.erased");
        }
    }

    private byte[] seal(Vault vault, String column, String plain) {
        return vault.seal("doctor." + column + ":" + id, plain);
    }

    private String open(Vault vault, String column, byte[] sealed) {
        return vault.open("doctor." + column + ":" + id, sealed);
    }
}
