// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/form_view.hpp"

#include "client/app/session/words.hpp"
#include "client/sync/enrol_trouble.hpp"

namespace tarim::client::app {

void FormView::forget() {
  if (!m_errorText.isEmpty()) complain({}, {});
}

void FormView::complain(const QString& field, const QString& words) {
  m_errorField = field;
  m_errorText = words;
  emit changed();
}

void FormView::begin() {
  m_busy = true;
  complain({}, {});
}

void FormView::end() {
  m_busy = false;
  complain({}, {});
}

void FormView::end(const QString& field, const QString& words) {
  m_busy = false;
  complain(field, words);
}

void FormView::end(const QString& field, const base::Error& error) {
  end(field, session()->words(error));
}

void FormView::end(const EnrolTrouble& trouble) {
  end(text(trouble.field), in(languageOf(session()->language()), trouble.words));
}

}  // namespace tarim::client::app
