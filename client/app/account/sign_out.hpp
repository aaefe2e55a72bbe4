// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Leaving the server on this device. It is refused, with words, while anything is here that the server has no
// receipt for (LESSONS 3). What stays on the device stays sealed; enrolling again needs a new code.
#include "client/app/session/session_view.hpp"

namespace tarim::client::app {

class SignOut : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed)
  /// Why not, what is safe, what to do; empty when allowed.
  Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed)

 public:
  using SessionView::SessionView;
  [[nodiscard]] bool isAllowed() const;
  [[nodiscard]] QString whyNot() const;
  Q_INVOKABLE void signOut();
};

}  // namespace tarim::client::app
