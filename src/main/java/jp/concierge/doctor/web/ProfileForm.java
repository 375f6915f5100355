package jp.concierge.doctor.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import jp.concierge.doctor.CallerWords;
import jp.concierge.doctor.ContactChannel;
import jp.concierge.doctor.ContactPolicy;
import jp.concierge.doctor.ContactWindow;
import jp.concierge.doctor.Profile;
import jp.concierge.doctor.TypedProfile;
import jp.concierge.doctor.Voicemail;

/** Who a doctor is and how to reach them, as typed into a form. */
public class ProfileForm {
    private String family;
    private String given;
    private String familyKana;
    private String givenKana;
    private String phone;
    private String birthDate;
    private String postalCode;
    private String address;
    private String specialty;
    private String subspecialty;
    private String graduation;
    private String university;
    private String ikyoku;
    private String employer;
    private String isekiNumber;
    private String contactNote;
    private ContactWindow[] windows = {};
    private boolean sms;
    private Voicemail voicemail = Voicemail.NOTHING;
    private CallerWords callerWords = CallerWords.SURNAME_ONLY;

    public static ProfileForm of(Profile profile, ContactPolicy contact) {
        ProfileForm form = new ProfileForm();
        form.family = profile.name().family();
        form.given = profile.name().given();
        form.familyKana = profile.name().familyKana();
        form.givenKana = profile.name().givenKana();
        form.phone = profile.phone() == null ? null : profile.phone().formatted();
        form.birthDate = profile.birthDate() == null ? null : profile.birthDate().toString();
        form.postalCode = profile.postalCode() == null ? null : profile.postalCode().replaceFirst("(\\d{3})", "$1-");
        form.address = profile.address();
        form.specialty = profile.career().specialty();
        form.subspecialty = profile.career().subspecialty();
        form.graduation = profile.career().graduationYear() == null ? null : profile.career().graduationYear().toString();
        form.university = profile.affiliation().university();
        form.ikyoku = profile.affiliation().ikyoku();
        form.employer = profile.affiliation().employer();
        form.isekiNumber = profile.isekiNumber();
        form.contactNote = profile.contactNote();
        form.windows = contact.windows().stream().sorted().toArray(ContactWindow[]::new);
        form.sms = contact.channels().contains(ContactChannel.SMS);
        form.voicemail = contact.voicemail();
        form.callerWords = contact.callerWords();
        return form;
    }

    public TypedProfile typed() {
        return new TypedProfile(family, given, familyKana, givenKana, phone, birthDate, postalCode, address, specialty, subspecialty, graduation, university, ikyoku,
                employer, isekiNumber, contactNote);
    }

    /** Choosing an hour for calls is choosing the telephone. */
    public Set<ContactChannel> channels() {
        EnumSet<ContactChannel> channels = EnumSet.of(ContactChannel.MAIL);
        if (windows.length > 0) {
            channels.add(ContactChannel.PHONE);
        }
        if (sms) {
            channels.add(ContactChannel.SMS);
        }
        return channels;
    }

    public Set<ContactWindow> windows() {
        return Set.copyOf(Arrays.asList(windows));
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getFamilyKana() {
        return familyKana;
    }

    public void setFamilyKana(String familyKana) {
        this.familyKana = familyKana;
    }

    public String getGivenKana() {
        return givenKana;
    }

    public void setGivenKana(String givenKana) {
        this.givenKana = givenKana;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getSpecialty() {
        return specialty;
    }

    public void setSpecialty(String specialty) {
        this.specialty = specialty;
    }

    public String getSubspecialty() {
        return subspecialty;
    }

    public void setSubspecialty(String subspecialty) {
        this.subspecialty = subspecialty;
    }

    public String getGraduation() {
        return graduation;
    }

    public void setGraduation(String graduation) {
        this.graduation = graduation;
    }

    public String getUniversity() {
        return university;
    }

    public void setUniversity(String university) {
        this.university = university;
    }

    public String getIkyoku() {
        return ikyoku;
    }

    public void setIkyoku(String ikyoku) {
        this.ikyoku = ikyoku;
    }

    public String getEmployer() {
        return employer;
    }

    public void setEmployer(String employer) {
        this.employer = employer;
    }

    public String getIsekiNumber() {
        return isekiNumber;
    }

    public void setIsekiNumber(String isekiNumber) {
        this.isekiNumber = isekiNumber;
    }

    public String getContactNote() {
        return contactNote;
    }

    public void setContactNote(String contactNote) {
        this.contactNote = contactNote;
    }

    public ContactWindow[] getWindows() {
        return windows.clone();
    }

    public void setWindows(ContactWindow[] windows) {
        this.windows = windows == null ? new ContactWindow[0] : windows.clone();
    }

    public boolean isSms() {
        return sms;
    }

    public void setSms(boolean sms) {
        this.sms = sms;
    }

    public Voicemail getVoicemail() {
        return voicemail;
    }

    public void setVoicemail(Voicemail voicemail) {
        this.voicemail = voicemail;
    }

    public CallerWords getCallerWords() {
        return callerWords;
    }

    public void setCallerWords(CallerWords callerWords) {
        this.callerWords = callerWords;
    }
}
