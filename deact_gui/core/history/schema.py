"""The tables of the history, as the steps that lead to them.

Each step is the SQL that makes a database of one version one of the next. Steps are only ever
added: there are databases of every version out there.
"""

STEPS = (
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

    CREATE TABLE scrub (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL CHECK (state IN ('saving', 'saved')),
        at TEXT NOT NULL,
        user TEXT NOT NULL,
        program TEXT NOT NULL,
        list_path TEXT NOT NULL,
        list_size INTEGER NOT NULL,
        list_sha256 TEXT NOT NULL,
        read_as TEXT NOT NULL,
        columns TEXT NOT NULL,
        phone TEXT NOT NULL,
        consent TEXT,
        rule TEXT NOT NULL,
        rows INTEGER NOT NULL,
        active INTEGER NOT NULL,
        deactivated INTEGER NOT NULL,
        reconsented INTEGER NOT NULL,
        unreadable INTEGER NOT NULL,
        overruled INTEGER NOT NULL,
        not_covered TEXT NOT NULL,
        earlier TEXT,
        header BLOB NOT NULL,
        sketch BLOB NOT NULL
    );

    CREATE TABLE report (
        number INTEGER PRIMARY KEY,
        date TEXT NOT NULL,
        name TEXT NOT NULL,
        source TEXT NOT NULL,
        etag TEXT,
        sha256 TEXT NOT NULL,
        numbers INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX report_once ON report (date, name, source, ifnull(etag, ''), sha256);

    CREATE TABLE compared (
        scrub INTEGER NOT NULL REFERENCES scrub (number) ON DELETE CASCADE,
        report INTEGER NOT NULL REFERENCES report (number),
        PRIMARY KEY (scrub, report)
    ) WITHOUT ROWID;

    CREATE TABLE output (
        scrub INTEGER NOT NULL REFERENCES scrub (number) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('scrubbed', 'removed')),
        path TEXT NOT NULL,
        aside TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        rows INTEGER NOT NULL,
        PRIMARY KEY (scrub, kind)
    ) WITHOUT ROWID;
    """,
    """
    CREATE INDEX scrub_by_time ON scrub (state, at);
    """,
)
"""Step n leads to version n + 1."""
