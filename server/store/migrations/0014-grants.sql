-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- What somebody may act as: a role for a unit, between two days, perhaps in place of another person. Every person's one role of
-- before becomes such a row without days.
CREATE TABLE role_grant (
  person     TEXT NOT NULL REFERENCES person(id),
  role       TEXT NOT NULL,
  unit       TEXT NOT NULL REFERENCES unit(id),
  stands_for TEXT NOT NULL,       -- the person whose role it is; empty: the person's own
  first_day  TEXT NOT NULL,       -- yyyy-mm-dd; empty: from the beginning
  last_day   TEXT NOT NULL,       -- yyyy-mm-dd, the whole day; empty: without an end
  ended_at   INTEGER NOT NULL,    -- when the operator took it away; 0: not
  PRIMARY KEY (person, role, unit, stands_for, first_day)
) WITHOUT ROWID;
CREATE INDEX role_grant_in ON role_grant(unit);
CREATE INDEX role_grant_for ON role_grant(stands_for, role, unit) WHERE stands_for <> '';
INSERT INTO role_grant (person, role, unit, stands_for, first_day, last_day, ended_at)
SELECT id, role, unit, '', '', '', 0 FROM person;

-- Units that are part of another one now. Tables that still name them are refused with the new name.
CREATE TABLE merged_unit (
  id        TEXT NOT NULL PRIMARY KEY,
  into_unit TEXT NOT NULL,
  at        INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX person_named ON person(name);

-- 回避, derived from the events: who may not act on an application, for the lists that do not fold it.
CREATE TABLE recusal (
  person      TEXT NOT NULL,
  application TEXT NOT NULL REFERENCES application(id),
  PRIMARY KEY (person, application)
) WITHOUT ROWID;
