// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What Qt 6.4 does not tell a screen reader about an item of QML, and the properties of the item that say it:
// - `spokenRole`: Qt overwrites Accessible.role of a control, so that radio buttons, links and rows are
// buttons;
// - `label` of a text field: Qt hides the name of a passphrase field together with its letters;
// - `description` of a text field: Qt puts the words of an empty field there;
// - `enabled`: Qt does not say that an item is disabled.
// The letters of a passphrase are not told.

namespace tarim::components {

/// For all items from now on. Once is enough; more often does nothing.
void tellAllOfItems();

}  // namespace tarim::components
