package jp.concierge.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.EmailAddress;

/**
 * Which passwords are good enough: long, and not what everybody tries first. No classes of characters are demanded; a
 * sentence in Japanese is welcome, and so is whatever a password manager makes.
 */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    /** Long enough for any sentence; longer input would only cost us work. */
    public static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = load();
    private static final Set<String> OURS = Set.of("concierge", "ishiconcierge", "ishikonsheruju", "konsheruju", "ishitenshoku");
    private static final String[] ROWS = {"01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"};

    private PasswordRules() {
    }

    /**
     * The one form of a password in which it is hashed: the same characters give the same password however the keyboard
     * composed them.
     */
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /**
     * @param email whose password it will be, or null when not known yet
     * @return the password in its normal form
     * @throws BusinessRuleException {@code error.password.…}; set the field with {@code at}
     */
    public static String check(String typed, EmailAddress email) {
        if (typed == null || typed.isEmpty()) {
            throw new BusinessRuleException("error.password.empty");
        }
        if (typed.length() > LONGEST * 2) {
            throw new BusinessRuleException("error.password.long", LONGEST);
        }
        String password = normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new BusinessRuleException("error.password.short", SHORTEST, length);
        }
        if (length > LONGEST) {
            throw new BusinessRuleException("error.password.long", LONGEST);
        }
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (email != null && holdsAddress(plain, email)) {
            throw new BusinessRuleException("error.password.address");
        }
        if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT || isRepetition(plain) || isRow(plain)) {
            throw new BusinessRuleException("error.password.simple");
        }
        if (isCommon(plain)) {
            throw new BusinessRuleException("error.password.common");
        }
        return password;
    }

    private static boolean holdsAddress(String plain, EmailAddress email) {
        String local = email.lookup().substring(0, email.lookup().lastIndexOf('@'));
        return local.length() >= 4 && plain.contains(local) || plain.contains(email.lookup());
    }

    /** A known password itself, or one with at most four digits or signs before or behind it. */
    private static boolean isCommon(String plain) {
        String core = plain.replaceAll("^[^\\p{L}]{0,4}|[^\\p{L}]{0,4}$", "");
        String letters = plain.replaceAll("[^\\p{L}]", "");
        return COMMON.contains(plain) || COMMON.contains(core) || OURS.contains(core) || OURS.contains(letters)
                || COMMON.contains(unleet(plain)) || COMMON.contains(unleet(core));
    }

    private static String unleet(String text) {
        return text.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's').replace('7', 't').replace('@', 'a').replace('$', 's');
    }

    /** The same piece over and over: abcabcabcabc. */
    private static boolean isRepetition(String plain) {
        return plain.matches("(?s)(.{1,5}?)\\1{2,}.{0,4}");
    }

    /** Neighbours on the keyboard or in the alphabet, there and back. */
    private static boolean isRow(String plain) {
        for (String row : ROWS) {
            String there = row + row;
            if (there.contains(plain) || new StringBuilder(there).reverse().indexOf(plain) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            // single words of four letters and fewer would make every suffix of four a common password
            return reader.lines().map(String::strip).filter(line -> line.length() >= 5).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
