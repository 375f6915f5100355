"""Cuts the self-hosted web fonts and writes fonts.css. Run by hand, only when the fonts or the common characters change.

    pip install fonttools brotli
    python subset.py SANS-400.ttf SANS-700.ttf SERIF-500.ttf FREQUENCY.json ../../main/webapp/resources

The first file of each face holds kana, Latin and the kanji that our own texts use (common-kanji.txt; for the serif, which only
headings use, headline-kanji.txt), so that most pages need one request per face. The other kanji of JIS level 1 follow by frequency, the rare ones by blocks of code points, whose unicode-range is
short; where ranges overlap, the rule that stands later in the sheet wins. FREQUENCY.json is unicode.json of the npm package
@fontsource/biz-udpgothic: slices from rare to common.
"""
import glob
import json
import os
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

VERSION = 2
FACES = [("biz-udpgothic", "BIZ UDPGothic", 400), ("biz-udpgothic", "BIZ UDPGothic", 700), ("shippori-mincho", "Shippori Mincho", 500)]
SIGNS = [(0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2027), (0x2030, 0x203E), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122),
         (0x2190, 0x2193), (0x2212, 0x2212), (0x2460, 0x2469), (0x25A0, 0x25CF), (0x2605, 0x2606), (0x2713, 0x2717),
         (0x3000, 0x303F), (0x3040, 0x30FF), (0xFF01, 0xFF9F), (0xFFE0, 0xFFE6)]
RARE_BLOCKS = [(0x0100, 0x2FFF)] + [(a, a + 0x3FF) for a in range(0x3400, 0x4C00, 0x400)] \
    + [(a, a + 0x1FF) for a in range(0x4E00, 0x9E00, 0x200)] + [(0x9E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFF)]


def level_one(char):
    try:
        code = char.encode("euc_jp")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xB0 <= code[0] <= 0xCF


def parse(ranges):
    for part in ranges.replace("U+", "").split(","):
        first, _, last = part.strip().partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def kanji(here, file):
    return [ord(c) for c in open(os.path.join(here, file), encoding="utf8").read() if not c.isspace()]


def spell(points):
    runs, points = [], sorted(points)
    for point in points:
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ",".join("U+%X" % a if a == b else "U+%X-%X" % (a, b) for a, b in runs)


def chunks(items, size):
    return [items[i:i + size] for i in range(0, len(items), size)]


def cut(source, points, target):
    font = TTFont(source)
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "mark", "ccmp", "locl"]
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 13, 14]
    job = subset.Subsetter(options)
    job.populate(unicodes=points)
    job.subset(font)
    subset.save_font(font, target, options)
    return os.path.getsize(target)


def main(sources, frequency, resources):
    here = os.path.dirname(os.path.abspath(__file__))
    common = kanji(here, "common-kanji.txt")
    headline = kanji(here, "headline-kanji.txt")
    signs = [p for a, b in SIGNS for p in range(a, b + 1)]
    slices = json.load(open(frequency))
    names = sorted((k for k in slices if re.fullmatch(r"\[\d+\]", k)), key=lambda k: -int(k[1:-1]))
    ordered = [p for n in names for p in parse(slices[n])]
    usual = [p for p in ordered if level_one(chr(p)) and p not in set(common)]
    for old in glob.glob(os.path.join(resources, "fonts", "*.woff2")):
        os.remove(old)
    rules, total = [], 0
    # rare first, core last: the later rule wins
    plan = [("r%02d" % i, list(range(a, b + 1)), "U+%X-%X" % (a, b), False) for i, (a, b) in enumerate(RARE_BLOCKS)]
    plan += [("u%d" % i, part, spell(part), True) for i, part in reversed(list(enumerate(chunks(usual, 420))))]
    plan += [("common", [p for p in common if p not in headline], spell([p for p in common if p not in headline]), "serif")]
    plan += [("core", signs + headline, spell(signs + headline), "serif"), ("core", signs + common, spell(signs + common), "sans")]
    done = set(signs + common + usual)
    for name, points, ranges, serif_too in plan:
        for (slug, family, weight), source in zip(FACES, sources):
            serif = slug.startswith("shippori")
            if serif and serif_too in (False, "sans") or not serif and serif_too == "serif":
                continue
            have = set(TTFont(source, lazy=True).getBestCmap())
            wanted = [p for p in points if p in have and (serif_too or p not in done)]
            if not wanted:
                continue
            file = "%s-%d-%s.%d.woff2" % (slug, weight, name, VERSION)
            total += cut(source, wanted, os.path.join(resources, "fonts", file))
            rules.append("@font-face{font-family:\"%s\";font-weight:%d;font-display:swap;src:url(../fonts/%s) format(\"woff2\");unicode-range:%s}"
                         % (family, weight, file, ranges))
    with open(os.path.join(resources, "css", "fonts.css"), "w") as out:
        out.write("/* Written by src/docs/fonts/subset.py; do not edit. BIZ UDPGothic and Shippori Mincho, SIL Open Font License 1.1. */\n")
        out.write("\n".join(rules) + "\n")
    print(len(rules), "faces", total, "bytes")


if __name__ == "__main__":
    main(sys.argv[1:4], sys.argv[4], sys.argv[5])
