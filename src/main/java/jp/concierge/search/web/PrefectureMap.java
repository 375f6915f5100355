package jp.concierge.search.web;

import static jp.concierge.shared.web.Html.escape;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.concierge.reference.Prefecture;
import jp.concierge.reference.ReferenceTables;
import jp.concierge.shared.config.Shared;
import jp.concierge.shared.web.Texts;

/** Japan as tiles, one a prefecture, each a link with how many openings there are. Not to scale, and meant to be so: every tile is as easy to press. */
@Shared
class PrefectureMap {
    private static final int TILE = 52;
    private static final int GAP = 3;
    private static final Pattern SUFFIX = Pattern.compile("[都府県]$");
    /** Column and row by prefecture; names of more than two letters take two columns, the first one two rows. */
    private static final Map<String, int[]> TILES = Stream.of("01 12 0", "02 12 2", "03 12 3", "05 11 3", "04 12 4", "06 11 4", "07 12 5", "15 11 5", "16 10 5", "17 9 5", "08 13 6", "09 12 6", "10 11 6",
            "20 10 6", "21 9 6", "18 8 6", "12 13 7", "13 12 7", "11 11 7", "19 10 7", "23 9 7", "25 8 7", "26 7 7", "28 6 7", "31 5 7", "32 4 7", "35 3 7", "14 12 8", "22 10 8", "24 9 8", "29 8 8",
            "27 7 8", "33 5 8", "34 4 8", "30 8 9", "37 6 9", "38 5 9", "36 6 10", "39 5 10", "40 1 8", "44 2 8", "41 0 8", "42 0 9", "43 1 9", "45 2 9", "46 1 10", "47 0 11")
            .map(line -> line.split(" ")).collect(Collectors.toMap(part -> part[0], part -> new int[] {Integer.parseInt(part[1]), Integer.parseInt(part[2])}));
    @Inject
    private ReferenceTables reference;
    @Inject
    private Texts texts;

    /**
     * @param counts by prefecture
     * @param address of the list of one prefecture
     */
    String svg(Map<String, Integer> counts, Function<String, String> address) {
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        StringBuilder svg = new StringBuilder(14_000).append("<svg class=\"japan\" viewBox=\"0 0 ").append(14 * TILE).append(" ").append(12 * TILE).append("\">");
        for (Prefecture prefecture : reference.getPrefectures()) {
            tile(svg, prefecture, counts.getOrDefault(prefecture.code(), 0), most, address);
        }
        return svg.append("</svg>").toString();
    }

    private void tile(StringBuilder svg, Prefecture prefecture, int count, int most, Function<String, String> address) {
        int[] place = TILES.get(prefecture.code());
        int high = prefecture.code().equals("01") ? 2 : 1;
        int wide = prefecture.name().length() > 3 || high > 1 ? 2 : 1;
        int x = place[0] * TILE;
        int y = place[1] * TILE;
        int width = wide * TILE - GAP;
        int height = high * TILE - GAP;
        String name = prefecture.name().equals("北海道") ? prefecture.name() : SUFFIX.matcher(prefecture.name()).replaceFirst("");
        String told = escape(texts.format("jobs.map.one", prefecture.name(), count));
        if (count > 0) {
            svg.append("<a href=\"").append(escape(address.apply(prefecture.code()))).append("\" aria-label=\"").append(told).append("\" class=\"tile heat-").append(heat(count, most)).append("\">");
        } else {
            svg.append("<g role=\"img\" aria-label=\"").append(told).append("\" class=\"tile heat-0\">");
        }
        svg.append("<title>").append(told).append("</title><rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(width).append("\" height=\"").append(height).append("\" rx=\"6\"/>");
        text(svg, x + width / 2, y + height / 2 - 2, "name", name);
        text(svg, x + width / 2, y + height / 2 + 16, "n", Texts.number(count));
        svg.append(count > 0 ? "</a>" : "</g>");
    }

    private static void text(StringBuilder svg, int x, int y, String style, String text) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\" class=\"").append(style).append("\">").append(text).append("</text>");
    }

    /** 0 for none, 1 to 4 for more and more, by square roots because a few prefectures have most. */
    private static int heat(int count, int most) {
        return count == 0 ? 0 : (int) Math.max(1, Math.ceil(4 * Math.sqrt((double) count / most)));
    }
}
