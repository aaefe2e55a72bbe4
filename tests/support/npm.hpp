// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Programs for Node that we did not write, brought into the build folder by the lock file that is committed
// beside the scripts which use them. The registry is whichever this machine's npm asks.
#include <QString>
#include <QStringList>

namespace tarim::tests {

/// Copies package.json, package-lock.json and `scripts` from `source` to `folder`, and runs npm ci there
/// unless these very packages are there already. Empty when all is well, else why not.
QString installFromNpm(const QString& source, const QString& folder, const QStringList& scripts);

}  // namespace tarim::tests
