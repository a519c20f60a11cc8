// Package validate judges PDF files in tests with programs that are not ours:
// veraPDF for PDF/A-3a, PDF/A-3b and PDF/UA-1, Mustang for Factur-X, and poppler's
// pdftotext for the text that a reader gets out. None is a dependency of the product.
//
// What is absent is installed where that is possible (veraPDF and Mustang by Maven,
// poppler by apt-get for root) and otherwise fails the test with a message that
// names it.
package validate
