package templates

import "embed"

// embedded holds the templates with their fonts and pictures; it never changes.
//
//go:embed ??/*.yaml shared/*.yaml fonts/*.ttf fonts/*.icc brand/*
var embedded embed.FS

// Embedded compiles the templates of this release.
//
// Errors: none for a release whose tests passed.
func Embedded() (*Set, error) { return Load(embedded) }
