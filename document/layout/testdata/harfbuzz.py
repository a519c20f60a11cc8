"""Writes harfbuzz.json: how HarfBuzz itself shapes words, to judge ours by.

Run it with uharfbuzz 0.50 or later after a change of the fonts:
  python3 harfbuzz.py > harfbuzz.json
"""
import json
import pathlib

import uharfbuzz as hb

FONTS = pathlib.Path(__file__).parent / "../../../templates/fonts"
WORDS = {
    "Arabic": ("ar", "فاتورة ضريبية رقم بمبلغ ريال الضريبة لا شيء مُحَمَّد الله بِسْمِ قيمة محمد عبدالله إلى اللغة كتاب می‌خواهم پاکستان ڈاکٹر ہے الإجمالي"),
    "Hebrew": ("he", "חשבונית מספר בתל אביב שָׁלוֹם מע״מ ירושלים"),
    "Devanagari": ("hi", "कर चालान संख्या यात्रा कुल किराया क्षत्रिय श्री कृष्ण र्‍य हिन्दी विद्यार्थी ज्ञान द्वितीय मूल्य टिक्का र्क्षि ट्ठ"),
    "Bengali": ("bn", "কর চালান নম্বর মোট ভাড়া ক্ষুদ্র প্রযুক্তি স্ত্রী কিলোমিটার বাংলাদেশ ইলিশ রাষ্ট্র"),
    "Tamil": ("ta", "வரி விலைப்பட்டியல் எண் மொத்தக் கட்டணம் கோயில் ஸ்ரீ தோசை சென்னை க்ஷ"),
    "Thai": ("th", "ใบกำกับภาษี เลขที่ ค่าโดยสารทั้งหมด น้ำใจ กรุงเทพฯ ต้มยำกุ้ง ปู่ ฐานะ ญี่ปุ่น"),
}


def shape(name, language, word):
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(FONTS / f"NotoSans{name}-Regular.ttf"))))
    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    buffer.language = language
    hb.shape(font, buffer, {"liga": 0, "clig": 0})
    glyphs = zip(buffer.glyph_infos, buffer.glyph_positions)
    return [[g.codepoint, p.x_advance, p.x_offset, p.y_offset] for g, p in glyphs]


print(json.dumps([
    {"font": name, "lang": language, "word": word, "glyphs": shape(name, language, word)}
    for name, (language, words) in WORDS.items() for word in words.split()
], ensure_ascii=False, indent=None, separators=(",", ":")).replace('},{', '},\n{'))
