package jp.concierge.hospital;

import java.util.Set;

/**
 * An institution applies. Fields are as typed.
 *
 * @param stamp of the form: sent twice, it is one application
 * @param institution id in the register, "" when it was not found there
 * @param clear what the applicant declares not to be the case
 * @param exception what is to be said where something is the case
 */
public record ApplyAsPartner(String stamp, String institution, String name, SiteKind kind, String legalName, String groupName, String postal, String address,
        String publishedPhone, String contactName, String contactDepartment, String email, String contactPhone, Set<LawPoint> clear, String exception, PaperChannel papers,
        String remark) {
    @Override
    public String toString() {
        return "ApplyAsPartner";
    }
}
