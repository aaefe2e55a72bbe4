// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageTurns: tells dialogs that the page they were opened on is left: they close, as by their second action.
//
// Signals: turned(), by whoever shows the pages.
pragma Singleton

import QtQml

QtObject {
    signal turned()
}
