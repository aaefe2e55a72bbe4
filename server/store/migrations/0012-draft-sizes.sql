-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- What each draft holds, counted where its operations are stored: an intake is refused, and a clock continued, without reading
-- the draft. Derived from its operations.
CREATE TABLE draft_cell (         -- every cell that was ever written
  application TEXT NOT NULL,
  cell_table  TEXT NOT NULL,
  cell_row    TEXT NOT NULL,
  cell_column TEXT NOT NULL,
  PRIMARY KEY (application, cell_table, cell_row, cell_column)
) WITHOUT ROWID;

CREATE TABLE draft_size (
  person      TEXT NOT NULL,      -- the owner of the application
  application TEXT NOT NULL,
  operations  INTEGER NOT NULL,   -- rises with every operation: two equal counts mean the same draft
  bytes       INTEGER NOT NULL,   -- of all values; those of before this migration count their characters
  cells       INTEGER NOT NULL,
  row_count   INTEGER NOT NULL,
  wall        INTEGER NOT NULL,   -- the highest stamp's
  counter     INTEGER NOT NULL,   -- the highest stamp's
  PRIMARY KEY (person, application)
) WITHOUT ROWID;

INSERT INTO draft_cell (application, cell_table, cell_row, cell_column)
SELECT DISTINCT application, cell_table, cell_row, cell_column FROM operation;

INSERT INTO draft_size (person, application, operations, bytes, cells, row_count, wall, counter)
SELECT a.owner, a.id, count(*), sum(length(o.value)),
       (SELECT count(*) FROM draft_cell c WHERE c.application = a.id),
       (SELECT count(*) FROM (SELECT DISTINCT c.cell_table, c.cell_row FROM draft_cell c WHERE c.application = a.id) r),
       max(o.wall), 0
FROM application a JOIN operation o ON o.application = a.id GROUP BY a.owner, a.id;

UPDATE draft_size SET counter = (SELECT max(o.counter) FROM operation o
                                 WHERE o.application = draft_size.application AND o.wall = draft_size.wall);
