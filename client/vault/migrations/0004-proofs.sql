-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- How much there is of each draft, sealed: rows that were removed, and a counter that was changed, are found when the vault is
-- opened (draft_proof.hpp). Null: written by an earlier program.
ALTER TABLE draft ADD COLUMN proof BLOB;
