package jp.concierge.account;

import jp.concierge.shared.security.Role;

/**
 * Which of our people are looked for.
 *
 * @param words part of the name, or a whole address; "" for all
 * @param role null for all
 * @param state null for all that were not withdrawn
 */
public record MemberQuery(String words, Role role, AccountState state) {
    @Override
    public String toString() {
        return "MemberQuery";
    }
}
