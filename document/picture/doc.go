// Package picture reads a logo: a PNG file, or the part of SVG that a logo
// needs, filled shapes.
//
// It owns the file formats. It does not own where a picture stands, nor how it
// is written into a document (package pdf). Whatever would look different from
// what the designer saw is refused with the line and the remedy, never left out.
//
// The same file gives the same picture on every machine: no product and sum of
// floating-point numbers is left for a processor to fuse (see mul). Size, time
// and memory are bounded before anything is decoded.
//
// Sources: W3C PNG (third edition), W3C SVG 1.1 (second edition).
package picture
