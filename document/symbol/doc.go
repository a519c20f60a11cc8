// Package symbol makes the codes that machines read from paper: QR codes and
// Code 128 bar codes, as modules with the quiet zone that readers need.
//
// It owns what is dark and what is light. It does not own the size on paper
// (package layout) nor how modules are drawn (package pdf).
//
// QR codes are made by rsc.io/qr v0.2.0: 32 µs for 40 bytes and 0.12 ms for the
// 300 bytes of a Saudi tax code, where github.com/boombuler/barcode v1.1.0 takes
// 1.5 ms and 11 ms, more than the rest of the document. rsc.io/qr has had no
// release since 2019 and never chooses a mask, so the mask is chosen here. The
// bar codes are made by boombuler/barcode, which is kept up; tests read both
// back with an independent decoder.
//
// Sources: ISO/IEC 18004:2015 (QR), ISO/IEC 15417:2007 (Code 128).
package symbol
