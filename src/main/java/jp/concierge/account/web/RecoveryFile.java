package jp.concierge.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.concierge.shared.web.Texts;

/** The recovery codes as a text file inside the page: the server keeps nothing that could be fetched later. */
@Named
@ApplicationScoped
public class RecoveryFile {
    @Inject
    private Texts texts;

    public String address(List<String> codes) {
        String text = texts.get("account.recovery.file.head") + "\r\n\r\n" + String.join("\r\n", codes) + "\r\n";
        return "data:text/plain;charset=utf-8," + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
