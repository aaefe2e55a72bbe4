-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- Whether reviewers can read a stored file, judged once when a submission first names it.
CREATE TABLE file_verdict (
  hash   BLOB NOT NULL PRIMARY KEY,
  type   TEXT NOT NULL,           -- jpeg | png | pdf; empty where the file could not be read
  code   TEXT NOT NULL,           -- name of an error; empty: readable
  detail TEXT NOT NULL,
  page   INTEGER NOT NULL         -- of a PDF, that cannot be read; -1: none
) WITHOUT ROWID;
