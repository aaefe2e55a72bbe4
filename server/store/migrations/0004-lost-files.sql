-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- Files whose bytes were found missing or changed: recorded and owned as before, and not stored until somebody sends them again.
CREATE TABLE file_lost (
  hash     BLOB PRIMARY KEY REFERENCES file(hash),
  found_at INTEGER NOT NULL,
  why      TEXT NOT NULL           -- for operators
) WITHOUT ROWID;

-- Bytes that nobody owns any more: their rows are gone, the file itself is removed after that commit.
CREATE TABLE file_unused (
  hash BLOB PRIMARY KEY
) WITHOUT ROWID;

-- The pages that an application names: they are not let go as pieces of something else.
CREATE INDEX operation_naming ON operation(lower(value)) WHERE cell_table = 'attachment' AND cell_column = 'file';

-- A submitted page was sent by its applicant; before this version it could be let go as a piece.
INSERT INTO file_owner (person, hash)
SELECT a.owner, s.hash FROM submission_file s JOIN application a ON a.id = s.application JOIN file f ON f.hash = s.hash
ON CONFLICT DO NOTHING;
