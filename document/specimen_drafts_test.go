package document_test

import (
	"strings"
	"testing"

	"quittance/invoice"
)

// vat is the value added tax, or goods and services tax, of a rate.
func vat(rate string) invoice.Tax {
	return invoice.Tax{Scheme: invoice.SchemeVAT, Category: invoice.CategoryStandard, Rate: invoice.MustPercent(rate)}
}

// place is an address on one street line.
func place(country invoice.Country, street, postalCode, city string) invoice.Address {
	return invoice.Address{Lines: []string{street}, PostalCode: postalCode, City: city, Country: country}
}

// in puts an address into a region.
func in(region string, a invoice.Address) invoice.Address {
	a.Region = region
	return a
}

// firm is a party with a tax identifier.
func firm(name, id string, a invoice.Address) invoice.Party {
	return invoice.Party{Name: name, Address: a, TaxIDs: []invoice.TaxID{{Scheme: "VAT", Value: id}}}
}

// dish is an item of a delivery; its amount is for all pieces.
func dish(text string, quantity, amount int64, tax invoice.Tax) invoice.Line {
	return invoice.Line{Kind: invoice.Item, Text: text, Quantity: quantity, Amount: minor(amount), Tax: tax}
}

func charge(kind invoice.ComponentKind, amount int64, tax invoice.Tax) invoice.Line {
	return invoice.Line{Kind: kind, Amount: minor(amount), Tax: tax}
}

// abroad is a draft with parties and lines, in a language of its template.
func abroad(country invoice.Country, line invoice.BusinessLine, lang string) invoice.Draft {
	d := head(country, line, lang)
	d.Template = strings.ToLower(string(country)) + "/" + string(line)
	return d
}

// revised is ofKind for a country that has its own numbers and platform.
func revised(d invoice.Draft, kind invoice.Kind) invoice.Draft {
	d = ofKind(d, kind)
	if d.Preceding != nil {
		d.Preceding.Number = string(d.Country) + "-sup-7-RI-2026-000017"
	}
	if kind == invoice.KindSelfBilled {
		d.Customer = bePlatform()
	}
	return d
}

func saRides(t testing.TB) invoice.Draft {
	d := abroad("SA", invoice.Rides, "ar+en")
	d.Currency = "SAR"
	d.Supplier = firm("شركة دروب الرياض لنقل الركاب", "310175397400003", place("SA", "طريق الملك عبدالعزيز، حي الصحافة", "13315", "الرياض"))
	d.Customer = invoice.Party{Name: "محمد عبدالله القحطاني", Address: place("SA", "شارع الأمير سلطان 48", "23521", "جدة")}
	platform := firm("منصة مشاوير العربية لتقنية المعلومات", "300055184400003", place("SA", "طريق العليا، برج النخيل", "12214", "الرياض"))
	d.Issuer = &platform
	d.Service = invoice.Service{From: "حي العليا", To: "مطار الملك خالد الدولي", DistanceMeters: 34_180}
	d.Lines = []invoice.Line{
		charge(invoice.Fare, 128_450, vat("15")), charge(invoice.Surge, 1_875, vat("15")),
		charge(invoice.BookingFee, 575, vat("15")), charge(invoice.Toll, 1_000, vat("15")),
	}
	d.Allowances = []invoice.Allowance{{Kind: invoice.MerchantDiscount, Amount: minor(1_150), Tax: vat("15")}}
	d.Outside = []invoice.Line{charge(invoice.Tip, 1_000, none)}
	d.Paid = []invoice.Payment{{Kind: invoice.PlatformVoucher, Amount: minor(2_000)}}
	d.Notes = []invoice.LegalNote{{Text: "sa.issued_on_behalf"}}
	return total(t, d)
}

func saDelivery(t testing.TB) invoice.Draft {
	d := abroad("SA", invoice.Delivery, "ar")
	d.Currency = "SAR"
	d.Supplier = firm("مطعم بيت الشاورما", "311298456700003", place("SA", "شارع التحلية 112", "23326", "جدة"))
	d.Customer = invoice.Party{Name: "نورة بنت فهد العتيبي", Address: place("SA", "حي الروضة، شارع 15", "23434", "جدة")}
	d.Lines = []invoice.Line{
		dish("شاورما دجاج بالثوم", 2, 3_680, vat("15")), dish("حمص باللحم (Hummus)", 1, 2_415, vat("15")),
		dish("عصير ليمون بالنعناع 0.5 لتر", 3, 3_450, vat("15")), charge(invoice.DeliveryFee, 1_150, vat("15")),
	}
	return total(t, d)
}

func ilRides(t testing.TB) invoice.Draft {
	d := abroad("IL", invoice.Rides, "he")
	d.Currency = "ILS"
	d.Supplier = firm("מוניות הכרמל בע״מ", "514298763", place("IL", "דרך יפו 112", "3313501", "חיפה"))
	d.Customer = invoice.Party{Name: "שרה כהן־לוי", Address: place("IL", "שדרות הרצל, כניסה ב (Apt. 4)", "6688117", "תל אביב-יפו")}
	d.Service = invoice.Service{From: "נמל חיפה", To: "נמל התעופה בן גוריון", DistanceMeters: 104_320}
	d.Lines = []invoice.Line{
		charge(invoice.Fare, 63_840, vat("18")), charge(invoice.Surge, 4_500, vat("18")), charge(invoice.Toll, 3_528, vat("18")),
	}
	d.Outside = []invoice.Line{charge(invoice.Tip, 4_000, none)}
	return total(t, d)
}

func inDelivery(t testing.TB, lang string) invoice.Draft {
	d := abroad("IN", invoice.Delivery, lang)
	d.Currency, d.PricesIncludeTax = "INR", false
	five, eighteen := vat("5"), vat("18")
	switch lang {
	case "hi+en":
		d.Supplier = firm("अन्नपूर्णा रसोई प्राइवेट लिमिटेड", "07AABCA1234F1Z5", place("IN", "42, कनॉट प्लेस", "110001", "नई दिल्ली"))
		d.Customer = invoice.Party{Name: "प्रियंका श्रीवास्तव", Address: place("IN", "18, राजौरी गार्डन", "110027", "नई दिल्ली")}
		d.Lines = []invoice.Line{dish("पनीर टिक्का मसाला", 240, 7_680_000, five), dish("तंदूरी रोटी", 900, 2_700_000, five), dish("गुलाब जामुन", 1, 9_500, five)}
	case "bn+en":
		d.Supplier = firm("বঙ্গ ভোজন রেস্তোরাঁ", "19AAFCB5678K1ZQ", place("IN", "১২, পার্ক স্ট্রিট", "700016", "কলকাতা"))
		d.Customer = invoice.Party{Name: "ঋতুপর্ণা চক্রবর্তী", Address: place("IN", "৪৫, বালিগঞ্জ সার্কুলার রোড", "700019", "কলকাতা")}
		d.Lines = []invoice.Line{dish("সর্ষে ইলিশ", 1, 72_000, five), dish("কষা মাংস", 2, 96_000, five), dish("মিষ্টি দই", 3, 18_000, five)}
	default:
		d.Supplier = firm("அன்னபூர்ணா உணவகம்", "33AAGCA4321M1ZC", place("IN", "27, அண்ணா சாலை", "600002", "சென்னை"))
		d.Customer = invoice.Party{Name: "கார்த்திகேயன் ஸ்ரீனிவாசன்", Address: place("IN", "9, டி. நகர்", "600017", "சென்னை")}
		d.Lines = []invoice.Line{dish("மசாலா தோசை", 2, 24_000, five), dish("இட்லி சாம்பார்", 3, 27_000, five), dish("வடிகட்டிய காபி", 2, 9_000, five)}
	}
	d.Lines = append(d.Lines, charge(invoice.DeliveryFee, 4_900, eighteen), charge(invoice.ServiceFee, 1_500, eighteen))
	return total(t, d)
}

func thDelivery(t testing.TB) invoice.Draft {
	d := abroad("TH", invoice.Delivery, "th+en")
	d.Currency = "THB"
	d.Supplier = firm("บริษัท ครัวสยาม จำกัด", "0105561234567", place("TH", "88/9 ถนนสุขุมวิท แขวงคลองเตย เขตคลองเตย", "10110", "กรุงเทพมหานคร"))
	d.Customer = invoice.Party{Name: "สมชาย ใจดี", Address: place("TH", "15 ซอยอารีย์ 4 แขวงสามเสนใน เขตพญาไท", "10400", "กรุงเทพมหานคร")}
	d.Lines = []invoice.Line{
		dish("ต้มยำกุ้งน้ำข้น", 1, 18_000, vat("7")), dish("ผัดไทยกุ้งสดห่อไข่ใส่ถั่วงอกและกุยช่ายจานใหญ่สำหรับสองคน", 2, 24_000, vat("7")),
		dish("ข้าวเหนียวมะม่วง", 2, 16_000, vat("7")), charge(invoice.DeliveryFee, 2_500, vat("7")), charge(invoice.SmallOrderFee, 1_000, vat("7")),
	}
	d.Allowances = []invoice.Allowance{{Kind: invoice.MerchantDiscount, Amount: minor(5_000), Tax: vat("7")}}
	return total(t, d)
}
