"""Makes the locale data of documents, for fetch.sh.

usage: reduce.py VERSION DIRECTORY TARGET.json

DIRECTORY holds the CLDR packages core, dates-full, numbers-full, units-full and
localenames-full. The target holds what a document writes, in LANGUAGES and their
regions. A locale holds only what differs from its parent: "en-GB" is laid over
"en-001", and that over "en". Where the parent is not the tag without its last part,
it is named.

A locale's "countries" are names in the order of the file's "countries", separated by
"|"; "renamed" are those that differ from the parent's.

Names by themselves (LLLL, cccc) stand where they differ from those within a date (MMMM,
EEEE), and the separators of money where they differ from those of numbers.

A currency's own pattern is not read: only English in Europe has one that differs, which
puts the euro before the amount with the separators of the country ("€1.234,50"); ICU
writes that with American separators, and Babel as other money, which is done here.

Direction marks are dropped from numbers and symbols: a document prints no invisible
characters. They stay in dates, so that a pattern which needs them can be refused.

The same input gives the same bytes.
"""
import json
import re
import sys
from pathlib import Path

LANGUAGES = """ar bg bn cs da de el en es fi fr he hi hu it ja ko nb nl no pl pt ro ru sv ta
th tr uk zh""".split()

# Codes of territories that are not countries of an address: parts of other countries
# with reserved codes, groups, and codes for tests.
NOT_COUNTRIES = set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())

MARKS = dict.fromkeys(map(ord, "\u061c\u200b\u200e\u200f"))
SPACE = "\u00a0"


class Packages:
    """The CLDR packages."""

    def __init__(self, directory):
        self.directory = Path(directory)

    def read(self, path):
        return json.loads((self.directory / path).read_text(encoding="utf-8"))

    def main(self, package, locale, name):
        return self.read(f"{package}/main/{locale}/{name}.json")["main"][locale]

    def supplemental(self, name):
        return self.read(f"core/supplemental/{name}.json")["supplemental"]

    def locales(self):
        names = (p.name for p in (self.directory / "numbers-full" / "main").iterdir())
        wanted = (n for n in names if n.split("-")[0] in LANGUAGES)
        # Latin Hindi is written as Indian English is, and no sheet speaks it.
        return sorted(n for n in wanted if n not in ("en-Dsrt", "en-Shaw", "hi-Latn", "zh-Latn", "el-polyton"))


def current_currencies(packages):
    """Returns the codes of money that is legal tender somewhere today."""
    out = set()
    for uses in packages.supplemental("currencyData")["currencyData"]["region"].values():
        for use in uses:
            for code, facts in use.items():
                if "_to" not in facts and facts.get("_tender") != "false":
                    out.add(code)
    return out


def numbering(numbers, system):
    """Returns the symbols and patterns of a numbering system."""
    symbols = numbers[f"symbols-numberSystem-{system}"]
    money = numbers[f"currencyFormats-numberSystem-{system}"]
    percent = numbers[f"percentFormats-numberSystem-{system}"]
    spacing = money["currencySpacing"]
    for side in ("beforeCurrency", "afterCurrency"):
        want = {"currencyMatch": "[[:^S:]&[:^Z:]]", "surroundingMatch": "[:digit:]", "insertBetween": SPACE}
        assert spacing[side] == want, spacing
    out = {
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "minus": symbols["minusSign"],
        "percent_sign": symbols["percentSign"],
        "number": numbers[f"decimalFormats-numberSystem-{system}"]["standard"],
        "money": money["standard"],
        "percent": percent["standard"],
    }
    assert not any("'" in out[k] for k in ("number", "money", "percent")), out
    for key, special in (("decimal", "currencyDecimal"), ("group", "currencyGroup")):
        if symbols.get(special, out[key]) != out[key]:
            out[f"money_{key}"] = symbols[special]
    return {k: v.translate(MARKS) for k, v in out.items()}


def numbers_of(packages, locale, currencies):
    numbers = packages.main("numbers-full", locale, "numbers")["numbers"]
    default = numbers["defaultNumberingSystem"]
    wanted = sorted({"latn", default, numbers["otherNumberingSystems"]["native"]} - {"hanidec"})
    money = packages.main("numbers-full", locale, "currencies")["numbers"]["currencies"]
    # The escudo of Cape Verde has an invisible symbol, and its sign between the digits:
    # it is written by its code, as amounts of other places are.
    symbols = {c: money[c].get("symbol", c).translate(MARKS) or c for c in sorted(currencies & money.keys())}
    return {
        "system": default,
        "numbers": {
            f"{s}.{k}": v for s in wanted if f"symbols-numberSystem-{s}" in numbers
            for k, v in numbering(numbers, s).items()
        },
        "grouping": int(numbers["minimumGroupingDigits"]),
        "symbols": symbols,
    }


def dates_of(packages, locale):
    calendar = packages.main("dates-full", locale, "ca-gregorian")["dates"]["calendars"]["gregorian"]

    def months(form, width):
        return [calendar["months"][form][width][str(n)] for n in range(1, 13)]

    def days(form):
        return [calendar["days"][form]["wide"][d] for d in ("sun", "mon", "tue", "wed", "thu", "fri", "sat")]

    styles = {k: calendar["dateFormats"][k] for k in ("full", "long", "medium", "short")}
    assert all(isinstance(v, str) for v in styles.values()), styles
    names = {
        "MMM": months("format", "abbreviated"), "MMMM": months("format", "wide"),
        "LLL": months("stand-alone", "abbreviated"), "LLLL": months("stand-alone", "wide"),
        "EEEE": days("format"), "cccc": days("stand-alone"), "G": [calendar["eras"]["eraAbbr"]["1"]],
    }
    for alone, running in (("LLL", "MMM"), ("LLLL", "MMMM"), ("cccc", "EEEE")):
        if names[alone] == names[running]:
            del names[alone]
    return {"dates": styles, "names": names}


def distances_of(packages, locale):
    """Returns patterns of distances, in the plural form of numbers with decimals."""
    units = packages.main("units-full", locale, "units")["units"]["short"]

    def pattern(unit):
        return units[f"length-{unit}"]["unitPattern-count-other"].translate(MARKS).replace(" ", SPACE)

    return {"distance": {"km": pattern("kilometer"), "mi": pattern("mile")}}


def countries_of(packages, locale):
    names = packages.main("localenames-full", locale, "territories")["localeDisplayNames"]["territories"]
    return {k: v for k, v in names.items() if re.fullmatch("[A-Z]{2}", k) and k not in NOT_COUNTRIES}


def difference(own, parent):
    """Returns what own has that parent has not, in the same way."""
    out = {}
    for key, value in own.items():
        if isinstance(value, dict) and isinstance(parent.get(key), dict):
            value = difference(value, parent[key])
            if value:
                out[key] = value
        elif key not in parent or parent[key] != value:
            out[key] = value
    return out


def merged(parent, own):
    """Returns own laid over parent, as the reader of the file does."""
    out = dict(parent)
    for key, value in own.items():
        both = isinstance(value, dict) and isinstance(parent.get(key), dict)
        out[key] = merged(parent[key], value) if both else value
    return out


def main():
    version, directory, target = sys.argv[1:]
    packages = Packages(directory)
    currencies = current_currencies(packages)
    parents = packages.supplemental("parentLocales")["parentLocales"]["parentLocale"]
    names = packages.locales()
    countries = sorted(countries_of(packages, "en"))

    def parent_of(locale):
        parent = parents.get(locale, locale.rpartition("-")[0])
        return "" if parent == "und" or parent not in names else parent

    def full(locale):
        own = numbers_of(packages, locale, currencies) | dates_of(packages, locale)
        return own | distances_of(packages, locale) | {"renamed": countries_of(packages, locale)}

    locales = {}
    # A code is its own symbol where there is no other, and its own name.
    root = {"symbols": {c: c for c in currencies}}
    for locale in names:
        own, parent = full(locale), parent_of(locale)
        if parent:
            over = full(parent)
            out = difference(own, over)
            assert merged(over, out).items() >= own.items(), locale
        else:
            out = difference(own, root)
            all_names = out.pop("renamed")
            assert sorted(all_names) == countries and not any("|" in n for n in all_names.values()), locale
            out["countries"] = "|".join(all_names[c] for c in countries)
        if parent != locale.rpartition("-")[0]:
            out["parent"] = parent
        locales[locale] = out

    systems = packages.supplemental("numberingSystems")["numberingSystems"]
    used = sorted({k.partition(".")[0] for l in locales.values() for k in l.get("numbers", {})})
    road = packages.supplemental("unitPreferenceData")["unitPreferenceData"]["length"]["road"]
    head = {
        "version": version,
        "countries": "|".join(countries),
        "digits": {s: systems[s]["_digits"] for s in used},
        "miles": sorted(c for c, uses in road.items() if uses[0]["unit"] == "mile"),
    }
    write(target, head, locales)


def write(target, head, locales):
    """Writes one locale a line, so that a change of version can be read."""

    def compact(value):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    lines = [f"{compact(k)}:{compact(v)}," for k, v in head.items()]
    rows = ",\n".join(f"{compact(k)}:{compact(v)}" for k, v in locales.items())
    text = "{\n" + "\n".join(lines) + '\n"locales":{\n' + rows + "\n}}\n"
    json.loads(text)
    Path(target).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
