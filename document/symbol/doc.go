// Package symbol makes the codes that machines read from paper: QR codes and
// Code 128 bar codes, as modules with the quiet zone that readers need.
//
// It owns what is dark and what is light. It does not own the size on paper
// (package layout) nor how modules are drawn (package pdf).
//
// The QR code is computed by rsc.io/qr v0.2.0 in 0.03 ms for 40 bytes and 0.12 ms
// for the 300 bytes of a Saudi tax code. github.com/boombuler/barcode v1.1.0 takes
// 1.5 ms and 11 ms, more than the rest of a document. rsc.io/qr has had no release
// since 2018 and lays one mask over all codes, so the choice that the norm asks for
// is made here; all told, a code takes 0.09 ms and 0.3 ms. The bar codes are
// boombuler's, which is kept up (2025). Tests read all of them back with a decoder
// that has nothing to do with either.
//
// Sources: ISO/IEC 18004:2015 (QR), ISO/IEC 15417:2007 (Code 128).
package symbol
