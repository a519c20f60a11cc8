package symbol_test

import (
	"fmt"

	"quittance/document/symbol"
)

func ExampleQR() {
	m, err := symbol.QR("https://example.com")
	fmt.Println(m.Columns, m.Rows, m.Dark(0, 0), m.Dark(4, 4), err)
	// Output: 33 33 false true <nil>
}
