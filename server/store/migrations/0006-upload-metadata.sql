-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- What a tus client said of an upload (Upload-Metadata), given back to it as it was said. Empty: an upload of an earlier version.
ALTER TABLE upload ADD COLUMN metadata TEXT NOT NULL DEFAULT '';
