// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Base of the lists that show one record or row of a GroupForm.
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
  /// Reads the rows again: the form, the row or the draft has changed.
  virtual void read() = 0;
  /// The form's group; null without a form, a draft or such a group.
  [[nodiscard]] const policy::Group* group() const { return m_form ? m_form->found() : nullptr; }
  [[nodiscard]] bool isRecord() const;

 private:
  QPointer<GroupForm> m_form;
  QString m_row = QStringLiteral("@");
};

}  // namespace tarim::client::app
