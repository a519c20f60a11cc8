package taxid_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quittance/invoice/taxid"
)

// valid are well-known identifiers: from the authorities' own descriptions of the
// algorithm where they give one, else of large public companies and bodies.
func valid() map[string][]string {
	return map[string][]string{
		"VAT": {
			"ATU13585627", "BE0428759497", "BE 0403.019.261", "CHE-116.281.710 MWST", "DE136695976", "DE 811 569 869", "ESB64717838",
			"ESX5253868R", "FR40303265045", "FR 23 334 175 221", "FRK7399859412", "GB980780684", "GB999999973", "XI980780684", "GBGD001", "GBHA500",
			"IE6433435F", "IE6433435OA", "IE8D79739I", "IT00743110157", "NL004495445B01", "NL123456789B13", "PL8567346215",
			"PT501964843", "SE123456789701",
		},
		"AE-TRN": {"100123456700003"}, "AU-ABN": {"51 824 753 556", "83 914 571 673"},
		"BE-CBE": {"0428759497"}, "BR-CNPJ": {"16.727.230/0001-97", "12.ABC.345/01DE-35"}, "BR-CPF": {"390.533.447-05"},
		"CA-BN": {"123026635", "12302 6635 RC 0001"}, "CH-UID": {"CHE-100.155.212"}, "CL-RUT": {"76086428-5", "12.531.909-2"},
		"DE-STNR": {"27/123/45678", "181/815/0815 5", "9181081508155"}, "ES-NIF": {"54362315K", "X2482300W", "A58818501", "M1234567L", "J99216582"},
		"FR-SIREN": {"552008443"}, "FR-SIRET": {"73282932000074", "35600000000048"}, "IN-GSTIN": {"27AAPFU0939F1ZV"}, "IT-PIVA": {"00743110157"},
		"JP-CN": {"7000012050002"}, "JP-T": {"T7000012050002"}, "MX-RFC": {"GODE561231GR8", "MAB-930714-8T4", "XAXX010101000", "XEXX010101000", "Ñ&A010101AAA"},
		"NZ-GST": {"49-091-850"}, "NZ-IRD": {"4909185-0", "136-410-132", "35901981", "49098576"}, "NZ-NZBN": {"9429041535110"},
		"PL-NIP": {"856-734-62-15"}, "PT-NIF": {"501 964 843"}, "SA-VAT": {"310122393500003"}, "SE-ORGNR": {"556703-7485"},
		"SG-UEN": {"00192200M", "197401143C", "S16FC0121D", "T01FC6132D"}, "SG-GST": {"M2-1234567-8", "197401143C"}, "US-EIN": {"12-3456789"},
	}
}

func TestCheck_TakesWellKnownOnes(t *testing.T) {
	have := map[string]bool{}
	for scheme, values := range valid() {
		for _, v := range values {
			if err := taxid.Check(scheme, v); err != nil {
				t.Errorf("%s: %v", v, err)
			}
			if scheme == "VAT" {
				have["VAT-"+v[:2]] = true
			}
		}
		have[scheme] = true
	}
	for _, s := range taxid.Schemes() {
		if !have[s] {
			t.Errorf("no identifier of scheme %s is tested", s)
		}
	}
}

func TestCheck_Refuses(t *testing.T) {
	tests := []struct {
		scheme, value string
		want          error
	}{
		{"VAT", "", taxid.ErrUnknownScheme},
		{"VAT", "RO12345678", taxid.ErrUnknownScheme},
		{"XX-ID", "1", taxid.ErrUnknownScheme},
		{"VAT", "DE12345678", taxid.ErrForm},
		{"VAT", "de136695976", taxid.ErrUnknownScheme},
		{"VAT", "DE036695976", taxid.ErrForm},
		{"VAT", "DE136695978", taxid.ErrChecksum},
		{"VAT", "ATU13585626", taxid.ErrChecksum},
		{"VAT", "BE0428759499", taxid.ErrChecksum},
		{"VAT", "FR84323140391", taxid.ErrChecksum},
		{"VAT", "GB802311781", taxid.ErrChecksum},
		{"VAT", "GB053589295", taxid.ErrChecksum}, // plus 55 begins at 100
		{"VAT", "GBGD500", taxid.ErrForm},
		{"VAT", "IE6433435E", taxid.ErrChecksum},
		{"VAT", "IE8D79738J", taxid.ErrChecksum},
		{"VAT", "NL123456790B90", taxid.ErrChecksum},
		{"VAT", "NL004495445B00", taxid.ErrChecksum},
		{"VAT", "NL000000000B01", taxid.ErrChecksum},
		{"VAT", "SE556188840400", taxid.ErrForm},
		{"AU-ABN", "99 999 999 999", taxid.ErrChecksum},
		{"AU-ABN", "10334118055", taxid.ErrForm},
		{"BR-CNPJ", "00000000000000", taxid.ErrChecksum},
		{"BR-CNPJ", "12.ABC.345/01DE-36", taxid.ErrChecksum},
		{"BR-CNPJ", "12.abc.345/01DE-35", taxid.ErrForm},
		{"BR-CPF", "111.111.111-11", taxid.ErrChecksum},
		{"CL-RUT", "12531909-3", taxid.ErrChecksum},
		{"ES-NIF", "54362315Z", taxid.ErrChecksum},
		{"ES-NIF", "I12345678", taxid.ErrForm},
		{"FR-SIRET", "35600000085239", taxid.ErrChecksum},
		{"IN-GSTIN", "27AAPFU0939F1ZO", taxid.ErrChecksum},
		{"IN-GSTIN", "39AAPFU0939F1ZV", taxid.ErrForm},
		{"IT-PIVA", "00743110158", taxid.ErrChecksum},
		{"IT-PIVA", "00000000000", taxid.ErrChecksum},
		{"JP-CN", "8000012050002", taxid.ErrChecksum},
		{"JP-T", "T0000012050002", taxid.ErrForm},
		{"MX-RFC", "GODE561331GR8", taxid.ErrChecksum}, // there is no month 13
		{"NZ-IRD", "136410133", taxid.ErrChecksum},
		{"NZ-IRD", "9125568", taxid.ErrForm},
		{"NZ-IRD", "151000000", taxid.ErrChecksum},
		{"SA-VAT", "310122393500004", taxid.ErrForm},
		{"SG-UEN", "T01FC6132E", taxid.ErrChecksum},
		{"SG-UEN", "T01IO6132D", taxid.ErrChecksum}, // letters that its alphabet lacks
		{"US-EIN", "07-3456789", taxid.ErrChecksum},
	}
	for _, tt := range tests {
		if err := taxid.Check(tt.scheme, tt.value); !errors.Is(err, tt.want) {
			t.Errorf("%s %s: %v, want %v", tt.scheme, tt.value, err, tt.want)
		}
	}
}

// Where the algorithm promises it, one wrong digit is always found.
func TestCheck_FindsOneWrongDigit(t *testing.T) {
	for scheme, values := range map[string][]string{
		"VAT":    {"ATU13585627", "BE0428759497", "DE136695976", "IE6433435F", "PL8567346215", "ESB64717838", "FR40303265045"},
		"AU-ABN": {"51824753556"}, "CA-BN": {"123026635"}, "CH-UID": {"CHE100155212"}, "CL-RUT": {"760864285"}, "ES-NIF": {"54362315K"},
		"FR-SIREN": {"552008443"}, "FR-SIRET": {"73282932000074"}, "IN-GSTIN": {"27AAPFU0939F1ZV"}, "IT-PIVA": {"00743110157"},
		"NZ-NZBN": {"9429041535110"}, "SE-ORGNR": {"5567037485"}, "SG-UEN": {"00192200M", "197401143C"},
	} {
		for _, v := range values {
			for i := range len(v) {
				if v[i] < '0' || v[i] > '9' {
					continue
				}
				for c := byte('0'); c <= '9'; c++ {
					wrong := v[:i] + string(c) + v[i+1:]
					if c != v[i] && taxid.Check(scheme, wrong) == nil {
						t.Errorf("%s: %s passes for %s", scheme, wrong, v)
					}
				}
			}
		}
	}
}

// Whatever the text, nothing breaks, and no error repeats it.
func TestCheck_AnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scheme := rapid.SampledFrom(taxid.Schemes()).Draw(t, "scheme")
		value := rapid.OneOf(rapid.String(), rapid.StringMatching(`[A-Z]{0,3}[0-9A-Z]{5,15}`)).Draw(t, "value")
		if strings.HasPrefix(scheme, "VAT-") {
			value, scheme = scheme[4:]+value, "VAT"
		}
		if err := taxid.Check(scheme, value); err != nil && len(value) > 4 && strings.Contains(err.Error(), value) {
			t.Errorf("%v repeats the identifier", err)
		}
	})
}
