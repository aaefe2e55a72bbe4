// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Checks the visible items of a window. Each function checks the items under `root` and returns complaints,
// one sentence each with the path to the item; empty means that there is no defect. Items of zero size,
// hidden or transparent ones are ignored. Pass window.contentItem() to see open popups and dialogs too. GUI
// thread; the window must be shown and laid out (offscreen is enough).
#pragma once

#include <QColor>
#include <QStringList>

class QQuickItem;

namespace tarim::testing {

// Interactive items (buttons, text inputs, whatever Tab reaches) a screen reader has no name for.
QStringList itemsWithoutName(QQuickItem& root);

// Text wider or higher than its place that neither wraps nor elides, and wrapped text that is higher than its
// place.
QStringList cutTexts(QQuickItem& root);

// Pairs of texts printed over each other. Open popups lie over the page on purpose: only texts of one layer
// count.
QStringList overlappingTexts(QQuickItem& root);

// Interactive items with a side below `least` logical pixels.
QStringList smallTargets(QQuickItem& root, int least = 44);

// The words of texts that are shown shortened, with “…” or fewer lines than they have. Small
// pictures and rows of lists do not count: they have one line, and lead to where all of it stands.
QStringList shortened(QQuickItem& root);

// Interactive items that lie partly outside the window sideways, or whose middle lies outside what clips them
// sideways. What is only further down is reached by scrolling.
QStringList outside(QQuickItem& root);

// itemsWithoutName, cutTexts, overlappingTexts and smallTargets.
QStringList complaints(QQuickItem& root);

// Contrast of two opaque colours as WCAG 2 computes it, 1 to 21.
double contrast(const QColor& one, const QColor& other);

}  // namespace tarim::testing
