package jp.concierge.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.concierge.shared.EmailAddress;
import jp.concierge.shared.Ids;
import jp.concierge.shared.crypto.Vault;
import jp.concierge.shared.security.Role;

/**
 * Somebody who can sign in: a doctor, a member of a hospital partner, or one of us. The account knows how a person proves
 * who they are and nothing else about them; who the person is stands in the feature that the role belongs to.
 */
@Entity
@Table(name = "account")
public class Account {
    static final String EMAIL_PURPOSE = "email";

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "email_fingerprint")
    private byte[] emailFingerprint;
    @Column(name = "sealed_email")
    private byte[] sealedEmail;
    @Column(name = "password_hash")
    private String passwordHash;
    @Enumerated(EnumType.STRING)
    private AccountState state;
    private String label;
    private String code;
    private boolean demonstration;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "verified_at")
    private Instant verifiedAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Account() {
    }

    /**
     * @param passwordHash null while the person has not chosen a password yet (invited)
     * @param label null for doctors: nobody shows their name because of an account
     */
    public Account(EmailAddress email, String passwordHash, Set<Role> roles, String label, Instant now, Vault vault) {
        this.id = Ids.next();
        this.code = Ids.code(10);
        this.state = passwordHash == null ? AccountState.INVITED : AccountState.UNVERIFIED;
        this.passwordHash = passwordHash;
        this.label = label;
        this.createdAt = now;
        this.roles.addAll(roles);
        address(email, vault);
    }

    static byte[] fingerprint(EmailAddress email, Vault vault) {
        return vault.fingerprint(EMAIL_PURPOSE, email.lookup());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public AccountState state() {
        return state;
    }

    public String label() {
        return label;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public EmailAddress email(Vault vault) {
        return new EmailAddress(vault.open(emailContext(), sealedEmail));
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Names the account in addresses of pages. */
    public String code() {
        return code;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    boolean isDemonstration() {
        return demonstration;
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    /** Everybody but doctors sees more than the own things: a second factor is compulsory. */
    boolean needsSecondFactor() {
        return roles.stream().anyMatch(role -> role != Role.DOCTOR);
    }

    /** Shut, emptied and merely invited accounts cannot be used; those of the demonstration only while it runs. */
    boolean isUsable() {
        return (state == AccountState.ACTIVE || state == AccountState.UNVERIFIED) && !Demonstration.isShut(this);
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    /** The invited person chose a password, and by the link proved to read the address. */
    void accept(String hash, Instant now) {
        if (state != AccountState.INVITED) {
            throw new IllegalStateException("not invited");
        }
        passwordHash = hash;
        verify(now);
    }

    /** The new address has been proven already. */
    void move(EmailAddress email, Instant now, Vault vault) {
        address(email, vault);
        state = state == AccountState.UNVERIFIED ? AccountState.ACTIVE : state;
        verifiedAt = now;
    }

    void call(String newLabel) {
        label = newLabel;
    }

    void grant(Set<Role> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    void disable() {
        if (state != AccountState.ERASED) {
            state = AccountState.DISABLED;
        }
    }

    void enable() {
        if (state == AccountState.DISABLED) {
            state = passwordHash == null ? AccountState.INVITED : verifiedAt == null ? AccountState.UNVERIFIED : AccountState.ACTIVE;
        }
    }

    /** Leaves the bare row, so that what refers to it keeps its meaning; the address is free again. */
    void erase(Vault vault) {
        state = AccountState.ERASED;
        passwordHash = null;
        label = null;
        roles.clear();
        emailFingerprint = vault.fingerprint(EMAIL_PURPOSE, id.toString());
        sealedEmail = vault.seal(emailContext(), "erased@invalid");
    }

    /** The person proved to read mail at the address. */
    public void verify(Instant now) {
        if (state == AccountState.UNVERIFIED || state == AccountState.INVITED) {
            state = AccountState.ACTIVE;
            verifiedAt = now;
        }
    }

    private void address(EmailAddress email, Vault vault) {
        emailFingerprint = fingerprint(email, vault);
        sealedEmail = vault.seal(emailContext(), email.value());
        demonstration = email.domain().equals(Demonstration.DOMAIN);
    }

    private String emailContext() {
        return "account.sealed_email:" + id;
    }
}
