-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- The server's memory. Times are milliseconds of Unix time, 0 for never; hashes of files, tokens and codes are 32 bytes,
-- those of policies and submissions 64 hex digits, as they travel.

CREATE TABLE unit (
  id     TEXT PRIMARY KEY,
  name   TEXT NOT NULL,
  county TEXT NOT NULL,
  parent TEXT NOT NULL            -- empty for the top
) WITHOUT ROWID;
CREATE INDEX unit_below ON unit(parent);

CREATE TABLE person (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  unit TEXT NOT NULL REFERENCES unit(id)
) WITHOUT ROWID;
CREATE INDEX person_in ON person(unit);

CREATE TABLE device (
  id           TEXT PRIMARY KEY,
  person       TEXT NOT NULL REFERENCES person(id),
  name         TEXT NOT NULL,
  public_key   TEXT NOT NULL,
  token        BLOB NOT NULL UNIQUE,
  revoked      INTEGER NOT NULL DEFAULT 0,
  enrolled_at  INTEGER NOT NULL,
  last_contact INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX device_of ON device(person, last_contact);

CREATE TABLE enrolment_code (
  code       BLOB PRIMARY KEY,
  person     TEXT NOT NULL REFERENCES person(id),
  expires_at INTEGER NOT NULL,
  used_by    TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE TABLE policy (             -- published once, never removed: drafts are pinned to it
  hash         TEXT PRIMARY KEY,
  id           TEXT NOT NULL,
  text         TEXT NOT NULL,
  signature    TEXT NOT NULL,
  published_at INTEGER NOT NULL
);
CREATE TABLE open_cycle (         -- the newest publication of each policy id
  id   TEXT PRIMARY KEY,
  hash TEXT NOT NULL REFERENCES policy(hash)
) WITHOUT ROWID;

-- What stands beside an application after `policy` is derived from its events and submissions, and verified against them.
CREATE TABLE application (
  id           TEXT PRIMARY KEY,
  owner        TEXT NOT NULL REFERENCES person(id),
  policy       TEXT NOT NULL,
  created_at   INTEGER NOT NULL,
  cycle        TEXT NOT NULL DEFAULT '',
  number       INTEGER,           -- running in its cycle; null before it was ever submitted
  phase        TEXT NOT NULL DEFAULT 'draft',
  step         TEXT NOT NULL DEFAULT '',
  attempt      INTEGER NOT NULL DEFAULT 0,
  root         TEXT NOT NULL DEFAULT '',
  deadline     INTEGER NOT NULL DEFAULT 0,
  name         TEXT NOT NULL DEFAULT '',
  kind         TEXT NOT NULL DEFAULT '',
  level        TEXT NOT NULL DEFAULT '',
  submitted_at INTEGER NOT NULL DEFAULT 0,
  changed_at   INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX application_of ON application(owner);
CREATE UNIQUE INDEX application_number ON application(cycle, number) WHERE number IS NOT NULL;
CREATE INDEX application_submitted ON application(submitted_at) WHERE submitted_at > 0;
CREATE INDEX application_due ON application(deadline) WHERE deadline > 0;

CREATE TABLE operation (
  application  TEXT NOT NULL REFERENCES application(id),
  device       TEXT NOT NULL,
  sequence     INTEGER NOT NULL,
  wall         INTEGER NOT NULL,
  counter      INTEGER NOT NULL,
  base_wall    INTEGER NOT NULL,
  base_counter INTEGER NOT NULL,
  base_device  TEXT NOT NULL,
  cell_table   TEXT NOT NULL,
  cell_row     TEXT NOT NULL,
  cell_column  TEXT NOT NULL,
  value        TEXT NOT NULL,
  restamped    INTEGER NOT NULL,  -- its stamp is the server's, not the one it came with
  PRIMARY KEY (application, device, sequence)
);

CREATE TABLE event (
  application TEXT NOT NULL REFERENCES application(id),
  number      INTEGER NOT NULL,
  content     TEXT NOT NULL,      -- JSON as on the wire, hash included
  PRIMARY KEY (application, number)
);

CREATE TABLE submission (
  application TEXT NOT NULL REFERENCES application(id),
  attempt     INTEGER NOT NULL,
  root        TEXT NOT NULL,
  manifest    TEXT NOT NULL,      -- canonical JSON; its SHA-256 is the root
  findings    TEXT NOT NULL,
  at          INTEGER NOT NULL,
  PRIMARY KEY (application, attempt)
);
CREATE TABLE submission_file (    -- which applications show a file to their reviewers
  hash        BLOB NOT NULL,
  application TEXT NOT NULL REFERENCES application(id),
  PRIMARY KEY (hash, application)
) WITHOUT ROWID;

CREATE TABLE receipt (
  number      TEXT PRIMARY KEY,
  application TEXT NOT NULL REFERENCES application(id),
  attempt     INTEGER NOT NULL,
  root        TEXT NOT NULL,
  policy      TEXT NOT NULL,
  at          INTEGER NOT NULL,
  signature   TEXT NOT NULL,
  UNIQUE (application, attempt)
);

-- One order over all that a person's devices are told. The things themselves lie in their own tables.
CREATE TABLE feed (
  position    INTEGER PRIMARY KEY,
  person      TEXT NOT NULL,
  application TEXT NOT NULL REFERENCES application(id),
  kind        TEXT NOT NULL,      -- operation | event | receipt
  device      TEXT NOT NULL,      -- of an operation; empty otherwise
  number      INTEGER NOT NULL    -- sequence, event number or attempt
);
CREATE INDEX feed_of ON feed(person);  -- and, as its rowid, by position

CREATE TABLE decided (            -- the first answer to each command of a person
  person   TEXT NOT NULL REFERENCES person(id),
  id       TEXT NOT NULL,
  done     INTEGER NOT NULL,
  code     TEXT NOT NULL,
  detail   TEXT NOT NULL,
  findings TEXT NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (person, id)
);

CREATE TABLE lease (
  application TEXT PRIMARY KEY REFERENCES application(id),
  holder      TEXT NOT NULL,      -- person; empty: free, the note is kept
  until       INTEGER NOT NULL,
  note        TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE notice (             -- outbox
  id           INTEGER PRIMARY KEY,
  person       TEXT NOT NULL REFERENCES person(id),
  application  TEXT NOT NULL,
  kind         TEXT NOT NULL,
  text         TEXT NOT NULL,
  created_at   INTEGER NOT NULL,
  delivered_at INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX notice_waiting ON notice(delivered_at) WHERE delivered_at = 0;

CREATE TABLE file (
  hash      BLOB PRIMARY KEY,
  size      INTEGER NOT NULL,
  stored_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE file_owner (         -- who has sent its bytes
  person TEXT NOT NULL,
  hash   BLOB NOT NULL REFERENCES file(hash),
  PRIMARY KEY (person, hash)
) WITHOUT ROWID;

CREATE TABLE upload (
  id         TEXT PRIMARY KEY,
  person     TEXT NOT NULL,
  hash       BLOB NOT NULL,
  size       INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  whole      INTEGER NOT NULL DEFAULT 0   -- its bytes fit its hash; it may have been moved to its place already
) WITHOUT ROWID;
CREATE INDEX upload_of ON upload(person, hash);
CREATE INDEX upload_expires ON upload(expires_at);
