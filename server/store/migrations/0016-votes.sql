-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- The committee's own chains of events; they stand in the journal as those of applications do.
CREATE TABLE committee_event (
  chain   TEXT NOT NULL,          -- committee:<id of the policy>
  number  INTEGER NOT NULL,
  content TEXT NOT NULL,          -- JSON as on the wire, hash included
  PRIMARY KEY (chain, number)
) WITHOUT ROWID;

-- What is kept of a vote while it is open, and gone at its close: the key that signs its ballots, and the ballots that were
-- cast, in the order of their texts, in one row that is written anew with each. No row says who, when or in what order.
CREATE TABLE open_vote (
  vote        TEXT NOT NULL PRIMARY KEY,
  chain       TEXT NOT NULL,
  public_key  TEXT NOT NULL,      -- hex of DER
  secret_key  TEXT NOT NULL,
  issue_until INTEGER NOT NULL,
  cast_until  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX open_vote_due ON open_vote(cast_until);
CREATE TABLE ballot_box (
  vote    TEXT NOT NULL PRIMARY KEY REFERENCES open_vote(vote),
  ballots TEXT NOT NULL           -- one a line
) WITHOUT ROWID;
