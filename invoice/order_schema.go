package invoice

import _ "embed" // for the schema

//go:embed order.schema.json
var orderSchemaJSON string

// OrderSchemaJSON returns the JSON Schema (2020-12) of an order of version
// [OrderSchema], documented field by field. It describes the form; [Order.Check]
// checks what a schema cannot: sums, roles, currencies.
func OrderSchemaJSON() []byte { return []byte(orderSchemaJSON) }
