package jp.concierge.account;

import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/** What colleagues call a member of staff on their screens. */
final class StaffLabel {
    private static final int LONGEST = 40;

    private StaffLabel() {
    }

    static String parse(String typed) {
        String label = Normalized.name(typed);
        if (label.isEmpty()) {
            throw new BusinessRuleException("error.name.empty").at("label");
        }
        if (label.codePointCount(0, label.length()) > LONGEST) {
            throw new BusinessRuleException("error.name.long", LONGEST).at("label");
        }
        return label;
    }
}
