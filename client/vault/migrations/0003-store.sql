-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- What a vault keeps when the server's store is another one: it was restored from a backup.
ALTER TABLE draft ADD COLUMN told_again INTEGER;  -- events that the other store has told so far; null: nothing to compare
ALTER TABLE draft ADD COLUMN trouble BLOB;        -- sealed: what the server told of this draft and cannot be taken

CREATE TABLE earlier_receipt (  -- of submissions that the server no longer has
  application TEXT NOT NULL REFERENCES draft(application),
  position    INTEGER NOT NULL,
  content     BLOB NOT NULL,    -- sealed
  PRIMARY KEY (application, position)
) WITHOUT ROWID;
