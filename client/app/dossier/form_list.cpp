// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/form_list.hpp"

#include "client/app/draft/shown_texts.hpp"

namespace tarim::client::app {

void FormList::setForm(GroupForm* form) {
  if (m_form == form) return;
  if (m_form) m_form->disconnect(this);
  m_form = form;
  if (form) connect(form, &GroupForm::changed, this, [this] { read(); });
  emit placeChanged();
  read();
}

void FormList::setRow(const QString& row) {
  if (row == m_row) return;
  m_row = row;
  emit placeChanged();
  read();
}

bool FormList::isRecord() const {
  return m_row == shown(dossier::kRecordRow);
}

}  // namespace tarim::client::app
