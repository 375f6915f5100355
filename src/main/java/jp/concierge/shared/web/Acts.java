package jp.concierge.shared.web;

import java.util.Map;
import jp.concierge.shared.BusinessRuleException;

/** What a button of a page does: the act, and then the page anew with a word of what was done; or the broken rule at its field. */
public final class Acts {
    private Acts() {
    }

    /** @param done key of the text without its beginning {@code done.} */
    public static void run(String address, String done, Runnable act) {
        run(address, done, act, Map.of());
    }

    /** @param ids where on the page stands what the rules call by another name */
    public static void run(String address, String done, Runnable act, Map<String, String> ids) {
        try {
            act.run();
            Redirects.to(address + (address.contains("?") ? "&" : "?") + "done=" + done);
        } catch (BusinessRuleException broken) {
            String id = broken.field() == null ? null : ids.get(broken.field());
            Messages.show(id == null ? broken : broken.at(id));
        }
    }

    /** The constant that was chosen; null for nothing and for what is none. */
    public static <E extends Enum<E>> E chosen(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
