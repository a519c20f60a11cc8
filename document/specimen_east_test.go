package document_test

import (
	"testing"

	"quittance/invoice"
)

func cnDelivery(t testing.TB) invoice.Draft {
	d := abroad("CN", invoice.Delivery, "zh")
	d.Currency = "CNY"
	d.Supplier = firm("北京味满堂餐饮管理有限公司", "91110105MA01ABCD2X", place("CN", "朝阳区建国路88号院2号楼", "100022", "北京市"))
	d.Customer = invoice.Party{Name: "欧阳静怡", Address: place("CN", "海淀区中关村大街27号", "100080", "北京市")}
	d.Lines = []invoice.Line{
		dish("宫保鸡丁配米饭", 2, 7_600, vat("6")), dish("鱼香茄子（微辣，不放香菜，请多给一份米饭和两双筷子）", 1, 3_200, vat("6")),
		dish("酸梅汤 500ml", 2, 1_600, vat("6")), charge(invoice.DeliveryFee, 500, vat("6")),
	}
	d.Allowances = []invoice.Allowance{{Kind: invoice.MerchantDiscount, Amount: minor(1_000), Tax: vat("6")}}
	d.Paid = []invoice.Payment{{Kind: invoice.PlatformVoucher, Amount: minor(800)}}
	return total(t, d)
}

func twDelivery(t testing.TB) invoice.Draft {
	d := abroad("TW", invoice.Delivery, "zh-Hant")
	d.Currency = "TWD"
	d.Supplier = firm("好味道餐飲股份有限公司", "12345675", in("臺北市", place("TW", "信義路五段77號", "110", "信義區")))
	d.Customer = invoice.Party{Name: "歐陽靜怡", Address: in("臺北市", place("TW", "中山北路二段44號3樓", "104", "中山區"))}
	d.Lines = []invoice.Line{
		dish("滷肉飯", 2, 12_000, vat("5")), dish("蚵仔煎", 1, 8_500, vat("5")), dish("珍珠奶茶（半糖少冰）", 3, 18_000, vat("5")),
		charge(invoice.DeliveryFee, 4_900, vat("5")),
	}
	return total(t, d)
}

func jpDelivery(t testing.TB) invoice.Draft {
	d := abroad("JP", invoice.Delivery, "ja")
	d.Currency = "JPY"
	d.Supplier = firm("株式会社さくら食堂", "T1234567890123", in("東京都", place("JP", "六本木六丁目10番1号", "106-0032", "港区")))
	d.Customer = invoice.Party{Name: "髙橋さくら", Address: in("東京都", place("JP", "神宮前三丁目25番18号", "150-0001", "渋谷区"))}
	d.Lines = []invoice.Line{
		dish("カレーライス（大盛）", 2, 2_160, vat("8")), dish("味噌ラーメン チャーシュー増し", 1, 1_296, vat("8")),
		dish("抹茶アイスクリーム", 2, 864, vat("8")), charge(invoice.DeliveryFee, 330, vat("10")), charge(invoice.ServiceFee, 110, vat("10")),
	}
	d.Allowances = []invoice.Allowance{{Kind: invoice.MerchantDiscount, Amount: minor(216), Tax: vat("8")}}
	return total(t, d)
}

func krRides(t testing.TB) invoice.Draft {
	d := abroad("KR", invoice.Rides, "ko")
	d.Currency = "KRW"
	d.Supplier = firm("한빛모빌리티 주식회사", "123-45-67890", in("서울특별시", place("KR", "테헤란로 152", "06236", "강남구")))
	d.Customer = invoice.Party{Name: "김민준", Address: in("서울특별시", place("KR", "월드컵북로 396", "03925", "마포구"))}
	d.Service = invoice.Service{From: "강남역", To: "인천국제공항", DistanceMeters: 68_900}
	d.Lines = []invoice.Line{
		charge(invoice.Fare, 71_500, vat("10")), charge(invoice.Surge, 8_800, vat("10")), charge(invoice.Toll, 6_600, vat("10")),
		charge(invoice.BookingFee, 3_000, vat("10")),
	}
	return total(t, d)
}

func grRides(t testing.TB) invoice.Draft {
	d := abroad("GR", invoice.Rides, "el")
	d.Currency = "EUR"
	d.Supplier = firm("Ταξί Υμηττός Ι.Κ.Ε.", "998765432", place("GR", "Λεωφόρος Συγγρού 128", "117 41", "Αθήνα"))
	d.Customer = invoice.Party{Name: "Ελένη Παπαδοπούλου", Address: place("GR", "Οδός Ερμού 27", "546 24", "Θεσσαλονίκη")}
	d.Service = invoice.Service{From: "Σύνταγμα", To: "Διεθνής Αερολιμένας Αθηνών", DistanceMeters: 33_400}
	d.Lines = []invoice.Line{
		charge(invoice.Fare, 4_420, vat("13")), charge(invoice.Toll, 280, vat("13")), charge(invoice.BookingFee, 310, vat("24")),
	}
	d.Outside = []invoice.Line{charge(invoice.Tip, 300, none)}
	return total(t, d)
}

func bgRides(t testing.TB) invoice.Draft {
	d := abroad("BG", invoice.Rides, "bg")
	d.Currency = "EUR"
	d.Supplier = firm("Такси Витоша Експрес ЕООД", "BG203456789", place("BG", "бул. „Витоша“ 89, ет. 3", "1463", "София"))
	d.Customer = invoice.Party{Name: "Георги Димитров Стоянов", Address: place("BG", "ул. „Княз Борис I“ 14", "4000", "Пловдив")}
	d.Service = invoice.Service{From: "Летище София", To: "Пловдив – Център", DistanceMeters: 146_250}
	d.Lines = []invoice.Line{charge(invoice.Fare, 8_940, vat("20")), charge(invoice.BookingFee, 120, vat("20")), charge(invoice.Toll, 500, vat("20"))}
	return total(t, d)
}

func beRides(t testing.TB) invoice.Draft {
	d := abroad("BE", invoice.Rides, "fr+nl")
	d.Currency = "EUR"
	d.Supplier = firm("Taxi Zinneke SRL/BV", "BE 0123.456.749", place("BE", "Chaussée de Charleroi 110", "1060", "Saint-Gilles"))
	d.Customer = invoice.Party{Name: "Liesbeth Vandenbroucke", Address: place("BE", "Kouter 17 bus 3", "9000", "Gent")}
	d.Service = invoice.Service{From: "Bruxelles-Midi", To: "Zaventem", DistanceMeters: 17_350}
	d.Lines = []invoice.Line{charge(invoice.Fare, 4_190, vat("6")), charge(invoice.Surge, 620, vat("6")), charge(invoice.BookingFee, 242, vat("21"))}
	d.Outside = []invoice.Line{charge(invoice.Tip, 200, none)}
	return total(t, d)
}

func chRides(t testing.TB) invoice.Draft {
	d := abroad("CH", invoice.Rides, "fr+it")
	d.Currency = "CHF"
	d.Supplier = firm("Taxi Léman Sàrl", "CHE-123.456.788", place("CH", "Rue du Rhône 42", "1204", "Genève"))
	d.Customer = invoice.Party{Name: "Giulia Bernasconi", Address: place("CH", "Via Nassa 15", "6900", "Lugano")}
	d.Service = invoice.Service{From: "Genève-Cornavin", To: "Lausanne-Gare", DistanceMeters: 62_700}
	d.Lines = []invoice.Line{charge(invoice.Fare, 123_450, vat("8.1")), charge(invoice.Surge, 2_300, vat("8.1")), charge(invoice.BookingFee, 350, vat("8.1"))}
	return total(t, d)
}

// bePlatform buys the rides that it bills itself.
func bePlatform() invoice.Party {
	return firm("Zinneke Mobility SA/NV", "BE 0987.654.328", place("BE", "Rue Neuve 25", "1000", "Bruxelles"))
}

// multiscript is the invoice of the benchmark: 25 lines over two pages, with the
// dishes of every script between those of Latin letters.
func multiscript(t testing.TB) invoice.Draft {
	d := abroad("CH", invoice.Delivery, "de+fr")
	d.Currency = "CHF"
	d.Supplier = firm("Weltküche Zürich AG", "CHE-987.654.321", place("CH", "Langstrasse 88", "8004", "Zürich"))
	d.Customer = invoice.Party{Name: "Ελένη Παπαδοπούλου-Müller", Address: place("CH", "Birmensdorferstrasse 155", "8003", "Zürich")}
	latin := []string{"Rösti mit Spiegelei", "Tarte flambée", "Pierogi ruskie", "Smörgåsbord", "Tiramisù", "Açaí na tigela"}
	for i := range 24 {
		text := world[(i-i/4)%len(world)].dish
		if i%4 == 3 {
			text = latin[i/4]
		}
		d.Lines = append(d.Lines, dish(text, int64(1+i%3), int64(1_250+185*i), vat("2.6")))
	}
	d.Lines = append(d.Lines, charge(invoice.DeliveryFee, 690, vat("8.1")))
	return total(t, d)
}
