-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- One person's vault. Plain are only random ids, counters and times; whatever a person typed, was told or scanned is sealed.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,   -- keyed hash
  value BLOB NOT NULL       -- sealed
) WITHOUT ROWID;

CREATE TABLE policy (       -- public: the notice itself
  hash TEXT PRIMARY KEY,
  text TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE draft (
  application  TEXT PRIMARY KEY,
  policy       TEXT NOT NULL,
  acknowledged INTEGER NOT NULL DEFAULT 0,
  held         BLOB,        -- sealed
  changed_at   INTEGER NOT NULL DEFAULT 0,
  synced_at    INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE operation (
  application TEXT NOT NULL REFERENCES draft(application),
  device      TEXT NOT NULL,
  sequence    INTEGER NOT NULL,
  content     BLOB NOT NULL,  -- sealed: stamp, base, cell, value
  PRIMARY KEY (application, device, sequence)
) WITHOUT ROWID;

CREATE TABLE event (
  application TEXT NOT NULL REFERENCES draft(application),
  number      INTEGER NOT NULL,
  content     BLOB NOT NULL,  -- sealed
  PRIMARY KEY (application, number)
) WITHOUT ROWID;

CREATE TABLE receipt (
  application TEXT NOT NULL REFERENCES draft(application),
  attempt     INTEGER NOT NULL,
  content     BLOB NOT NULL,  -- sealed
  PRIMARY KEY (application, attempt)
) WITHOUT ROWID;

CREATE TABLE command (
  position  INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  queued_at INTEGER NOT NULL,
  content   BLOB NOT NULL,    -- sealed
  result    BLOB              -- sealed; null while undecided
);

CREATE TABLE file (
  name    TEXT PRIMARY KEY,   -- keyed hash, and its name in the folder "files"
  content BLOB NOT NULL       -- sealed: hash, size, progress
) WITHOUT ROWID;
