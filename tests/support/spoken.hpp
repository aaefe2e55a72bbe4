// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A window as a screen reader finds it: the tree of QAccessibleInterface below the window is walked and
// compared with the items that are seen. Each complaint is one sentence with the path to the item. GUI
// thread; the window must be shown and laid out.
#include <QStringList>

class QQuickWindow;

namespace tarim::testing {

/// - what can be pressed, typed into or reached by Tab: is in the tree, has a name, a role of its kind, tells
///   whether it can be checked, and that it is disabled;
/// - words that are no part of such a thing are in the tree;
/// - a heading (strong and larger than the text) is one;
/// - a finding shown below a field is part of the field's description;
/// - two buttons or links differ in name or description.
QStringList unspoken(QQuickWindow& window);

}  // namespace tarim::testing
