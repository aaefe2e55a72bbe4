-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- What experts are shown: applications and pages under random numbers, and what became of the copies of pages on which what
-- names the applicant is covered. The copies themselves lie in blind/ and can be made again at any time.
CREATE TABLE blind_dossier (
  number      TEXT NOT NULL PRIMARY KEY,  -- random: what this expert knows the application by
  expert      TEXT NOT NULL REFERENCES person(id),
  application TEXT NOT NULL REFERENCES application(id),
  assigned_at INTEGER NOT NULL,
  UNIQUE (expert, application)
) WITHOUT ROWID;
CREATE INDEX blind_dossier_of ON blind_dossier(application);

CREATE TABLE blind_page (
  application TEXT NOT NULL REFERENCES application(id),
  attachment  TEXT NOT NULL,      -- row of the page
  sheet       INTEGER NOT NULL,   -- 1; of a PDF 1, 2, 3 …; 0: a PDF of which no page could be counted
  root        TEXT NOT NULL,      -- of the submission that it was planned for
  source      TEXT NOT NULL,      -- 64 hex digits: of the original's hash and of all masks; with another one the copy is old
  state       TEXT NOT NULL,      -- waiting | clear | blocked | released
  copy        TEXT NOT NULL,      -- random name of its file; empty: there is none
  hash        TEXT NOT NULL,      -- SHA-256 of the copy, hex
  found       TEXT NOT NULL,      -- JSON: why it is blocked
  text_read   INTEGER NOT NULL,   -- 1: the text on the copy was searched, too
  masks       TEXT NOT NULL,      -- covered by a person of the office, beside those of the applicant
  PRIMARY KEY (application, attachment, sheet)
) WITHOUT ROWID;
CREATE INDEX blind_page_blocked ON blind_page(application) WHERE state = 'blocked';

CREATE TABLE blind_page_number (
  number     TEXT NOT NULL PRIMARY KEY,  -- random: what one expert knows the page by
  dossier    TEXT NOT NULL REFERENCES blind_dossier(number),
  attachment TEXT NOT NULL,
  sheet      INTEGER NOT NULL,
  UNIQUE (dossier, attachment, sheet)
) WITHOUT ROWID;
