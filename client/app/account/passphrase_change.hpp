// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Form that changes the open vault's passphrase. Only the wrapped key is written again, atomically; sealed
// data stays as it is, and the vault stays open.
#include "client/app/account/form_view.hpp"

namespace tarim::client::app {

class PassphraseChange : public tarim::client::app::FormView {
  Q_OBJECT
  QML_ELEMENT

 public:
  using FormView::FormView;
  /// Errors are about "old", "new" or "again".
  Q_INVOKABLE void apply(const QString& from, const QString& to, const QString& again);

 signals:
  void done();  ///< The new passphrase opens the vault from now on.

 private:
  void tried(const base::Result<void>& result);
};

}  // namespace tarim::client::app
