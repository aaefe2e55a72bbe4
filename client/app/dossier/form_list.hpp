// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Base of the lists of one record or row of a group's form: which form they hang on, and which row.
#include "client/app/dossier/group_form.hpp"

namespace tarim::client::app {

class FormList : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(tarim::client::app::GroupForm* form READ form WRITE setForm NOTIFY placeChanged)
  Q_PROPERTY(QString row READ row WRITE setRow NOTIFY placeChanged)  ///< "@": the record.

 public:
  using ListModel::ListModel;
  [[nodiscard]] GroupForm* form() const { return m_form; }
  void setForm(GroupForm* form);
  [[nodiscard]] QString row() const { return m_row; }
  void setRow(const QString& row);

 signals:
  void placeChanged();

 protected:
  /// Shows the rows anew: form, row, or the draft is another one.
  virtual void read() = 0;
  /// Null while there is no form, no draft or no such group.
  [[nodiscard]] const policy::Group* group() const { return m_form ? m_form->found() : nullptr; }
  [[nodiscard]] bool isRecord() const;

 private:
  QPointer<GroupForm> m_form;
  QString m_row = QStringLiteral("@");
};

}  // namespace tarim::client::app
