package jp.concierge.doctor;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.concierge.shared.BusinessRuleException;
import jp.concierge.shared.Normalized;

/**
 * The year in which a doctor finished medical school. People think of it in three ways, and all are understood: years since
 * graduation (14), the year (2012), the year of the era (平成24年, H24).
 */
public record GraduationYear(int value) {
    private static final int MOST_YEARS = 75;
    private static final int APRIL = 4;
    private static final Map<String, Integer> ERAS = Map.of("昭和", 1925, "S", 1925, "平成", 1988, "H", 1988, "令和", 2018, "R", 2018);
    private static final Pattern ERA = Pattern.compile("(昭和|平成|令和|[SHR])(\\d{1,2}|元)");

    /** @throws BusinessRuleException at {@code graduation} */
    public static GraduationYear parse(String typed, LocalDate today) {
        String text = Normalized.line(typed).toUpperCase(java.util.Locale.ROOT).replace(" ", "").replaceAll("^卒後", "").replaceAll("(年目|年卒業?|年度?|卒)$", "");
        int fiscalYear = fiscalYear(today);
        Matcher era = ERA.matcher(text);
        int year;
        if (text.isEmpty()) {
            throw new BusinessRuleException("error.doctor.graduation.empty").at("graduation");
        } else if (era.matches()) {
            year = ERAS.get(era.group(1)) + (era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2)));
        } else if (text.matches("\\d{4}")) {
            year = Integer.parseInt(text);
        } else if (text.matches("\\d{1,2}")) {
            year = fiscalYear - Integer.parseInt(text);
        } else {
            throw new BusinessRuleException("error.doctor.graduation").at("graduation");
        }
        if (year > fiscalYear + 1 || year < fiscalYear - MOST_YEARS) {
            throw new BusinessRuleException("error.doctor.graduation").at("graduation");
        }
        return new GraduationYear(year);
    }

    /** Years since graduation in the fiscal year of that day; never less than 0. */
    public static int yearsSince(int year, LocalDate today) {
        return Math.max(0, fiscalYear(today) - year);
    }

    private static int fiscalYear(LocalDate today) {
        return today.getMonthValue() < APRIL ? today.getYear() - 1 : today.getYear();
    }
}
