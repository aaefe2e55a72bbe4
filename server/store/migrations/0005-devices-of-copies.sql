-- SPDX-FileCopyrightText: 2026 The Tarim authors
-- SPDX-License-Identifier: Apache-2.0
-- A vault that turned out to be a copy of a device becomes a device of its own. `parent` is the device that it was a copy
-- of; empty for a device that enrolled with a code.
ALTER TABLE device ADD COLUMN parent TEXT NOT NULL DEFAULT '';
CREATE INDEX device_from ON device(parent) WHERE parent <> '';
