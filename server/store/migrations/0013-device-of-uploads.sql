-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- Which device began an upload, for the operator who looks for what fills the disk; empty for uploads of before.
ALTER TABLE upload ADD COLUMN device TEXT NOT NULL DEFAULT '';
