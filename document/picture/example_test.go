package picture_test

import (
	"fmt"

	"quittance/document/picture"
)

func ExampleParse() {
	p, err := picture.Parse("mark.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
  <rect width="40" height="20" rx="4" fill="#14213d"/>
</svg>`))
	fmt.Println(p.Width, p.Height, len(p.Drawing), err)

	_, err = picture.Parse("mark.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
  <text y="15">Mark</text>
</svg>`))
	fmt.Println(err)
	// Output:
	// 30000 15000 1 <nil>
	// mark.svg: line 2: <text> is not supported: convert text to paths
}
