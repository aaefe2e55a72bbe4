// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Base of the account page's forms, whose action takes a while and may fail. The form checks the answers
// first and shows an error at its field; while the action runs, the form is busy.
#include "client/app/session/session_view.hpp"

namespace tarim::client {
struct EnrolTrouble;
}

namespace tarim::client::app {

class FormView : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// The field that errorText is about; empty for an error about no field. Both are empty without an error.
  Q_PROPERTY(QString errorField READ errorField NOTIFY changed)
  Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

 public:
  using SessionView::SessionView;
  [[nodiscard]] bool isBusy() const { return m_busy; }
  [[nodiscard]] QString errorField() const { return m_errorField; }
  [[nodiscard]] QString errorText() const { return m_errorText; }
  Q_INVOKABLE void forget();  ///< Clears the error; for when the person types on.

 protected:
  void complain(const QString& field, const QString& words);
  void begin();
  /// Ends the busy state of begin(); the overloads show an error at its field.
  void end();
  void end(const QString& field, const base::Error& error);
  void end(const QString& field, const QString& words);
  void end(const EnrolTrouble& trouble);

 private:
  bool m_busy = false;
  QString m_errorField;
  QString m_errorText;
};

}  // namespace tarim::client::app
