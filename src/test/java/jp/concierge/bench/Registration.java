package jp.concierge.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One doctor who fills the form of {@code /register} and sends it, from an address of their own. */
record Registration(String email, String from, String form) {
    static final String PASSWORD = "yama no oku no chiisana byouin";
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");

    /** Opens the form, fills it; what the page put into hidden fields stays. */
    static Registration fill(Wire wire, int number) throws IOException {
        String page = wire.get("/register").text();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            String input = inputs.group();
            String type = attribute(input, "type");
            boolean choice = type.equals("checkbox") || type.equals("radio");
            if (!choice || input.contains("checked=")) {
                fields.put(attribute(input, "name"), attribute(input, "value"));
            }
        }
        String email = "doctor" + number + "." + UUID.randomUUID().toString().substring(0, 8) + "@home.example";
        fields.put("specialty", "internal_medicine");
        fields.put("graduation", "2012");
        fields.put("start", "UNDECIDED");
        fields.put("family", "佐藤");
        fields.put("given", "花子");
        fields.put("familyKana", "サトウ");
        fields.put("givenKana", "ハナコ");
        fields.put("email", email);
        fields.put("consentPURPOSES_OF_USE", "on");
        fields.put("consentTERMS", "on");
        fields.put("disclosure", "SCREEN");
        fields.put("password", PASSWORD);
        fields.put("send", "");
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&").append(encode(name)).append('=').append(encode(value)));
        return new Registration(email, "10." + number / 65_536 % 256 + "." + number / 256 % 256 + "." + number % 256, form.toString());
    }

    /** @return true when the program has said that it is done */
    boolean send(Wire wire) throws IOException {
        Wire.Answer answer = wire.post("/register", form, from);
        return answer.status() == 303 && answer.header("Location").startsWith("/register/done");
    }

    /** @return true when the person can sign in with what they registered */
    boolean signIn(Wire wire) throws IOException {
        String page = wire.get("/login").text();
        Matcher id = Pattern.compile("<form id=\"([^\"]+)\"[^>]*action=\"/login\"").matcher(page);
        String name = id.find() ? id.group(1) : "form";
        String body = name + "=" + name + "&email=" + encode(email) + "&password=" + encode(PASSWORD) + "&submit=x&jakarta.faces.ViewState=stateless";
        Wire.Answer answer = wire.post("/login", body, from);
        return answer.status() == 303 && !answer.header("Set-Cookie").isEmpty();
    }

    private static String attribute(String input, String name) {
        Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
