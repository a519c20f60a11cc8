-- The register and the money tables. Each statement is safe to repeat.

-- One row per document of an order: its frozen draft and where its number is claimed.
CREATE TABLE IF NOT EXISTS drafts (
    order_ref    TEXT NOT NULL,      -- rides/4711
    document     TEXT NOT NULL,      -- the document key
    input_hash   TEXT NOT NULL,
    rule_id      TEXT NOT NULL,
    rule_yearly  INTEGER NOT NULL,
    rule_format  TEXT NOT NULL,
    zone         TEXT NOT NULL,
    segment      TEXT NOT NULL,
    receipt      TEXT,               -- JSON
    body         BLOB NOT NULL,      -- last: the other columns are read without it
    UNIQUE (order_ref, document)
);

-- The head of each segment.
CREATE TABLE IF NOT EXISTS segments (
    segment      TEXT PRIMARY KEY,
    first_number INTEGER NOT NULL,
    next_number  INTEGER NOT NULL,
    last_date    TEXT NOT NULL,      -- YYYY-MM-DD, empty before the first number
    sealed       INTEGER NOT NULL
) WITHOUT ROWID;

-- One row per document in a segment: its number, or none where it moved on. The row of the number and the row of the
-- document are the same one here.
CREATE TABLE IF NOT EXISTS numbers (
    segment        TEXT NOT NULL,
    document       TEXT NOT NULL,
    sequence       INTEGER,          -- null: moved
    input_hash     TEXT NOT NULL,
    issue_date     TEXT NOT NULL,
    document_hash  TEXT NOT NULL,    -- empty until confirmed
    record_version TEXT NOT NULL,
    UNIQUE (segment, document),
    UNIQUE (segment, sequence)
);

-- What an order cost, version by version. A version is never overwritten; the greatest is the current one.
CREATE TABLE IF NOT EXISTS orders (
    business_line     TEXT NOT NULL,
    order_id          TEXT NOT NULL,
    version           INTEGER NOT NULL,
    schema_version    INTEGER NOT NULL,
    country           TEXT NOT NULL,
    jurisdiction      TEXT NOT NULL,
    completed_at      INTEGER,       -- milliseconds since 1970, UTC
    currency          TEXT NOT NULL,
    settled           INTEGER NOT NULL,
    service_class     TEXT NOT NULL,
    started_at        INTEGER,       -- milliseconds since 1970, UTC
    distance_m        INTEGER NOT NULL,
    same_municipality INTEGER NOT NULL,
    driver_employed   INTEGER NOT NULL,
    from_area         TEXT NOT NULL,
    to_area           TEXT NOT NULL,
    total_minor       INTEGER NOT NULL,
    total_currency    TEXT NOT NULL,
    paid_in_cash      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (business_line, order_id, version)
);

CREATE TABLE IF NOT EXISTS components (
    business_line TEXT NOT NULL,
    order_id      TEXT NOT NULL,
    version       INTEGER NOT NULL,
    seq           INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    amount_minor  INTEGER NOT NULL,
    currency      TEXT NOT NULL,
    tax_included  INTEGER NOT NULL,
    supplied_by   TEXT NOT NULL,
    item_text     TEXT NOT NULL,
    quantity      INTEGER NOT NULL,
    goods         TEXT NOT NULL,
    PRIMARY KEY (business_line, order_id, version, seq)
) WITHOUT ROWID;

-- Who took part in orders. Personal data is in this table only. A revision is never overwritten and an order names the
-- one it was recorded with.
CREATE TABLE IF NOT EXISTS parties (
    party_id    TEXT NOT NULL,
    revision    TEXT NOT NULL,       -- hash of the row
    name        TEXT NOT NULL,
    lines       TEXT NOT NULL,       -- address lines, JSON
    postal_code TEXT NOT NULL,
    city        TEXT NOT NULL,
    region      TEXT NOT NULL,
    country     TEXT NOT NULL,
    tax_ids     TEXT NOT NULL,       -- JSON
    status      TEXT NOT NULL,
    PRIMARY KEY (party_id, revision)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS order_parties (
    business_line TEXT NOT NULL,
    order_id      TEXT NOT NULL,
    version       INTEGER NOT NULL,
    seq           INTEGER NOT NULL,
    role          TEXT NOT NULL,
    party_id      TEXT NOT NULL,
    revision      TEXT NOT NULL,
    PRIMARY KEY (business_line, order_id, version, seq)
) WITHOUT ROWID;
