// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Base of the small forms of the account page that ask for something which takes a while and may be refused:
// what is wrong with an answer is said at its field before anything is done; while it is done the form is
// busy.
#include "client/app/session/session_view.hpp"

namespace tarim::client::app {

class FormView : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// The field that errorText is about, empty for what is about none of them; both empty when all is well.
  Q_PROPERTY(QString errorField READ errorField NOTIFY changed)
  Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

 public:
  using SessionView::SessionView;
  [[nodiscard]] bool isBusy() const { return m_busy; }
  [[nodiscard]] QString errorField() const { return m_errorField; }
  [[nodiscard]] QString errorText() const { return m_errorText; }
  Q_INVOKABLE void forget();  ///< The error, when the person types on.

 protected:
  void complain(const QString& field, const QString& words);
  void begin();
  /// Ends what begin() began, with an error at the field or without any.
  void end();
  void end(const QString& field, const base::Error& error);

 private:
  bool m_busy = false;
  QString m_errorField;
  QString m_errorText;
};

}  // namespace tarim::client::app
