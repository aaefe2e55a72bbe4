-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- When a registration code was made, so that an operator sees which ones lie about. 0: by an earlier version.
ALTER TABLE enrolment_code ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
