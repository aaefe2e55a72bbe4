-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- The ID number in the last submission of each application, so that a reviewer is told of another one with the same. Filled
-- for the submissions of before when the server starts.
CREATE TABLE id_number (
  application TEXT NOT NULL PRIMARY KEY,
  number      TEXT NOT NULL       -- in capitals, without spaces; empty: the submission has none
) WITHOUT ROWID;
CREATE INDEX id_number_of ON id_number(number, application);
