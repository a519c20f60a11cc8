"""Makes the fonts of scripts beyond Latin, Greek and Cyrillic, for fetch.sh.

usage: reduce.py NAME SOURCE.ttf TARGET.ttf

A font of Chinese, Japanese or Korean is reduced to the characters in common use:
those of the national standard of each, as Python's codecs know them, with the
punctuation and the full-width forms around them.

  NotoSansSC  GB 2312, levels 1 and 2
  NotoSansTC  Big5, levels 1 and 2
  NotoSansJP  JIS X 0208, and the kanji of names that code page 932 adds
  NotoSansKR  all modern Hangul syllables and their parts, the hanja of KS X 1001

What only vertical setting and typographic alternates need is dropped, so that a
character is one glyph.

The other fonts keep all their characters and lose their hinting. Their tables list
the glyphs of a rule one by one, never as ranges: the shaper (go-text v0.3.5) skips
rules for glyphs in the second and later ranges after a long first one, which shows
as unjoined Arabic.

The same input gives the same bytes.
"""
import sys

from fontTools import subset
from fontTools.ttLib.tables import otTables

PUNCTUATION = (
    list(range(0x3000, 0x3040)) + list(range(0x30FB, 0x30FF)) + list(range(0xFF01, 0xFFEF))
    + list(range(0x2460, 0x2474)) + [0x00A5, 0x00B7, 0x20A9, 0x2015, 0x2016, 0x2025, 0x2026, 0x203B]
)
KANA = list(range(0x3041, 0x3100)) + list(range(0x31F0, 0x3200)) + [0x3099, 0x309A]
BOPOMOFO = list(range(0x3105, 0x3130)) + list(range(0x31A0, 0x31C0))
JAMO = list(range(0x1100, 0x1113)) + list(range(0x1161, 0x1176)) + list(range(0x11A8, 0x11C3)) + list(range(0x3131, 0x318F))
SYLLABLES = list(range(0xAC00, 0xD7A4))


def han(codec):
    """Returns the ideographs that a codec can write."""
    out = []
    blocks = [range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x2FA20)]
    for c in (c for block in blocks for c in block):
        try:
            chr(c).encode(codec)
        except UnicodeEncodeError:
            continue
        out.append(c)
    return out


CHARACTERS = {
    "NotoSansSC": lambda: han("gb2312") + PUNCTUATION + [0x3007],
    "NotoSansTC": lambda: han("big5") + PUNCTUATION + BOPOMOFO,
    "NotoSansJP": lambda: han("cp932") + KANA + PUNCTUATION,
    "NotoSansKR": lambda: han("euc_kr") + JAMO + SYLLABLES + PUNCTUATION,
}


def list_glyphs(self, font):
    """Writes a coverage table as a list, in place of Coverage.preWrite."""
    glyphs = self.glyphs if self.glyphs is not None else []
    self.glyphs = sorted(glyphs, key=font.getGlyphID)
    self.Format = 1
    return {"GlyphArray": self.glyphs}


def main():
    name, source, target = sys.argv[1:]
    options = subset.Options()
    options.hinting = False
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.recalc_timestamp = False
    options.harfbuzz_repacker = False  # else the bytes depend on whether it is installed
    options.drop_tables += ["STAT", "gasp", "meta"]
    if name in CHARACTERS:
        options.layout_features = []
        options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG"]
    else:
        options.layout_features = ["*"]
    font = subset.load_font(source, options)
    characters = CHARACTERS[name]() if name in CHARACTERS else font.getBestCmap().keys()
    reducer = subset.Subsetter(options)
    reducer.populate(unicodes=characters)
    reducer.subset(font)
    otTables.Coverage.preWrite = list_glyphs
    subset.save_font(font, target, options)


if __name__ == "__main__":
    main()
