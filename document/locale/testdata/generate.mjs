// Writes expected.json: how ICU writes numbers, money, dates and names of countries,
// to judge ours by. ICU has its own copy of CLDR and its own reading of it.
//
// Run it with a Node that has the whole of ICU, as those from version 13 have:
//   node generate.mjs > expected.json
const locales = `ar-AE ar-BH ar-EG ar-KW ar-MA ar-SA bg-BG bn-BD bn-IN cs-CZ da-DK de-AT de-CH de-DE
  de-LI el-CY el-GR en-AU en-CA en-DE en-GB en-IE en-IN en-NL en-SG en-US en-ZA es-AR es-CL es-ES es-MX
  es-US fi-FI fr-BE fr-CA fr-CH fr-FR fr-LU fr-MA he-IL hi-IN hu-HU it-CH it-IT ja-JP ko-KR nb-NO nl-BE
  nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sv-FI sv-SE ta-IN ta-SG th-TH tr-TR uk-UA zh-CN zh-SG zh-Hant-HK
  zh-Hant-TW`.split(/\s+/);

const give = {
  amounts: ["0.05 EUR", "-2.50 EUR", "1234.56 EUR", "-12345678.90 EUR", "10000000000.00 EUR", "1234 JPY",
    "-1234567 JPY", "1.005 BHD", "-1234567.890 BHD", "12.500 KWD", "1234567.00 INR", "-1234.56 USD",
    "1234567.50 CHF", "-9.90 CHF", "1234.50 SEK", "-1234.50 SAR", "1234.00 GBP", "99.90 AED", "-1500 KRW"],
  integers: ["0", "7", "999", "1000", "-1234", "12345", "1234567", "-12345678901"],
  percents: ["0", "7", "19", "9.375", "100", "8.875", "1234.5"],
  kilometres: ["0.4", "18.4", "1234.5"],
  miles: ["7.5", "1234.5"],
  dates: ["2026-03-07", "2024-12-31", ...Array.from({ length: 12 }, (_, m) => `2025-${String(m + 1).padStart(2, "0")}-21`)],
  countries: ["DE", "GB", "HK", "CI", "KN", "SA", "TR", "XK", "US"],
};

function judge(locale) {
  const number = (options, list) => list.map((s) => new Intl.NumberFormat(locale, options).format(s));
  const unit = (unit, list) => number({ style: "unit", unit, unitDisplay: "short", minimumFractionDigits: 1 }, list);
  const date = (dateStyle) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle, calendar: "gregory", timeZone: "UTC" });
    return give.dates.map((d) => format.format(new Date(d)));
  };
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return {
    amounts: give.amounts.map((a) => {
      const [value, currency] = a.split(" ");
      return new Intl.NumberFormat(locale, { style: "currency", currency }).format(value);
    }),
    integers: number({}, give.integers),
    percents: number({ style: "percent", maximumFractionDigits: 6 }, give.percents.map((p) => `${p}e-2`)),
    kilometres: unit("kilometer", give.kilometres),
    miles: unit("mile", give.miles),
    full: date("full"), long: date("long"), medium: date("medium"), short: date("short"),
    countries: give.countries.map((c) => names.of(c)),
  };
}

const head = { judge: `ICU ${process.versions.icu}`, cldr: process.versions.cldr, give };
const rows = locales.map((l) => `${JSON.stringify(l)}:${JSON.stringify(judge(l))}`);
process.stdout.write(`${JSON.stringify(head).slice(0, -1)},\n"want":{\n${rows.join(",\n")}\n}}\n`);
