-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- What lets anybody prove that nothing was taken out of the record or changed in it, and lets devices notice a restore.

CREATE TABLE store_identity (     -- append-only; the last row is what the store is called now
  number   INTEGER PRIMARY KEY,   -- 1, 2, 3 …
  id       TEXT NOT NULL UNIQUE,
  since    INTEGER NOT NULL,
  why      TEXT NOT NULL,         -- made | restored | rolled_back
  position INTEGER NOT NULL,      -- last position of the journal when it began
  kept_free INTEGER NOT NULL      -- how many numbers of each cycle it leaves free behind the highest that it knew
);
CREATE TABLE number_reserve (     -- the highest number of each cycle that was known when an identity began
  identity INTEGER NOT NULL REFERENCES store_identity(number),
  cycle    TEXT NOT NULL,
  highest  INTEGER NOT NULL,
  PRIMARY KEY (identity, cycle)
) WITHOUT ROWID;
CREATE TABLE copy_mark (          -- at most one row: this database is a copy that nobody has served yet
  made_at INTEGER NOT NULL
);

CREATE TABLE journal (            -- every event of every application, in the order in which they were recorded
  position    INTEGER PRIMARY KEY,  -- 1, 2, 3 … without a gap
  application TEXT NOT NULL,
  number      INTEGER NOT NULL,   -- of the event in its application
  event       BLOB NOT NULL,      -- its hash
  head        BLOB NOT NULL,      -- the running hash over all events up to this one
  store       TEXT NOT NULL,      -- identity of the store that signed the head
  at          INTEGER NOT NULL,   -- when it was signed
  signature   TEXT NOT NULL,
  UNIQUE (application, number)
);

-- Signed once a day and whenever the operator asks: a second witness to the journal. Also what a device brought that
-- contradicts it.
CREATE TABLE signed_head (
  store     TEXT NOT NULL,
  position  INTEGER NOT NULL,
  hash      TEXT NOT NULL,        -- 64 hex digits
  at        INTEGER NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (store, position, hash)
) WITHOUT ROWID;

-- Submissions that devices brought back after a restore and whose frozen text nobody has any more.
CREATE TABLE lost_manifest (
  application TEXT NOT NULL REFERENCES application(id),
  attempt     INTEGER NOT NULL,
  at          INTEGER NOT NULL,   -- when the evidence was taken in
  PRIMARY KEY (application, attempt)
) WITHOUT ROWID;
