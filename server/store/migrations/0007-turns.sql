-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- Positions and numbers come from a row that whoever takes one holds until its commit (turns.hpp), never from what an engine
-- counts by itself. Positions of before stay what they are, so the cursors of devices stay valid.
CREATE TABLE turn (
  kind     TEXT NOT NULL,         -- person | cycle | journal | notice
  name     TEXT NOT NULL,         -- of a person or a cycle; empty where there is one turn only
  position INTEGER NOT NULL,      -- the last that was given
  PRIMARY KEY (kind, name)
) WITHOUT ROWID;

CREATE TABLE feed_of_person (     -- one order over all that a person's devices are told
  person      TEXT NOT NULL,
  position    INTEGER NOT NULL,   -- rises with the commits that write for this person
  application TEXT NOT NULL REFERENCES application(id),
  kind        TEXT NOT NULL,      -- operation | event | receipt
  device      TEXT NOT NULL,      -- of an operation; empty otherwise
  number      INTEGER NOT NULL,   -- sequence, event number or attempt
  PRIMARY KEY (person, position)
) WITHOUT ROWID;
INSERT INTO feed_of_person (person, position, application, kind, device, number)
SELECT person, position, application, kind, device, number FROM feed;
DROP TABLE feed;
ALTER TABLE feed_of_person RENAME TO feed;

CREATE TABLE notice_given (       -- outbox
  id           INTEGER NOT NULL PRIMARY KEY,
  person       TEXT NOT NULL REFERENCES person(id),
  application  TEXT NOT NULL,
  kind         TEXT NOT NULL,
  text         TEXT NOT NULL,
  created_at   INTEGER NOT NULL,
  delivered_at INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO notice_given (id, person, application, kind, text, created_at, delivered_at)
SELECT id, person, application, kind, text, created_at, delivered_at FROM notice;
DROP TABLE notice;
ALTER TABLE notice_given RENAME TO notice;
CREATE INDEX notice_waiting ON notice(delivered_at, id) WHERE delivered_at = 0;

INSERT INTO turn (kind, name, position) SELECT 'person', person, max(position) FROM feed GROUP BY person;
INSERT INTO turn (kind, name, position)
SELECT 'cycle', cycle, max(number) FROM application WHERE number IS NOT NULL GROUP BY cycle;
INSERT INTO turn (kind, name, position) SELECT 'journal', '', coalesce(max(position), 0) FROM journal;
INSERT INTO turn (kind, name, position) SELECT 'notice', '', coalesce(max(id), 0) FROM notice;
