-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- What came by hand. A package that was taken is remembered, so that a repeated or an older one can be told.
CREATE TABLE package (
  id         TEXT PRIMARY KEY,     -- hex, of its header
  device     TEXT NOT NULL REFERENCES device(id),
  sequence   INTEGER NOT NULL,     -- of the device's packages
  made_at    INTEGER NOT NULL,
  taken_at   INTEGER NOT NULL,
  carried_by TEXT NOT NULL         -- the person who forwarded it; empty: imported by the operator
) WITHOUT ROWID;
CREATE INDEX package_of ON package(device, sequence);

CREATE TABLE package_piece (       -- uploaded by whoever carried it; let go when its time is over
  person TEXT NOT NULL REFERENCES person(id),
  hash   BLOB NOT NULL,
  until  INTEGER NOT NULL,
  PRIMARY KEY (person, hash)
) WITHOUT ROWID;
CREATE INDEX package_piece_until ON package_piece(until);
CREATE INDEX file_owner_of ON file_owner(hash);
CREATE INDEX upload_for ON upload(hash);
