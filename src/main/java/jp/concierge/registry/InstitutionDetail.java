package jp.concierge.registry;

/**
 * What the register tells about an institution.
 *
 * @param prefecture code
 * @param address with the prefecture
 * @param area name of the medical area, null when not told
 * @param postal seven digits, or ""
 * @param beds null when not told
 * @param web address of its own site, or ""
 */
public record InstitutionDetail(String id, InstitutionKind kind, String name, String prefecture, String address, String area, String postal, Integer beds, String web) {

    /** Host name of its site without "www.", or "". */
    public String domain() {
        return web.isEmpty() ? "" : web.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("[/:?#].*", "").toLowerCase(java.util.Locale.ROOT);
    }
}
