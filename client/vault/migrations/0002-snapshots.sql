-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- What a draft looked like before something destructive.
CREATE TABLE snapshot (
  id          TEXT PRIMARY KEY,
  application TEXT NOT NULL REFERENCES draft(application),
  taken_at    INTEGER NOT NULL,
  content     BLOB NOT NULL     -- sealed: why, cells
) WITHOUT ROWID;
CREATE INDEX snapshot_of ON snapshot(application, taken_at);
